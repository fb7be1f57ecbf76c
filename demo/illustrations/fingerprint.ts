import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Illustration } from './illustrations.ts';
import type { PictureSize } from './photograph.ts';

let studio: string | undefined;

/** Changes with the part's values, the picture's size, and any line that renders it: what is equal is up to date. */
export function fingerprintOf({ key, values }: Illustration, { width, height }: PictureSize): string {
  studio ??= studioDigest();
  return createHash('sha256')
    .update(`${studio} ${key} ${width}x${height} ${JSON.stringify(values)}`)
    .digest('hex')
    .slice(0, 16);
}

function studioDigest(): string {
  const digest = createHash('sha256');
  for (const file of globSync('*.ts', { cwd: import.meta.dirname }).sort()) {
    if (!file.endsWith('.test.ts')) digest.update(file).update(readFileSync(join(import.meta.dirname, file)));
  }
  return digest.digest('hex');
}
