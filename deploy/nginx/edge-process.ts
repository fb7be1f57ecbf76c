import { type ChildProcess, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '#db/cluster.ts';
import { spawnBound } from '#lib/process/bound-child.ts';
import { findOrInstallNginx } from '#scripts/test/nginx.ts';

/** Only one that does not start takes so long, however busy the machine is. */
const START_LIMIT_MS = 30_000;
const FOLDER = import.meta.dirname;

/**
 * The secret of the edges that this process starts. It is in the process's environment, so that instances which are
 * started with that afterwards know them.
 */
export function edgeSecret(): string {
  process.env.MILLRACE_EDGE_SECRET ??= randomBytes(32).toString('hex');
  return process.env.MILLRACE_EDGE_SECRET;
}

export interface EdgeOptions {
  /** `HOST:PORT` of the site's instances. */
  readonly instances: readonly string[];
  /** For `.next/static` and pictures; none, so that the instances are asked. */
  readonly staticFolder?: string;
  readonly picturesFolder?: string;
  /** Of nginx's size: what changed. */
  readonly versionsMemory?: string;
  /** Changes to the text of a file by its name, to break it on purpose or to measure something else beside it. */
  readonly edit?: Readonly<Record<string, (text: string) => string>>;
}

/**
 * The edge as it is shipped, on free ports of this machine and in a folder of its own, for tests and measurements: with
 * plain HTTP at `address` and TLS at `secureAddress`, with a certificate of its own.
 */
export class EdgeProcess {
  readonly address: string;
  readonly secureAddress: string;
  /** Where plain HTTP only leads to TLS. */
  readonly redirectAddress: string;
  readonly folder: string;
  readonly #nginx: string;
  #child: ChildProcess | undefined;

  private constructor(nginx: string, folder: string, ports: readonly [number, number, number]) {
    this.#nginx = nginx;
    this.folder = folder;
    this.address = `http://127.0.0.1:${ports[0]}`;
    this.secureAddress = `https://127.0.0.1:${ports[1]}`;
    this.redirectAddress = `http://127.0.0.1:${ports[2]}`;
  }

  static async start(options: EdgeOptions): Promise<EdgeProcess> {
    const edge = await EdgeProcess.prepare(options);
    await edge.startAgain();
    return edge;
  }

  /** Its files, without anything that runs. */
  static async prepare(options: EdgeOptions): Promise<EdgeProcess> {
    const nginx = findOrInstallNginx();
    const folder = mkdtempSync(join(tmpdir(), 'millrace-edge-'));
    const ports = [await freePort(), await freePort(), await freePort()] as const;
    writeConfiguration(folder, ports, options);
    return new EdgeProcess(nginx, folder, ports);
  }

  /** What `nginx -t` says. @throws where that is not that all is well */
  check(): string {
    return execFileSync(this.#nginx, ['-t', ...this.#flags()], { encoding: 'utf8', stdio: 'pipe' });
  }

  /** With the cache that is there. */
  async startAgain(): Promise<void> {
    const child = spawnBound(this.#nginx, [...this.#flags(), '-g', 'daemon off;'], { stdio: 'ignore' });
    this.#child = child;
    const { port } = new URL(this.address);
    for (const until = performance.now() + START_LIMIT_MS; ; await delay(20)) {
      if (await listens(Number(port))) return;
      if (child.exitCode !== null || performance.now() > until) {
        throw new Error(`nginx did not start: ${this.log()}`);
      }
    }
  }

  /** As `nginx -s reload`: new workers with the files as they are now. */
  reload(): void {
    this.#child?.kill('SIGHUP');
  }

  /** What it complained about. */
  log(): string {
    const files = globSync('*error.log', { cwd: this.folder });
    return files.map((name) => readFileSync(join(this.folder, name), 'utf8')).join('');
  }

  /** Ends it; its cache stays. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #flags(): string[] {
    const config = join(this.folder, 'nginx.conf');
    return ['-c', config, '-e', join(this.folder, 'error.log')];
  }
}

function writeConfiguration(
  folder: string,
  [plain, secure, redirect]: readonly [number, number, number],
  options: EdgeOptions,
): void {
  // nginx's workers are another user.
  chmodSync(folder, 0o755);
  for (const path of globSync('*.{conf,lua}', { cwd: FOLDER }))
    cpSync(join(FOLDER, path), join(folder, path));
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat([
      '-subj',
      '/CN=localhost',
      '-keyout',
      join(folder, 'key.pem'),
      '-out',
      join(folder, 'certificate.pem'),
    ]),
    { stdio: 'pipe' },
  );
  mkdirSync(join(folder, 'cache'));
  chmodSync(join(folder, 'cache'), 0o777);
  change(
    join(folder, 'nginx.conf'),
    (text) => `pid ${folder}/nginx.pid;\nworker_processes 2;\n${text.replace('worker_processes auto;', '')}`,
  );
  writeFileSync(
    join(folder, 'instances.conf'),
    options.instances.map((address) => `server ${address} max_fails=2 fail_timeout=2s;\n`).join(''),
  );
  change(join(folder, 'edge-secret.conf'), (text) => text.replace("''", `'${edgeSecret()}'`));
  change(join(folder, 'site.conf'), (text) =>
    siteOf(text, folder, options)
      .replace(/\n +listen \[::\].*/g, '')
      .replace('listen 80;', `listen 127.0.0.1:${redirect};`)
      .replace(
        'listen 443 ssl http2;',
        `listen 127.0.0.1:${plain};\n  listen 127.0.0.1:${secure} ssl http2;`,
      ),
  );
  for (const [name, edit] of Object.entries(options.edit ?? {})) change(join(folder, basename(name)), edit);
}

/** What differs in `site.conf` between a site and a test. */
function siteOf(text: string, folder: string, options: EdgeOptions): string {
  const { staticFolder, picturesFolder, versionsMemory } = options;
  return (
    text
      .replaceAll('/etc/nginx/millrace/', `${folder}/`)
      .replaceAll('/var/cache/nginx/millrace/', `${folder}/cache/`)
      .replaceAll('min_free=2g', 'min_free=64m')
      .replaceAll('/var/log/nginx/', `${folder}/`)
      .replace(/\/etc\/letsencrypt\/\S+fullchain\.pem/, `${folder}/certificate.pem`)
      .replace(/\/etc\/letsencrypt\/\S+privkey\.pem/, `${folder}/key.pem`)
      .replace(/(set \$edge_static) [^;]+/, `$1 ${staticFolder ?? `${folder}/none`}`)
      .replace(/(set \$edge_pictures) [^;]+/, `$1 ${picturesFolder ?? `${folder}/none`}`)
      .replace(/(lua_shared_dict millrace_versions) [^;]+/, `$1 ${versionsMemory ?? '8m'}`)
      // A test is one client that asks more than an office does.
      .replace(/\n +limit_req .*/, '')
      .concat(`client_body_temp_path ${folder}/body;\nproxy_temp_path ${folder}/proxy;\n`)
  );
}

function change(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${path} has nothing that was to be changed.`);
  writeFileSync(path, after);
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
