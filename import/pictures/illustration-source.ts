import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGEST_WIDTH } from '#lib/pictures/picture-widths.ts';
import { type Pixels, withoutIdleAlpha } from './pixels.ts';
import { RECIPE } from './recipe.ts';

/** What a picture is drawn from: its key and whatever else its module knows by it, as JSON may hold it. */
export interface Illustration {
  readonly key: string;
}

/** What a module of illustrations exports. */
export interface IllustrationModule {
  /** Each picture once. */
  illustrations(): Iterable<Illustration>;
  /** RGBA, four bytes a pixel. */
  render(
    illustration: Illustration,
    size: { readonly width: number; readonly height: number },
  ): RenderedIllustration | Promise<RenderedIllustration>;
}

type RenderedIllustration = Uint8Array | Uint8ClampedArray;

/** The demo catalogue's own. */
export const DEMO_ILLUSTRATIONS = new URL('../../demo/illustrations/illustrations.ts', import.meta.url).href;

export const hasIllustrations = (module: string): boolean => existsSync(fileURLToPath(module));

/** Changes when any illustration might: with the sources beside the module, and with how pictures are kept. */
export function illustrationsFingerprint(module: string): string {
  const folder = dirname(fileURLToPath(module));
  const hash = createHash('sha256').update(RECIPE);
  for (const path of globSync('**/*.ts', { cwd: folder }).sort()) {
    if (!path.endsWith('.test.ts')) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

export async function illustrationsOf(module: string): Promise<Illustration[]> {
  const { illustrations }: IllustrationModule = await import(module);
  return [...illustrations()];
}

/** Four wide to three high. */
export const illustrationSize = (width: number = LARGEST_WIDTH): { width: number; height: number } => ({
  width,
  height: (width * 3) / 4,
});

export async function renderIllustration(
  module: string,
  illustration: Illustration,
  width?: number,
): Promise<Pixels> {
  const { render }: IllustrationModule = await import(module);
  const size = illustrationSize(width);
  const data = await render(illustration, size);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return withoutIdleAlpha({ data: bytes, ...size, channels: 4 });
}
