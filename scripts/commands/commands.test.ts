import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { type AnyCommand, flagName } from '../command-line/command.mjs';
import { parseCommandLine } from '../command-line/parse.mjs';
import { PROJECT } from '../start/own-node.mjs';

/** Node refuses what is written to disk and what is started, so that a command which does either fails. */
const TOUCHES_NOTHING = '--permission --allow-fs-read=*';
/** As many processes as the smallest machine has cores. */
const CONCURRENCY = 2;

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Those of package.json, and those beside them that are run by hand. */
const commandLines = new Set([
  ...Object.values(scripts),
  ...globSync('scripts/*.ts', { cwd: PROJECT })
    .filter((file) => file !== 'scripts/start.ts')
    .map((file) => `node scripts/with-node.mjs ${file}`),
]);

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function run(commandLine: string, flag: string): Promise<Ended> {
  const [node, ...args] = commandLine.split(' ');
  assert.equal(node, 'node');
  const env = { ...process.env, NODE_OPTIONS: TOUCHES_NOTHING };
  return new Promise((resolve) => {
    execFile(process.execPath, [...args, flag], { cwd: PROJECT, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('every npm script, without touching anything,', { concurrency: CONCURRENCY }, () => {
  for (const commandLine of commandLines) {
    test(`${commandLine} --help says how it is used`, async () => {
      const { code, stdout, stderr } = await run(commandLine, '--help');
      assert.equal(stderr, '');
      assert.equal(code, 0);
      assert.match(stdout, /^Usage: (npm|node) \S.*\n\n\S/);
      assert.match(stdout, /^ {2}-h, --help /m);
    });

    test(`${commandLine} refuses an unknown flag`, async () => {
      const { code, stdout, stderr } = await run(commandLine, '--no-such-flag');
      assert.match(stderr, /^Unknown flag --no-such-flag\. .*--help/);
      assert.equal(code, 2);
      assert.equal(stdout, '');
    });
  }
});

test('a script without a declaration is refused', async () => {
  const { code, stderr } = await run('node scripts/with-node.mjs scripts/no-such-script.ts', '--help');
  assert.match(
    stderr,
    /^scripts\/no-such-script\.ts is no command: its flags are declared in scripts\/commands/,
  );
  assert.equal(code, 2);
});

describe('the declaration of', () => {
  for (const file of globSync('scripts/*.ts', { cwd: PROJECT })) {
    const name = basename(file, '.ts');
    test(name, async () => {
      const { command } = (await import(`./${name}.mjs`)) as { command: AnyCommand };
      const source = readFileSync(join(PROJECT, file), 'utf8');
      assert.ok(
        source.includes(`from './commands/${name}.mjs'`) && source.includes('readCommandLine(command)'),
      );
      assert.doesNotMatch(source, /process\.argv|parseArgs/);
      for (const flag of Object.keys(command.flags).map(flagName)) {
        const typed = `--${flag.slice(0, -1)}`;
        assert.throws(() => parseCommandLine(command, [typed]), {
          message: new RegExp(`^Unknown flag ${typed}\\. Did you mean --${flag}\\?`),
        });
      }
    });
  }

  test('an npm script names that script', async () => {
    for (const [name, line] of Object.entries(scripts)) {
      const file = basename(line.split(' ').at(-1) ?? '').replace(/\.m?[jt]s$/, '');
      const { command } = (await import(`./${file}.mjs`)) as { command: AnyCommand };
      assert.equal(command.name, ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
    }
  });
});

test('arguments of commands are parsed in one place', () => {
  const others = globSync('{scripts,perf}/**/*.{ts,mjs}', { cwd: PROJECT })
    .filter((file) => !/\.test\.ts$|^scripts\/command-line\//.test(file))
    .filter((file) =>
      /from 'node:util'.*\bparseArgs|\bparseArgs\b.*from 'node:util'/.test(
        readFileSync(join(PROJECT, file), 'utf8'),
      ),
    );
  assert.deepEqual(others, []);
});
