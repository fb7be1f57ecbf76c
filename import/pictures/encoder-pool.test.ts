import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EncoderPool } from './encoder-pool.ts';

const dir = mkdtempSync(join(tmpdir(), 'millrace-encoder-'));
after(() => rmSync(dir, { recursive: true }));

const SECRET = 'hunter2';
/** Of Millrace, and of whatever else runs on the machine. */
const NOT_FOR_ENCODERS: Readonly<Record<string, string>> = {
  DATABASE_URL: `postgresql://application:${SECRET}@127.0.0.1/parts`,
  DATABASE_OWNER_URL: `postgresql://owner:${SECRET}@127.0.0.1/parts`,
  REDIS_URL: `redis://user:${SECRET}@127.0.0.1`,
  MILLRACE_OPERATOR_TOKEN: SECRET.repeat(5),
  MILLRACE_EDGE_SECRET: SECRET.repeat(5),
  PGPASSWORD: SECRET,
  AWS_SECRET_ACCESS_KEY: SECRET,
};
/** Draws nothing, and says what it finds in its environment. */
const MODULE = `export const illustrations = () => [];
export const render = () => { throw new Error(JSON.stringify(process.env)); };`;

test('encoders get the settings of pictures, and no secret that is not theirs', async () => {
  const module = join(dir, 'illustrations.mjs');
  writeFileSync(module, MODULE);
  const earlier = { ...process.env };
  Object.assign(process.env, NOT_FOR_ENCODERS);
  process.env.MILLRACE_PICTURES_REGION = 'eu-north-7';
  try {
    using pool = new EncoderPool({ size: 1, env: { MILLRACE_PICTURES_DIR: dir } });
    const answer = await pool.make({
      ...{ kind: 'illustration', module: pathToFileURL(module).href, hash: 'a', width: 160 },
      illustration: { key: 'a' },
    });
    const said = 'refused' in answer ? answer.refused : '';
    const found: NodeJS.ProcessEnv = JSON.parse(said.slice(said.indexOf('{')));
    assert.doesNotMatch(said, new RegExp(SECRET));
    assert.equal(found.MILLRACE_PICTURES_DIR, dir);
    assert.equal(found.MILLRACE_PICTURES_REGION, 'eu-north-7');
    assert.equal(found.PATH, process.env.PATH);
  } finally {
    for (const name of [...Object.keys(NOT_FOR_ENCODERS), 'MILLRACE_PICTURES_REGION']) {
      if (earlier[name] === undefined) delete process.env[name];
      else process.env[name] = earlier[name];
    }
  }
});
