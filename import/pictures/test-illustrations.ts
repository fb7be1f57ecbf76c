// A module of illustrations for tests: two squares with clear corners, drawn without any hurry.
import { appendFileSync } from 'node:fs';

const COLOURS: Record<string, readonly [number, number, number]> = {
  'bolt-steel': [120, 125, 130],
  'bolt-brass': [200, 160, 60],
  'nut-black': [30, 30, 32],
};

export const illustrations = () => Object.keys(COLOURS).map((key) => ({ key }));

/** Leaves a line a drawing in the file of TEST_DRAWINGS. */
export function render(
  { key }: { key: string },
  { width, height }: { width: number; height: number },
): Uint8ClampedArray {
  if (process.env.TEST_DRAWINGS) appendFileSync(process.env.TEST_DRAWINGS, `${key}\n`);
  if (key === process.env.TEST_UNDRAWABLE) throw new Error('no pencil');
  const colour = COLOURS[key];
  if (!colour) throw new Error(`There is no illustration ${key}.`);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = height / 4; y < (height * 3) / 4; y += 1) {
    for (let x = width / 4; x < (width * 3) / 4; x += 1) pixels.set([...colour, 255], (y * width + x) * 4);
  }
  return pixels;
}
