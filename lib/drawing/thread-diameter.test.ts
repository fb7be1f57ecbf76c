import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoParts } from './demo-parts.ts';
import { PartValues } from './part-values.ts';
import { threadDiameter } from './thread-diameter.ts';

test('a thread’s diameter is read from its designation', () => {
  const read: Record<string, number | undefined> = {
    M8: 8,
    'M27 × 2': 27,
    'M1.6': 1.6,
    '1/4-20 UNC': 6.35,
    '1-1/4-7 UNC': 31.75,
    '1-8 UNC': 25.4,
    '#10-24 UNC': 4.826,
    '5/8 in': 15.875,
    'G 1/4': undefined,
  };
  for (const [text, mm] of Object.entries(read)) {
    const found = threadDiameter(text);
    assert.equal(found === undefined ? undefined : Number(found.toFixed(4)), mm, text);
  }
});

test('every thread of the demo catalogue is understood', () => {
  for (const { title, specification } of demoParts(undefined, 11)) {
    if (!specification.some(({ key }) => key === 'thread')) continue;
    assert.ok(new PartValues(specification).thread(), title);
  }
});
