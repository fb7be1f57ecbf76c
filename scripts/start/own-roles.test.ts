import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { OwnDatabaseError } from './own-database.ts';
import { checkRoles } from './own-roles.ts';

let database: ThrowawayDatabase;
let urls: DatabaseUrls;
before(async () => {
  database = await throwawayDatabase();
  urls = { url: database.applicationUrl, ownerUrl: database.url };
});
after(() => database?.[Symbol.asyncDispose]());

async function linesOf(checked: DatabaseUrls): Promise<string[]> {
  const lines: string[] = [];
  await checkRoles(checked, (line) => lines.push(line));
  return lines;
}

async function refusalOf(checked: DatabaseUrls): Promise<string> {
  try {
    await checkRoles(checked, () => {});
  } catch (error) {
    assert.ok(error instanceof OwnDatabaseError);
    for (const url of Object.values(checked))
      assert.ok(!error.message.includes(new URL(url).password), 'a password is said');
    return error.message;
  }
  return assert.fail('it was taken');
}

/** Another address of the same user and database. */
const another = (url: string): string =>
  Object.assign(new URL(url), { search: '?application_name=other' }).href;

test('an application and an owner of its database are taken without a word', async () => {
  assert.deepEqual(await linesOf(urls), []);
});

test('one address for both is said in one line', async () => {
  const [line = '', ...more] = await linesOf({ url: urls.ownerUrl, ownerUrl: urls.ownerUrl });
  assert.match(line, /runs with the rights of the database's owner, since DATABASE_OWNER_URL is not set/);
  assert.deepEqual(more, []);
});

test('another database is refused', async () => {
  const ownerUrl = Object.assign(new URL(urls.ownerUrl), { pathname: 'postgres' }).href;
  assert.match(await refusalOf({ ...urls, ownerUrl }), /lead to different databases/);
});

test('a user without the rights of the site is refused, with what to run', async () => {
  const message = await refusalOf({ ...urls, url: another(urls.ownerUrl) });
  assert.match(
    message,
    /millrace_owner, lacks the rights of the site: .*grant millrace_application to "millrace_owner"/,
  );
});

test('an address that leads nowhere is named by its setting', async () => {
  const url = Object.assign(new URL(urls.url), { password: 'hunter2' }).href;
  assert.match(
    await refusalOf({ ...urls, url }),
    /database of DATABASE_URL cannot be used: password authentication/,
  );
});
