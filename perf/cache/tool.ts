import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts servers; not on the path of every user. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** A program that the command needs is not there and cannot be installed; the message says what to do. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

interface ToolOptions {
  /** Debian's packages that have it. */
  readonly packages: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * The path of a program, which is installed where this is Debian and we are root.
 * @throws ToolError
 */
export async function tool(name: string, { packages, signal }: ToolOptions): Promise<string> {
  const found = find(name);
  if (found) return found;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const missing = `${name} is needed and not on the PATH.`;
  if (!existsSync('/etc/debian_version')) throw new ToolError(`${missing} Install it and run this again.`);
  if (process.getuid?.() !== 0) throw new ToolError(`${missing} Install it: sudo ${command}`);
  console.log(`Installing ${packages.join(', ')}`);
  // Of what is installed nothing may start by itself: services are for init, which reads the run level.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const child = spawn('sh', ['-c', `apt-get update -q && ${command}`], {
    ...{ env, signal },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  const installed = find(name);
  if (code !== 0 || !installed) throw new ToolError(`${missing} This failed: ${command}`);
  return installed;
}

function find(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...SERVER_FOLDERS]
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
