import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moduleName } from './module-name.ts';

test('a module is its path, or the package that it is from', () => {
  const names: Record<string, string> = {
    '[project]/components/search/suggestions.tsx [app-client] (ecmascript)':
      'components/search/suggestions.tsx',
    '[project]/app/(en)/error.tsx [app-client] (ecmascript)': 'app/(en)/error.tsx',
    '[project]/app/(en)/p/[number]/page.tsx': 'app/(en)/p/[number]/page.tsx',
    '[project]/node_modules/swr/dist/use-swr-emll9s78.mjs': 'package swr',
    '[project]/node_modules/@scope/name/index.js': 'package @scope/name',
    '[project]/node_modules/a/node_modules/b/index.js': 'package b',
    '[project]/node_modules/next/dist/client/app-dir/link.js': 'package next',
    '[project]/node_modules/next/dist/compiled/react-dom/index.js': 'package react-dom (in next)',
    '[turbopack]/shared/runtime/runtime-utils.ts': 'Turbopack’s runtime',
  };
  for (const [path, name] of Object.entries(names)) assert.equal(moduleName(path), name);
});
