import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGEST_WIDTH } from '#lib/pictures/picture-widths.ts';
import { type Pixels, withoutIdleAlpha } from './pixels.ts';
import { RECIPE } from './recipe.ts';

/** What a module of illustrations exports. */
export interface IllustrationModule {
  /** Each picture, by its key. */
  illustrations(): Iterable<string | { readonly key: string }>;
  /** RGBA, four bytes a pixel. */
  render(
    key: string,
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

export async function illustrationKeys(module: string): Promise<string[]> {
  const { illustrations }: IllustrationModule = await import(module);
  return Array.from(illustrations(), (one) => (typeof one === 'string' ? one : one.key));
}

/** Four wide to three high. */
export async function renderIllustration(
  module: string,
  key: string,
  width: number = LARGEST_WIDTH,
): Promise<Pixels> {
  const { render }: IllustrationModule = await import(module);
  const size = { width, height: (width * 3) / 4 };
  const data = await render(key, size);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return withoutIdleAlpha({ data: bytes, ...size, channels: 4 });
}
