import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { blockContent, replaceBlock, settingsTable } from './blocks.ts';

const PROJECT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(join(PROJECT, 'package.json'), 'utf8'),
);

describe('the README', () => {
  it('lists the settings as they are (npm run docs:readme)', () => {
    assert.equal(blockContent(readme, 'settings'), settingsTable());
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|dev|[a-z]+:[a-z]+(?:-[a-z]+)*)\b/g)].map(
      ([, name]) => name ?? '',
    );
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

  it('has its measurements between their marks', () => {
    assert.match(blockContent(readme, 'measurements') ?? '', /part by number \| [\d.]+ \/ [\d.]+ ms/);
  });
});

describe('docs/dependencies.md', () => {
  it('has a line for every dependency', () => {
    const lines = readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8');
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
      (name) => !name.startsWith('@types/'),
    );
    assert.deepEqual(
      names.filter((name) => !lines.includes(`\`${name}\``)),
      [],
    );
  });
});

describe('replaceBlock', () => {
  it('refuses a document without the block', () => {
    assert.throws(() => replaceBlock('text', 'settings', 'x'), /no block <!-- settings -->/);
  });
});
