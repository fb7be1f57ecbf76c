import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilHung } from './hang-watch.ts';

const timing = { askEveryMs: 1, answerWithinMs: 20, unansweredLimit: 3 };
const never = new AbortController().signal;
/** Deaf to its signal, too. */
const silence = () => new Promise<never>(() => {});

test('what leaves three questions in a row unanswered hangs', async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    // The second one resets what was counted.
    return asked === 2 ? Promise.resolve() : silence();
  };
  await untilHung({ ask, timing, signal: never });
  assert.equal(asked, 5);
});

test('an error is no answer', async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return Promise.reject(new Error('refused'));
  };
  await untilHung({ ask, timing, signal: never });
  assert.equal(asked, 3);
});

test('a machine that was asleep or far too busy during a question does not count against what is asked', async () => {
  let asked = 0;
  // Two of three questions take an hour by the system's clock.
  let clock = 0;
  const ask = () => {
    asked += 1;
    if (asked < 9 && asked % 3 !== 0) clock += 3_600_000;
    return silence();
  };
  await untilHung({ ask, timing, signal: never, now: () => clock });
  // The third of them, the sixth, and from the ninth on every one counts.
  assert.equal(asked, 11);
});

test('it ends when it is told to', async () => {
  const stopping = new AbortController();
  const watching = untilHung({ ask: async () => {}, timing, signal: stopping.signal });
  stopping.abort();
  await assert.rejects(watching, { name: 'AbortError' });
});
