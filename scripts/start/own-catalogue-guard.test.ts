import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, type TestContext, test } from 'node:test';
import { freePort } from '#db/cluster.ts';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import { loadDemo } from '#import/load-demo.ts';
import { demoEdition, loadedEdition } from '#import/loaded-edition.ts';
import { tinyParts, tinySource } from '#import/tiny-source.ts';
import { ensureCatalogue, inspectForSize, loadDemoCatalogue } from './catalogue.ts';
import { refuseOwnCatalogue } from './own-catalogue-guard.ts';
import { PROJECT } from './own-node.mjs';

/** Fewer than commands allow, to be quick. */
const PARTS = 5_000;
const PASSWORD = 'hunter2';
const OWN = tinySource({ name: 'ACME', fingerprint: 'acme-1' });

const dataDir = mkdtempSync(join(tmpdir(), 'millrace-guard-'));
let db: ThrowawayDatabase;
let place: string;

const loadOwn = () => loadCatalogue({ url: db.url, source: OWN, replaceOwnCatalogue: true });

before(async () => {
  db = await throwawayDatabase();
  await loadOwn();
  const { host, pathname } = new URL(db.url);
  place = `${host}${pathname}`;
});
after(async () => {
  await db?.[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true });
});
/** Rows of every table, what is loaded since when, and the migrations. */
async function contents(): Promise<Record<string, string>> {
  const tables = await db.rows<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('catalog', 'millrace') order by 1",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.rows<{ count: string }>(`select count(*) as count from ${name}`);
    found[name] = row?.count ?? '';
  }
  const [edition] = await db.rows<{ text: string }>(
    'select row(edition.*)::text as text from catalog.edition',
  );
  return { ...found, edition: edition?.text ?? '' };
}

/** Leaves a migration to be applied, until the test has ended. */
async function forgetMigration(context: TestContext): Promise<void> {
  await db.rows(
    'create table millrace.migration_aside as select * from millrace.migration where number = 11',
  );
  await db.rows('delete from millrace.migration where number = 11');
  context.after(async () => {
    await db.rows('insert into millrace.migration select * from millrace.migration_aside');
    await db.rows('drop table millrace.migration_aside');
  });
}

async function changesNothing(act: () => Promise<unknown>): Promise<void> {
  const earlier = await contents();
  await act();
  assert.deepEqual(await contents(), earlier);
}

/** Runs a command on the database, which it gets with a password that must not be printed. */
function run(script: string, ...args: string[]): Promise<{ code: number | string; printed: string }> {
  const env = { ...process.env, DATABASE_URL: db.url, DATABASE_OWNER_URL: '', MILLRACE_DATA_DIR: dataDir };
  const password = new URL(db.url).password || PASSWORD;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      { cwd: PROJECT, env },
      (error, stdout, stderr) => {
        assert.ok(!`${stdout}${stderr}`.includes(password));
        resolve({ code: error?.code ?? 0, printed: `${stdout}${stderr}` });
      },
    );
  });
}

const holds = (): string =>
  `The database at ${place} holds “ACME”, 640 parts, loaded on ${new Date().toISOString().slice(0, 10)}: ` +
  'this would replace it with the demo, and it would be gone. Nothing was changed.';

describe('a catalogue of one’s own stays, and the refusal names it, its database and the remedy,', () => {
  test('where catalog:load is not told to replace it; its database is not even migrated', async (context) => {
    await forgetMigration(context);
    await changesNothing(async () => {
      const { code, printed } = await run('catalog-load', '--parts', '10000');
      assert.equal(code, 1);
      assert.ok(printed.includes(holds()), printed);
      assert.match(printed, /npm run catalog:load -- --replace-own-catalogue/);
    });
  });

  test('where npm run dev is asked for a size; its database is not even migrated', async (context) => {
    await forgetMigration(context);
    const port = String(await freePort());
    await changesNothing(async () => {
      const { code, printed } = await run('dev', '--parts', '10000', '--port', port);
      assert.equal(code, 1);
      assert.ok(printed.includes(holds()), printed);
      assert.match(printed, /Leave out --parts/);
    });
  });

  test('where npm start is asked for a size, before its database is migrated', async () => {
    const name = `database at ${place}`;
    assert.equal(inspectForSize({ parts: undefined, name }), undefined);
    await changesNothing(() =>
      assert.rejects(
        async () => inspectForSize({ parts: PARTS, name })?.(db.url),
        ({ message }: Error) => message.startsWith(holds()),
      ),
    );
  });

  test('where npm start and npm run dev are asked for a size', () =>
    changesNothing(async () => {
      const options = { url: db.url, name: `database at ${place}` };
      assert.equal(await ensureCatalogue({ ...options, parts: undefined }), 'acme-1');
      await assert.rejects(ensureCatalogue({ ...options, parts: PARTS }), ({ message }: Error) => {
        assert.ok(message.startsWith(holds()));
        return /Leave out --parts/.test(message);
      });
    }));

  test('where perf:catalog may change the database', () =>
    changesNothing(async () => {
      const { code, printed } = await run('perf-catalog', '--change-database');
      assert.equal(code, 1);
      assert.ok(printed.includes(holds()), printed);
    }));

  test('where a load forgets to ask', () =>
    changesNothing(async () => {
      const message =
        /holds “ACME”, 640 parts, loaded on .*, which this load would replace\. Nothing was changed\./;
      await assert.rejects(loadDemo({ url: db.url, parts: PARTS }), { name: 'OwnCatalogueError', message });
      await assert.rejects(loadDemoCatalogue({ url: db.url, parts: PARTS }), { name: 'LoadError', message });
      await assert.rejects(loadCatalogue({ url: db.url, source: tinySource() }), { message });
    }));

  test('where it has no edition', async (context) => {
    await db.rows('delete from catalog.edition');
    context.after(loadOwn);
    await changesNothing(() =>
      assert.rejects(
        refuseOwnCatalogue({ url: db.url, name: 'database', remedy: '' }),
        /^LoadError: The database holds a catalogue of unknown source, 640 parts: this would replace it/,
      ),
    );
  });
});

describe('commands that measure leave the database of DATABASE_URL alone', () => {
  test('and say what they would do to it, and the flag that allows it', () =>
    changesNothing(async () => {
      const { code, printed } = await run('perf-catalog');
      assert.equal(code, 1);
      assert.match(
        printed,
        /^DATABASE_URL is set, so npm run perf:catalog would use the database at \S+: it migrates it/,
      );
      assert.ok(printed.includes(place));
      assert.match(
        printed,
        /Nothing was changed\. Unset DATABASE_URL .* or allow this with --change-database\.\n$/,
      );
    }));

  test('all of them', () => {
    const using = globSync('scripts/perf-*.ts', { cwd: PROJECT }).filter((file) =>
      /parseEnv\(.*\)\.DATABASE_URL|DATABASE_URL.*parseEnv\(/.test(readFileSync(join(PROJECT, file), 'utf8')),
    );
    const unasked = using.filter(
      (file) => !readFileSync(join(PROJECT, file), 'utf8').includes('checkDatabaseChange({'),
    );
    // It only builds from what is there.
    assert.deepEqual(unasked, ['scripts/perf-bundle.ts']);
    assert.equal(using.length, 5);
  });
});

describe('a catalogue is replaced', () => {
  beforeEach(loadOwn);

  test('by a newer one of the same source', async () => {
    const source = { ...OWN, fingerprint: 'acme-2', partCount: 5, parts: () => tinyParts('studs', 5) };
    await loadCatalogue({ url: db.url, source });
    assert.equal((await loadedEdition(db.url))?.fingerprint, 'acme-2');
  });

  // That a demo takes another one's place without being asked for it: import/load-demo.test.ts.
  test('by the demo where that is asked for, and the demo by anything', async () => {
    await loadDemoCatalogue({ url: db.url, parts: PARTS, replaceOwnCatalogue: true });
    assert.equal((await loadedEdition(db.url))?.fingerprint, demoEdition(PARTS));
    await loadCatalogue({ url: db.url, source: OWN });
    assert.equal((await loadedEdition(db.url))?.source, 'ACME');
  });
});

test('nothing was written to the data folder', () => assert.deepEqual(readdirSync(dataDir), []));
