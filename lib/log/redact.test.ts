import assert from 'node:assert/strict';
import { test } from 'node:test';

const PASSWORD = 'p@ss/wörd: 1';
const ENCODED = encodeURIComponent(PASSWORD);
const URL_OF_DATABASE = `postgresql://millrace:${ENCODED}@db.example.com:5432/millrace`;
const TOKEN = 'f4c3'.repeat(16);
Object.assign(process.env, {
  DATABASE_URL: URL_OF_DATABASE,
  REDIS_URL: 'redis://a:first-of-redis@one:6379,redis://b:second-of-redis@two:6379',
  MILLRACE_OPERATOR_TOKEN: TOKEN,
  MILLRACE_PICTURES_SECRET_KEY: 'bucket/secret+key=',
  MILLRACE_ANY_LATER_SECRET: 'of-some-later-release',
});
const SECRETS = [
  ...[PASSWORD, ENCODED, TOKEN, 'first-of-redis', 'second-of-redis', 'bucket/secret+key='],
  ...['of-some-later-release', 'session=abcdef', 'abcdef', 'Zm9vOmJhcg', 'elsewhere'],
];

const { createLog } = await import('./log.ts');
const lines: unknown[] = [];
const log = createLog((_level, line) => lines.push(line));

const LEAKS = [
  `could not connect to ${URL_OF_DATABASE}`,
  `password "${PASSWORD}" was refused`,
  `postgres://other:elsewhere@h/db?x=1 and postgresql://u:else@elsewhere@h/db`,
  process.env.REDIS_URL ?? '',
  `Authorization: Bearer ${TOKEN}`,
  'authorization: Basic Zm9vOmJhcg==',
  '{"authorization":"Basic Zm9vOmJhcg==","cookie":"session=abcdef; other=abcdef"}',
  'Cookie: session=abcdef; b=abcdef',
  'set-cookie: session=abcdef; Path=/',
  'connect({ user: "millrace", password: "elsewhere", host: "h" })',
  'GET /x?token=abcdef&api_key=abcdef',
  'key bucket/secret+key= and of-some-later-release',
];

test('no secret reaches a line, wherever an error has it', () => {
  for (const text of LEAKS) {
    const error = Object.assign(new Error(text, { cause: new TypeError(text) }), {
      connectionString: URL_OF_DATABASE,
      config: { password: PASSWORD },
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    log.fatal({ event: 'x', message: text, detail: text, err: error });
    log.fatal({ event: 'x', err: text });
    log.fatal({ event: 'x', err: new AggregateError([error], text) });
    log.fatal({ event: 'x', request: { method: 'GET', url: `/x?password=elsewhere&${text}` } });
  }
  assert.equal(lines.length, 4 * LEAKS.length);
  for (const line of lines)
    for (const secret of SECRETS)
      assert.ok(
        !JSON.stringify(line).includes(JSON.stringify(secret).slice(1, -1)),
        `${secret} in ${JSON.stringify(line)}`,
      );
});

test('a secret at the place where a long text is cut is not left in half', () => {
  lines.length = 0;
  for (let length = 8_100; length < 8_200; length += 1)
    log.fatal({ event: 'x', message: `${'\u0000'.repeat(length)} postgres://u:elsewhere@h` });
  assert.ok(!JSON.stringify(lines).includes('elsewh'));
});

test('what is no secret stays', () => {
  lines.length = 0;
  const sentence =
    'The database at db.example.com:5432 of user millrace refuses http://localhost:3000/p/A-1?b=c';
  log.fatal({ event: 'x', message: sentence });
  assert.deepEqual(lines, [{ event: 'x', message: sentence }]);
});
