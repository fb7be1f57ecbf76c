// For disk-level.test.ts: what the level does on a disk of a few megabytes, which is mounted at the path it is given.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DiskLevel } from './disk-level.ts';
import { Warnings } from './warnings.ts';

const place = process.argv[2] as string;
const kept = { lifetimeMs: 86_400_000 };
const page = Buffer.alloc(20_000, 'page');

function levelIn(name: string, said: string[]): DiskLevel {
  const warnings = new Warnings((sentence) => said.push(sentence));
  return new DiskLevel(join(place, name), { mostBytes: 500_000_000, namespace: 'x', warnings });
}

const said: string[] = [];
const full = levelIn('full.sqlite', said);
const wasKeptFirst = await full.set('first', page, kept);
let keptAtTheEnd = true;
for (let index = 0; index < 1_000 && keptAtTheEnd; index += 1)
  keptAtTheEnd = await full.set(`${index}`, page, kept);
for (let index = 0; index < 10; index += 1) await full.set('again', page, kept);
const reads = (await full.get('first')) !== undefined;
const onFull = { wasKeptFirst, keptAtTheEnd, reads, state: full.state, warnings: said.length };
await full.close();

execFileSync('sh', ['-c', `rm ${place}/full*`]);
const saidThen: string[] = [];
const before = levelIn('read-only.sqlite', []);
await before.set('first', page, kept);
await before.close();
execFileSync('mount', ['-o', 'remount,ro', place]);
const readOnly = levelIn('read-only.sqlite', saidThen);
const isKept = await readOnly.set('second', page, kept);
await readOnly.set('third', page, kept);
const onReadOnly = {
  kept: isKept,
  reads: (await readOnly.get('first')) !== undefined,
  warnings: saidThen.length,
};
console.log(JSON.stringify({ full: onFull, readOnly: onReadOnly }));
