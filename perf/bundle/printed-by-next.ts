import { text } from 'node:stream/consumers';
import { runNext } from '#scripts/start/next-process.ts';

interface NextRun {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs Next's command line for production. @returns what it printed @throws when it fails, with what it said */
export async function printedByNext(project: string, { args, env, signal }: NextRun): Promise<string> {
  const child = runNext(project, [...args], {
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [printed, complaints, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    ended,
  ]);
  if (code !== 0) throw new Error(`next ${args.join(' ')} failed:\n${printed}${complaints}`);
  return printed;
}
