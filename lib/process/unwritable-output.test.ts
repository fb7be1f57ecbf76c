import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { test } from 'node:test';

const MODULE = JSON.stringify(import.meta.resolve('./unwritable-output.ts'));
/** Prints in several turns of its event loop, since an error comes with the next one. */
const PRINTER = `
  import { surviveUnwritableOutput } from ${MODULE};
  surviveUnwritableOutput();
  process.once('message', () => {
    let turns = 0;
    const printing = setInterval(() => {
      console.log('a line');
      console.error('a line');
      process.stdout.write('another');
      turns += 1;
      if (turns < 5) return;
      clearInterval(printing);
      process.send('still here');
      process.disconnect();
    }, 10);
  });`;

async function outlives(
  output: 'pipe' | number,
  close: (child: ReturnType<typeof spawn>) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PRINTER], {
    stdio: ['ignore', output, output, 'ipc'],
  });
  close(child);
  child.send('print');
  const said: unknown[] = [];
  child.on('message', (message) => said.push(message));
  const [code] = await once(child, 'exit');
  assert.deepEqual([code, said], [0, ['still here']]);
}

test('a process outlives whoever reads what it prints', async () => {
  await outlives('pipe', ({ stdout, stderr }) => {
    stdout?.destroy();
    stderr?.destroy();
  });
});

test('a process outlives a full disk that it prints to', async () => {
  // Where the system has no disk that is always full, one that takes no writing does.
  const path = existsSync('/dev/full') ? '/dev/full' : '/dev/null';
  const full = openSync(path, path === '/dev/full' ? 'w' : 'r');
  await outlives(full, () => {});
  closeSync(full);
});
