import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingTarget } from './missing-target.ts';
import { routeOf } from './route-of.ts';

for (const [target, expected] of [
  ['/index', '/no-such-page'],
  ['/no/such/a?_rsc=1', '/no-such-page?_rsc=1'],
  ['/_next/image?url=x', '/no-such-page?url=x'],
  ['/de/index', '/de/no-such-page'],
  ['/de/p/A/b', '/de/no-such-page'],
  ['/de/p/a%0ab?x', '/de/no-such-page?x'],
  ['/c/a/thread=M8%E2%80%A8/', '/no-such-page'],
  ['/api/parts/%00', '/no-such-page'],
  ['/p/A?x=%0a', '/p/A?x=%0a'],
  ['/p/A?x', '/p/A?x'],
  ['/api/nothing', '/api/nothing'],
  ['/de', '/de'],
  ['/x/', '/x/'],
  ['/p/A/?x', '/p/A/?x'],
  ['//p/A', '//p/A'],
  ['/\\p', '/\\p'],
] as const)
  test(`${target} is asked for as ${expected}`, () =>
    assert.equal(missingTarget(target, routeOf(target)), expected));
