import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, unit } from '#demo/random.ts';
import { TagClock } from './tag-clock.ts';

test('what changed after an entry was begun makes it untrue, and nothing else does', () => {
  const clock = new TagClock();
  clock.note(['part:A', 'parts-of:screws'], 7);
  assert.equal(clock.isTrue(['part:A'], 6), false);
  assert.equal(clock.isTrue(['part:A'], 7), true);
  assert.equal(clock.isTrue(['part:B', 'catalogue'], 1), true);
  assert.equal(clock.isTrue(['part:B', 'parts-of:screws'], 6), false);
  clock.note(['part:A'], 5);
  assert.equal(clock.isTrue(['part:A'], 6), false, 'an older change does not take back a newer one');
});

test('what is from before the floor is not trusted, and the floor only rises', () => {
  const clock = new TagClock();
  clock.floor = 10;
  clock.floor = 4;
  assert.equal(clock.floor, 10);
  assert.equal(clock.isTrue([], 9), false);
  assert.equal(clock.isTrue([], 10), true);
});

test('over many random changes it never calls true what a plain map calls untrue', () => {
  let state = 1;
  const random = (below: number): number => {
    state = next(state);
    return Math.floor(unit(state) * below);
  };
  for (const capacity of [10, 1_000, 100_000]) {
    const clock = new TagClock({ capacity });
    const plain = new Map<string, number>();
    let seq = 0;
    let needless = 0;
    let untrue = 0;
    for (let step = 0; step < 60_000; step += 1) {
      seq += random(3);
      const tag = `part:${random(3_000)}`;
      clock.note([tag], seq);
      plain.set(tag, seq);
      const tags = [`part:${random(3_000)}`, `part:${random(3_000)}`];
      const made = Math.max(0, seq - random(2_000));
      const isTrue = tags.every((one) => (plain.get(one) ?? 0) <= made);
      const said = clock.isTrue(tags, made);
      assert.ok(!said || isTrue, `${tags} at ${made} is not true`);
      if (!isTrue) untrue += 1;
      else if (!said) needless += 1;
      assert.ok(clock.size <= capacity);
    }
    assert.ok(untrue > 1_000);
    if (capacity === 100_000)
      assert.equal(needless, 0, 'nothing has to be forgotten, so nothing is distrusted');
  }
});

test('a million tags stay apart, in the memory that was said', () => {
  const before = process.memoryUsage().arrayBuffers;
  const clock = new TagClock();
  assert.ok(process.memoryUsage().arrayBuffers - before < 21_000_000);
  for (let index = 0; index < 500_000; index += 1)
    clock.note([`price:ISO4017-M8X${index}-8.8-ZP-100-AM`], index + 1);
  assert.equal(clock.size, 500_000, 'no two of them share a fingerprint');
  for (let index = 0; index < 500_000; index += 1) {
    const tags = [`price:ISO4017-M8X${index}-8.8-ZP-100-AM`];
    assert.ok(clock.isTrue(tags, index + 1) && !clock.isTrue(tags, index));
  }
});

test('when it is full it forgets the older half and distrusts what that may have concerned', () => {
  const clock = new TagClock({ capacity: 1_000 });
  for (let seq = 1; seq <= 1_001; seq += 1) clock.note([`tag ${seq}`], seq);
  assert.equal(clock.floor, 500);
  assert.equal(clock.size, 501);
  assert.equal(clock.isTrue(['never changed'], 499), false);
  assert.equal(clock.isTrue(['never changed'], 500), true);
  assert.equal(clock.isTrue(['tag 600'], 599), false);
});
