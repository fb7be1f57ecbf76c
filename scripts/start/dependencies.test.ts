import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { areInstalled } from './dependencies.mjs';
import { PROJECT } from './own-node.mjs';

interface Package {
  version: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const LEFT_PAD = { version: '1.0.0', integrity: 'sha512-a' };
const ELSEWHERE = { version: '2.0.0', integrity: 'sha512-b', optional: true, os: ['aix'] };

describe('dependencies', () => {
  let project: string;
  const lock = (packages: object): void => {
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  };
  const installed = (packages: object): void => {
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'millrace-dependencies-'));
  });
  afterEach(() => rmSync(project, { recursive: true }));

  test('are missing in a clean clone and after an interrupted install', () => {
    lock({ 'node_modules/left-pad': LEFT_PAD });
    assert.equal(areInstalled(project), false);
    mkdirSync(join(project, 'node_modules', 'left-pad'), { recursive: true });
    assert.equal(areInstalled(project), false);
  });

  test('are there, without those for other systems', () => {
    lock({ 'node_modules/left-pad': LEFT_PAD, 'node_modules/aix': ELSEWHERE });
    installed({ 'node_modules/left-pad': LEFT_PAD });
    assert.equal(areInstalled(project), true);
  });

  test('are stale when the lock file asks for something else', () => {
    installed({ 'node_modules/left-pad': LEFT_PAD });
    lock({ 'node_modules/left-pad': { ...LEFT_PAD, version: '1.0.1' } });
    assert.equal(areInstalled(project), false);
    lock({ 'node_modules/left-pad': LEFT_PAD, 'node_modules/right-pad': LEFT_PAD });
    assert.equal(areInstalled(project), false);
  });
});

test('the lock file knows the optional packages of every system, or npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Package>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, []);
});
