// What `npm start` keeps running, in little: PostgreSQL in the folder of the first argument, a small catalogue, and the web
// process of the build there is, on the port of the second. Says what it says to the process that forked it.
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { loadedEdition } from '#import/loaded-edition.ts';
import { loadDemoCatalogue } from '#scripts/start/catalogue.ts';
import { PROJECT } from '#scripts/start/own-node.mjs';
import { superviseServer } from '#scripts/start/supervised-server.ts';

const [dataDir = '', port] = process.argv.slice(2);
const PARTS = 5_000;
/** Takes far longer than the test. */
const MANY_PARTS = 3_000_000;
const TIMING = { askEveryMs: 200, answerWithinMs: 3_000, unansweredLimit: 2, steadyAfterMs: 0 };
const log = (line: string): void => void process.send?.({ line });

const database = await startEmbedded({
  ...{ dataDir, log, supervision: TIMING },
  settings: { fsync: 'off', full_page_writes: 'off', shared_buffers: '32MB' },
});
await migrate(database.ownerUrl);
const load = (parts: number) => loadDemoCatalogue({ url: database.ownerUrl, parts });
if (!(await loadedEdition(database.ownerUrl))) await load(PARTS);
process.env.MILLRACE_DATA_DIR = dataDir;
const server = await superviseServer({
  ...{ project: PROJECT, databaseUrl: database.url, host: 'localhost', port: Number(port) },
  ...{ timing: TIMING, say: log },
});
process.on('message', (message) => {
  if (message === 'load') void load(MANY_PARTS);
  else
    void server
      .stop()
      .then(() => database.stop())
      .then(() => process.exit());
});
process.send?.({ parts: (await loadedEdition(database.ownerUrl))?.parts });
