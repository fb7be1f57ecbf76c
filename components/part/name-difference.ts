/**
 * What a part's name says that another's does not: `…M8 × 40, A2-70, plain, pack of 100` against `…M8 × 40, 8.8, plain,
 * pack of 100` is `A2-70`. All of the name where the two have nothing in common, and where they do not differ.
 */
export function nameDifference(name: string, other: string): string {
  const known = new Set(other.split(', '));
  const [head = '', ...segments] = name.split(', ');
  const differing = segments.filter((segment) => !known.has(segment));
  if (known.has(head)) return differing.join(', ') || name;
  const otherWords = new Set(other.split(', ')[0]?.split(' '));
  const words = head.split(' ').filter((word) => !otherWords.has(word));
  return [words.join(' '), ...differing].filter(Boolean).join(', ') || name;
}
