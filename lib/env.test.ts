import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EnvironmentError, parseEnv, SETTINGS, settingsTable } from './env.ts';

const README = new URL('../README.md', import.meta.url);

test('nothing set gives the defaults', () => {
  assert.deepEqual(parseEnv({}), {
    PORT: 3000,
    MILLRACE_HOST: 'localhost',
    MILLRACE_ORIGIN: 'http://localhost:3000',
    MILLRACE_DATA_DIR: '.millrace',
    MILLRACE_PICTURES_REGION: 'auto',
    MILLRACE_FILTER_MEMORY_MB: 256,
    MILLRACE_CACHE_MEMORY_MB: 64,
    MILLRACE_CACHE_DISK_MB: 2048,
    MILLRACE_VITALS_SAMPLE: 1,
    MILLRACE_LOG_FORMAT: 'auto',
    MILLRACE_OFFLINE: 'on',
    MILLRACE_CDN: 'none',
  });
});

test('an empty setting counts as unset, other variables are left alone', () => {
  assert.equal(parseEnv({ PORT: ' ', DATABASE_URL: '', HOME: '/root' }).PORT, 3000);
});

test('an owner’s address is of no use without the site’s', () => {
  assert.throws(
    () => parseEnv({ DATABASE_OWNER_URL: 'postgres://me:hunter2@db/parts' }),
    (error) =>
      error instanceof EnvironmentError &&
      error.message === 'The setting DATABASE_URL is missing; DATABASE_OWNER_URL needs it.',
  );
});

test('settings are parsed', () => {
  const env = parseEnv({ PORT: '8080', DATABASE_URL: 'postgres://me@db/parts' });
  assert.equal(env.PORT, 8080);
  assert.equal(env.DATABASE_URL, 'postgres://me@db/parts');
});

for (const port of ['0', '65536', '-1', '3e3', '80.5', 'http']) {
  test(`PORT=${port} is refused with a sentence that names it`, () => {
    assert.throws(
      () => parseEnv({ PORT: port }),
      (error) =>
        error instanceof EnvironmentError &&
        error.message === `The setting PORT must be a whole number from 1 to 65535 (it is "${port}").`,
    );
  });
}

for (const origin of [
  'https://parts.example.com',
  'https://Parts.example.com/',
  'HTTPS://parts.example.com:443',
]) {
  test(`MILLRACE_ORIGIN=${origin} is https://parts.example.com`, () => {
    assert.equal(parseEnv({ MILLRACE_ORIGIN: origin }).MILLRACE_ORIGIN, 'https://parts.example.com');
  });
}

for (const origin of [
  'parts.example.com',
  'ftp://a.b',
  'https://a.b/c',
  'https://a.b/?d',
  'https://me:pw@a.b',
  '/',
]) {
  test(`MILLRACE_ORIGIN=${origin} is refused with a sentence that names it`, () => {
    assert.throws(
      () => parseEnv({ MILLRACE_ORIGIN: origin }),
      /The setting MILLRACE_ORIGIN must be the address of/,
    );
  });
}

test('every problem is told at once, and a password never', () => {
  assert.throws(
    () => parseEnv({ PORT: 'x', DATABASE_URL: 'mysql://me:hunter2@db/parts' }),
    ({ message }: Error) => {
      assert.match(message, /DATABASE_URL must be an address like postgresql:/);
      assert.match(message, /PORT/);
      assert.doesNotMatch(message, /hunter2/);
      return true;
    },
  );
});

test('the README has the table of settings', { skip: !existsSync(README) && 'no README yet' }, () => {
  assert.ok(readFileSync(README, 'utf8').includes(settingsTable()), `README.md lacks:\n${settingsTable()}`);
  assert.equal(settingsTable().split('\n').length, Object.keys(SETTINGS).length + 2);
});

for (const sample of ['0', '1', '0.25', '.5', '1.0']) {
  test(`MILLRACE_VITALS_SAMPLE=${sample} is a part of one`, () => {
    assert.equal(parseEnv({ MILLRACE_VITALS_SAMPLE: sample }).MILLRACE_VITALS_SAMPLE, Number(sample));
  });
}

for (const sample of ['-0.1', '1.5', '50%', '1e-3', 'all', 'NaN']) {
  test(`MILLRACE_VITALS_SAMPLE=${sample} is refused with a sentence that names it`, () => {
    assert.throws(
      () => parseEnv({ MILLRACE_VITALS_SAMPLE: sample }),
      /MILLRACE_VITALS_SAMPLE must be a number from 0 to 1/,
    );
  });
}

test('a short operator token is refused, and not printed', () => {
  assert.throws(
    () => parseEnv({ MILLRACE_OPERATOR_TOKEN: 'hunter2' }),
    (error) =>
      error instanceof EnvironmentError &&
      /MILLRACE_OPERATOR_TOKEN must be at least 32 characters/.test(error.message) &&
      !error.message.includes('hunter2'),
  );
  const token = 'x'.repeat(32);
  assert.equal(parseEnv({ MILLRACE_OPERATOR_TOKEN: token }).MILLRACE_OPERATOR_TOKEN, token);
});

test('a secret of the edge that is short, or that nginx would read otherwise, is refused and not printed', () => {
  for (const secret of [
    'hunter2',
    'hunter2 '.repeat(9),
    `hunter2$${'x'.repeat(40)}`,
    `hunter2'${'x'.repeat(40)}`,
  ])
    assert.throws(
      () => parseEnv({ MILLRACE_EDGE_SECRET: secret }),
      (error) =>
        error instanceof EnvironmentError &&
        /MILLRACE_EDGE_SECRET must be at least 32 letters, digits, - or _/.test(error.message) &&
        !error.message.includes('hunter2'),
    );
  const secret = 'aZ09-_'.repeat(6);
  assert.equal(parseEnv({ MILLRACE_EDGE_SECRET: secret }).MILLRACE_EDGE_SECRET, secret);
});

test('Redis is one address, or several of a cluster; none is printed', () => {
  for (const address of [
    'redis://a:6379',
    'rediss://u:p@a:1',
    'redis://a:1,redis://b:2',
    'redis://a?cluster=true',
  ])
    assert.equal(parseEnv({ REDIS_URL: address }).REDIS_URL, address);
  for (const address of ['a:6379', 'http://me:hunter2@a', 'redis://me:hunter2@a,b:1', 'redis://'])
    assert.throws(
      () => parseEnv({ REDIS_URL: address }),
      ({ message }: Error) =>
        /REDIS_URL must be an address like redis:/.test(message) && !/hunter2/.test(message),
      address,
    );
});

test('the disk for pages is none, or enough for some', () => {
  assert.equal(parseEnv({ MILLRACE_CACHE_DISK_MB: '0' }).MILLRACE_CACHE_DISK_MB, 0);
  for (const size of ['1', '15', '-1', 'x'])
    assert.throws(() => parseEnv({ MILLRACE_CACHE_DISK_MB: size }), /MILLRACE_CACHE_DISK_MB must be 0, or/);
});
