import type { Answer } from './counting-proxy.ts';

const MOST_NAMED = 4;
const LONGEST_PATH = 60;

/** What was asked for by kind and how often, the largest by name: `22 image (9,120 bytes), 9 script …`. */
export function requestsText(answers: readonly Answer[]): string {
  const kinds = Map.groupBy(answers, kindOf);
  return [...kinds]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([kind, of]) => `${of.length} ${kind} (${totalBytes(of).toLocaleString('en-US')} bytes)`)
    .join(', ');
}

/** The largest answers by name. */
export function largestText(answers: readonly Answer[]): string {
  return [...answers]
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, MOST_NAMED)
    .map(({ path, bytes }) => `${path.slice(0, LONGEST_PATH)} ${bytes.toLocaleString('en-US')} bytes`)
    .join(', ');
}

export const totalBytes = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { bytes }) => sum + bytes, 0);

function kindOf({ isPageData, path, destination }: Answer): string {
  if (isPageData) return 'page data';
  if (path.startsWith('/api/')) return path.split('?')[0] ?? path;
  if (/icon|manifest/.test(path)) return 'icon';
  return destination === 'empty' ? 'fetch' : (destination ?? 'unknown');
}
