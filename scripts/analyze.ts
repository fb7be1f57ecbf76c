// npm run analyze: a treemap of what the browser loads, opened where there is a screen and always written as a file.
// It is webpack's build of the same sources; --turbopack takes the site's own bundler and Next's own analyzer.
import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { printedByNext } from '#perf/bundle/printed-by-next.ts';
import { RESULTS_DIRECTORY } from '#perf/measure/results.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/analyze.mjs';
import { PROJECT } from './start/own-node.mjs';
import { stage } from './start/progress.ts';
import { runCommand } from './start/run-command.ts';

/** Below the project, as Next wants it; the site's own build stays. */
const BUILD = '.millrace/analyze';
const REPORTS = join(RESULTS_DIRECTORY, 'analyze');

const { turbopack: isOwn } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const env = { MILLRACE_ANALYZE_DIR: BUILD };
  const remove = (): void => rmSync(join(PROJECT, BUILD), { recursive: true, force: true });
  remove();
  cleanup.defer(remove);
  const analysing = stage('Analysing');
  const args = isOwn
    ? ['analyze', '--output']
    : ['build', '--webpack', '--experimental-build-mode', 'compile'];
  await printedByNext(PROJECT, { args, env, signal }).finally(analysing.drop);
  const target = isOwn ? join(REPORTS, 'turbopack') : REPORTS;
  cpSync(join(PROJECT, BUILD, isOwn ? 'diagnostics/analyze' : 'analyze'), target, { recursive: true });
  if (isOwn) return console.log(`Written: ${target}; any server of files shows it, from the root.`);
  const page = join(target, 'client.html');
  console.log(`Written: ${page} (nodejs.html beside it is the server’s)`);
  if (hasScreen())
    spawn(opener(), [page], { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
});

function hasScreen(): boolean {
  return process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function opener(): string {
  return process.platform === 'darwin' ? 'open' : 'xdg-open';
}
