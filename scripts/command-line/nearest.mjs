// @ts-check

/** A word may differ by this many letters, or by a third of its letters where that is more. */
const MAX_TYPOS = 2;
const MIN_BEGINNING = 2;

/**
 * The word that was probably meant: the one that `typed` begins or that differs least, by letters added, left out,
 * replaced or swapped with the next. Upper and lower case, `_` and `-` count as the same.
 *
 * @param {string} typed
 * @param {readonly string[]} words
 * @returns {string | undefined} undefined where none is near
 */
export function nearest(typed, words) {
  const wanted = plain(typed);
  const begun = wanted.length < MIN_BEGINNING ? [] : words.filter((word) => plain(word).startsWith(wanted));
  if (begun.length === 1) return begun[0];
  let best;
  let least = Math.max(MAX_TYPOS, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const distance = editDistance(wanted, plain(word));
    // Nothing of a short word is left when as many letters differ as it has.
    if (distance >= least || distance >= Math.min(wanted.length, plain(word).length)) continue;
    [best, least] = [word, distance];
  }
  return best;
}

/** @param {string} text */
const plain = (text) =>
  text
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .replaceAll('_', '-')
    .toLowerCase();

/**
 * Damerau and Levenshtein's, where no letter is moved twice (optimal string alignment).
 *
 * @param {string} a
 * @param {string} b
 */
function editDistance(a, b) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        Number(last[column]) + 1,
        Number(current[column - 1]) + 1,
        Number(last[column - 1]) + (isSame ? 0 : 1),
        isSwapped ? Number(beforeLast[column - 2]) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return Number(last[b.length]);
}
