import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pixels } from '#import/pictures/pixels.ts';
import { sharp } from '#lib/pictures/image-library.ts';

const run = promisify(execFile);
const PROGRAM = 'butteraugli_main';
/** The sheets of the light and of the dark theme, on which a picture with clear parts is seen. */
const SHEETS = ['#ffffff', '#1b1f23'];

/** The tool is not installed; the message says how to. */
export class MeasureMissingError extends Error {
  override readonly name = 'MeasureMissingError';
}

/** Measures how far an encoded picture is from what it was made of, as the eye sees it. */
export class Butteraugli implements Disposable {
  readonly #directory = mkdtempSync(join(tmpdir(), 'millrace-butteraugli-'));
  #files = 0;

  /** The 3-norm of the distance, on the sheet where it is larger; below 1 hardly anybody sees a difference. */
  async distance(original: Pixels, encoded: Uint8Array): Promise<number> {
    const { data, width, height, channels } = original;
    const distances: number[] = [];
    for (const sheet of channels === 4 ? SHEETS : SHEETS.slice(0, 1)) {
      const reference = await this.#png(sharp(data, { raw: { width, height, channels } }), sheet);
      const distorted = await this.#png(sharp(encoded), sheet);
      distances.push(await distanceOf(reference, distorted));
      for (const file of [reference, distorted]) rmSync(file);
    }
    return Math.max(...distances);
  }

  async #png(image: ReturnType<typeof sharp>, sheet: string): Promise<string> {
    const path = join(this.#directory, `${++this.#files}.png`);
    await writeFile(path, await image.flatten({ background: sheet }).png({ compressionLevel: 1 }).toBuffer());
    return path;
  }

  [Symbol.dispose](): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

async function distanceOf(reference: string, distorted: string): Promise<number> {
  const { stdout } = await run(PROGRAM, [reference, distorted]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new MeasureMissingError(
      `${PROGRAM} is not installed. It is one of libjxl's tools: apt-get install libjxl-devtools, or brew install jpeg-xl.`,
    );
  });
  const norm = /3-norm: ([\d.]+)/.exec(stdout)?.[1];
  if (norm === undefined) throw new Error(`${PROGRAM} said something else: ${stdout}`);
  return Number(norm);
}
