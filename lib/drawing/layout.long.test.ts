import { test } from 'node:test';
import { checkLayout } from './check-layout.ts';
import { CONSTRUCTIONS } from './constructions/registry.ts';

/** Every so many geometries of a family: all of them take minutes. */
const STEP = 7;

for (const construction of Object.keys(CONSTRUCTIONS)) {
  test(`${construction}: every part is drawn, its texts stand clear, and it is small`, () => {
    checkLayout(construction, STEP);
  });
}
