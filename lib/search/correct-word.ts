/** Letters of a word that one typo is forgiven for, also in its first letter (a wing is no ring), and two. */
const ONE_TYPO_FROM = 4;
const FIRST_LETTER_FROM = 5;
const TWO_TYPOS_FROM = 8;

/**
 * The word of `words` that was most likely meant: at most one typo away, two for long words (Damerau-Levenshtein,
 * adjacent letters swapped count once). Only letters are corrected: numbers, sizes and part numbers never are.
 */
export function correctWord(typed: string, words: readonly string[]): string | undefined {
  if (!/^\p{L}+$/u.test(typed) || typed.length < ONE_TYPO_FROM) return undefined;
  const most = typed.length >= TWO_TYPOS_FROM ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > most) continue;
    if (typed.length < FIRST_LETTER_FROM && word[0] !== typed[0]) continue;
    const distance = typos(typed, word, best ? best.distance : most + 1);
    if (distance > most) continue;
    const better =
      !best ||
      distance < best.distance ||
      (distance === best.distance && word[0] === typed[0] && best.word[0] !== typed[0]);
    if (better) best = { word, distance };
  }
  return best?.word;
}

/** Optimal string alignment distance; `bound` or more when it is not below it. */
export function typos(a: string, b: string, bound = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > bound) return bound + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
