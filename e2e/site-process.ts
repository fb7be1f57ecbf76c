import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { siteEnvironment } from '../scripts/start/site-environment.ts';

interface SiteOptions {
  /** A free one, where it does not matter. */
  readonly port?: number;
  /** Of another release of the site. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor to print to. What a site complains about while its database is away is expected. */
  readonly output?: number | 'ignore';
}

/** The production server in a process of its own, for tests that do to it what they cannot do to everybody's. */
export class SiteProcess {
  readonly address: string;
  readonly child: ChildProcess;

  private constructor(address: string, child: ChildProcess) {
    this.address = address;
    this.child = child;
  }

  static async start(
    databaseUrl: string,
    { port, folder = '.', env = {}, output = 'ignore' }: SiteOptions = {},
  ): Promise<SiteProcess> {
    port ??= await freePort();
    // What is compiled is kept by its path: of a folder that goes, it would be left behind.
    const other = folder === '.' ? {} : { NODE_DISABLE_COMPILE_CACHE: '1' };
    const child = fork(join(folder, 'server.ts'), {
      env: { ...siteEnvironment(databaseUrl), NODE_ENV: 'production', PORT: String(port), ...other, ...env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('server.ts ended early'))),
    ]);
    return new SiteProcess(`http://localhost:${port}`, child);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.send('stop');
    await once(this.child, 'exit');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
