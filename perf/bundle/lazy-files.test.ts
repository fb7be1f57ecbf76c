import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lazyFiles } from './lazy-files.ts';

// As recorded: the analyzer's chunk of the suggestions has 3,825 bytes, the build's 3,782.
const SUGGESTIONS = { name: 'components/search/suggestions.tsx', chunks: [3_825] };
const FILE = { path: 'static/chunks/09i383cdpoinj.js', bytes: 3_782 };

test('a piece has the file of its size', () => {
  const { byPiece, left } = lazyFiles([SUGGESTIONS], [{ path: 'other.js', bytes: 9_000 }, FILE]);
  assert.deepEqual(byPiece.get(SUGGESTIONS.name), [FILE]);
  assert.deepEqual(left, [{ path: 'other.js', bytes: 9_000 }]);
});

test('a file of another size belongs to no piece, and one file not to two', () => {
  assert.deepEqual(lazyFiles([SUGGESTIONS], [{ ...FILE, bytes: 4_500 }]).left.length, 1);
  const { byPiece } = lazyFiles([SUGGESTIONS, { name: 'vitals.ts', chunks: [3_800] }], [FILE]);
  assert.deepEqual([...byPiece.keys()], [SUGGESTIONS.name]);
});
