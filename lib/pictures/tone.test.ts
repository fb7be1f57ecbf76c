import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TONES, toneOf, toneStyles } from './tone.ts';

test('a colour has the tone nearest to it', () => {
  assert.equal(toneOf(0, 0, 0), 0);
  assert.equal(toneOf(255, 255, 255), TONES - 1);
  assert.equal(toneOf(120, 130, 140), 13);
});

test('the style sheet has every tone', () => {
  const sheet = readFileSync(new URL('../../app/_styles/pictures.css', import.meta.url), 'utf8');
  assert.ok(sheet.endsWith(toneStyles()), 'write toneStyles() to its end');
});
