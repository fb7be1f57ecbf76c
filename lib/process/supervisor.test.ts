import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { pauseAfter, type Subject, type SupervisionTiming, Supervisor } from './supervisor.ts';

const timing: SupervisionTiming = {
  askEveryMs: 1,
  answerWithinMs: 1_000,
  unansweredLimit: 3,
  firstPauseMs: 1,
  longestPauseMs: 2,
  steadyAfterMs: 60_000,
};

/** What runs only in name. */
class Scripted implements Subject {
  readonly name = 'The mill';
  readonly log = 'its log is mill.log';
  readonly calls: string[] = [];
  readonly lines: string[] = [];
  isDeaf = false;
  /** Why the next starts fail, one after another. */
  failures: (string | undefined)[] = [];
  die: (how: string | undefined) => void = () => {};

  say = (line: string): void => {
    this.lines.push(line);
    this.#changed.dispatchEvent(new Event('line'));
  };
  readonly #changed = new EventTarget();

  async line(pattern: RegExp): Promise<void> {
    while (!this.lines.some((line) => pattern.test(line))) await once(this.#changed, 'line');
  }

  ended(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.die = resolve;
    });
  }

  async ask(): Promise<void> {
    if (this.isDeaf) throw new Error('no answer');
  }

  async kill(): Promise<void> {
    this.calls.push('kill');
    this.isDeaf = false;
  }

  async start(): Promise<void> {
    this.calls.push('start');
    const failure = this.failures.shift();
    if (failure !== undefined) throw new Error(failure);
  }
}

test('what has ended is started again, in two lines', async () => {
  const mill = new Scripted();
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  mill.die('SIGKILL');
  await mill.line(/is back/);
  await supervisor.stop();
  assert.deepEqual(mill.lines, [
    'The mill has ended unexpectedly (SIGKILL); starting it again.',
    'The mill is back.',
  ]);
  assert.deepEqual(mill.calls, ['start']);
});

test('what hangs is killed before it is started again', async () => {
  const mill = new Scripted();
  mill.isDeaf = true;
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  await mill.line(/is back/);
  await supervisor.stop();
  assert.deepEqual(mill.calls, ['kill', 'start']);
  assert.equal(mill.lines[0], 'The mill did not answer any more and was ended; starting it again.');
});

test('what cannot be killed is told of, and tried to be killed again', async () => {
  const mill = new Scripted();
  mill.isDeaf = true;
  let kills = 0;
  mill.kill = async () => {
    kills += 1;
    if (kills < 3) throw new Error('The disk hangs.');
    mill.isDeaf = false;
  };
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  await mill.line(/is back/);
  await supervisor.stop();
  assert.deepEqual(mill.lines, [
    'The disk hangs.',
    'The disk hangs.',
    'The mill did not answer any more and was ended; starting it again.',
    'The mill is back.',
  ]);
});

test('what cannot be started is tried for ever, and told of at the 1st, 2nd, 4th, 8th … failure', async () => {
  const mill = new Scripted();
  mill.failures = Array.from({ length: 20 }, () => 'No grain.\nlog line 1\nlog line 2');
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  mill.die('code 1');
  await mill.line(/is back/);
  await supervisor.stop();
  assert.equal(mill.calls.length, 21);
  const again = (failures: number) => `That was failure ${failures} in a row; trying again in 1 s.`;
  assert.deepEqual(mill.lines, [
    'The mill has ended unexpectedly (code 1); starting it again.',
    `No grain.\nlog line 1\nlog line 2\n${again(2)}`,
    `No grain. ${again(4)}`,
    `No grain. ${again(8)}`,
    `No grain. ${again(16)}`,
    'The mill is back.',
  ]);
});

test('what dies at once again and again is told of with where its log is, and with fewer lines than deaths', async () => {
  const mill = new Scripted();
  let deaths = 0;
  mill.ended = async () => {
    deaths += 1;
    return 'code 7';
  };
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  await mill.line(/failure 8 in a row/);
  await supervisor.stop();
  assert.ok(deaths >= 8);
  const told = mill.lines.filter((line) => line.includes('has ended'));
  assert.equal(told.length, 4);
  assert.equal(
    told[3],
    'The mill has ended unexpectedly (code 7); its log is mill.log. That was failure 8 in a row; trying again in 1 s.',
  );
});

test('what cannot be watched for a while is told of, not started, and watched again', async () => {
  const mill = new Scripted();
  const { ended } = mill;
  let errors = 0;
  mill.ended = () => {
    errors += 1;
    return errors <= 4 ? Promise.reject(new Error('no such file')) : ended.call(mill);
  };
  const supervisor = new Supervisor(mill, { timing, say: mill.say });
  await mill.line(/failure 4 in a row/);
  while (errors <= 4) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(mill.calls, []);
  mill.die('SIGKILL');
  await mill.line(/is back/);
  await supervisor.stop();
  assert.deepEqual(mill.calls, ['start']);
  assert.equal(
    mill.lines.filter((line) => line.startsWith('The mill could not be watched (no such file).')).length,
    3,
  );
});

test('who has run for long starts with a clean record', async () => {
  const mill = new Scripted();
  const supervisor = new Supervisor(mill, { timing: { ...timing, steadyAfterMs: 0 }, say: mill.say });
  for (let death = 1; death <= 3; death += 1) {
    mill.die(undefined);
    while (mill.lines.filter((line) => line === 'The mill is back.').length < death)
      await new Promise((resolve) => setImmediate(resolve));
  }
  await supervisor.stop();
  assert.equal(
    mill.lines.filter((line) => line === 'The mill has ended unexpectedly; starting it again.').length,
    3,
  );
});

test('pauses double up to a bound, and the first start comes at once', () => {
  const bounds = { firstPauseMs: 1_000, longestPauseMs: 60_000 };
  assert.deepEqual(
    [1, 2, 3, 4, 8, 9, 2_000].map((failures) => pauseAfter(failures, bounds)),
    [0, 1_000, 2_000, 4_000, 60_000, 60_000, 60_000],
  );
});
