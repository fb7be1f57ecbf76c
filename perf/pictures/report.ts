import { table } from '../measure/table.ts';
import type { PicturesReport } from './perf-pictures.ts';
import type { Setting } from './sweep.ts';

/** The report as one page of text. */
export function reportText({
  pictures,
  swept,
  recommended,
  weights,
  targetDistance,
}: PicturesReport): string {
  const rows = swept.map(({ format, quality, effort, width, bytes, encodeMs, p50, p95 }) => [
    format,
    String(quality),
    String(effort),
    String(width),
    String(Math.round(bytes)),
    encodeMs.toFixed(1),
    p50.toFixed(2),
    p95.toFixed(2),
  ]);
  return [
    `${pictures.length} pictures; distance is Butteraugli's 3-norm, wanted: ${targetDistance} or less for 95 of 100`,
    '',
    table(['format', 'quality', 'effort', 'width', 'bytes', 'ms', 'p50', 'p95'], rows),
    '',
    `Recommended: ${settingText(recommended.avif)}; ${settingText(recommended.webp)}`,
    '',
    table(
      ['width', 'AVIF', 'WebP', 'naive WebP q75'],
      weights.map(({ width, avif, webp, naive }) => [width, avif, webp, naive].map(String)),
    ),
  ].join('\n');
}

function settingText(setting: Setting | undefined): string {
  if (!setting) return 'nothing keeps the target in the time there is';
  return `${setting.format} quality ${setting.quality}, effort ${setting.effort}`;
}
