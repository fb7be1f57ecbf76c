// @ts-check
// Flags that several commands have.
import { DEFAULT_DATA_DIR, DEFAULT_HOST, DEFAULT_PORT, MAX_PORT } from '../../lib/env-defaults.mjs';
import { DEFAULT_PARTS, MAX_PARTS, MIN_PARTS } from '../start/catalogue-size.mjs';
import { inWords, text, toggle, value, wholeNumber } from './flags.mjs';

/** Not the site's: measuring loads other sizes than the site serves. */
export const DEFAULT_PERF_DATA_DIR = '.millrace/perf';

/** @param {string} [defaultText] */
export const parts = (defaultText = inWords(DEFAULT_PARTS)) =>
  wholeNumber({
    meaning: `size of the demo catalogue, ${inWords(MIN_PARTS)} to ${inWords(MAX_PARTS)}`,
    ...{ min: MIN_PARTS, max: MAX_PARTS, example: '50000', defaultText },
  });

const DIRECTORY = {
  placeholder: 'DIR',
  meaning: 'folder for the embedded database and the logs',
  example: '/var/lib/millrace',
};

export const DATA_DIR = text({ ...DIRECTORY, defaultText: `MILLRACE_DATA_DIR, or ${DEFAULT_DATA_DIR}` });

const PORT = value({
  placeholder: 'N',
  meaning: 'port of the site',
  example: '3001',
  defaultText: `PORT, or ${DEFAULT_PORT}`,
  expected: `a whole number from 1 to ${MAX_PORT}`,
  read: (given) => {
    const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
    return port >= 1 && port <= MAX_PORT ? port : undefined;
  },
});

const HOST = text({
  placeholder: 'ADDRESS',
  meaning: 'address to listen on; 0.0.0.0 serves other machines too',
  example: '0.0.0.0',
  defaultText: `MILLRACE_HOST, or ${DEFAULT_HOST}`,
});

/** Of commands that run the site. */
export const SITE_FLAGS = {
  port: PORT,
  host: HOST,
  parts: parts(`the size that is loaded, or ${inWords(DEFAULT_PARTS)}`),
  dataDir: DATA_DIR,
};

/** Of commands that measure, each of which has a database of its own unless it is given another. */
export const PERF_FLAGS = {
  parts: parts(),
  dataDir: text({ ...DIRECTORY, default: DEFAULT_PERF_DATA_DIR }),
};

/** @param {string} what the command does to it, as in "replaces the demo catalogue in it" */
export const changeDatabase = (what) =>
  toggle(`allows it to change the database of DATABASE_URL: it ${what}`);
