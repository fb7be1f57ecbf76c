import { once } from 'node:events';
import { join } from 'node:path';
import { spawnBound } from '#lib/process/bound-child.ts';
import { PROJECT } from '../start/own-node.mjs';

interface ToolOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Runs a dependency's command on this Node, its output where ours goes.
 * @param script its JavaScript file below node_modules
 * @returns whether it succeeded
 */
export async function runTool(script: string, { args, env, signal }: ToolOptions): Promise<boolean> {
  const child = spawnBound(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
    cwd: PROJECT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}
