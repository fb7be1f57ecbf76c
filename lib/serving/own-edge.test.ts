import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnEdge, seenByEdge } from './own-edge.ts';

const SECRET = 'secret-of-this-test-0123456789abcdef';

test('an edge is known by the secret alone', () => {
  assert.ok(isOwnEdge({ 'x-millrace-edge': SECRET }, SECRET));
  for (const given of [
    undefined,
    '',
    SECRET.slice(1),
    `${SECRET}x`,
    SECRET.toUpperCase(),
    [SECRET],
    'é'.repeat(36),
  ])
    assert.equal(isOwnEdge({ 'x-millrace-edge': given }, SECRET), false, String(given));
});

test('without a secret in the settings nobody is an edge', () => {
  for (const given of [undefined, '', 'undefined'])
    assert.equal(isOwnEdge({ 'x-millrace-edge': given }, undefined), false, String(given));
});

test('what somebody else claims to have seen is nothing, and so is what is no number', () => {
  const seen = { 'x-millrace-seen': '12' };
  assert.equal(seenByEdge({ ...seen, 'x-millrace-edge': SECRET }, SECRET), 12);
  assert.equal(seenByEdge(seen, SECRET), 0);
  assert.equal(seenByEdge(seen, undefined), 0);
  assert.equal(seenByEdge({ 'x-millrace-edge': SECRET }, SECRET), 0);
  for (const text of ['', 'x', '1, 2'])
    assert.equal(seenByEdge({ 'x-millrace-seen': text, 'x-millrace-edge': SECRET }, SECRET), 0, text);
});
