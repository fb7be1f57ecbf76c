import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts servers; not on the path of every user. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

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
  await withoutServices(() => install(command, signal));
  const installed = find(name);
  if (!installed) throw new ToolError(`${missing} This failed: ${command}`);
  return installed;
}

async function install(command: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn('sh', ['-c', `apt-get update -q && ${command}`], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  });
  await once(child, 'close');
}

/** A server's package starts it as a service, unless this file says no. */
async function withoutServices(work: () => Promise<void>): Promise<void> {
  const isOurs = !existsSync(SERVICE_POLICY);
  if (isOurs) writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (isOurs) rmSync(SERVICE_POLICY);
  }
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
