import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readModuleGraph } from './module-graph.ts';

const SHELL = '[client-fs]/_next/static/chunks/1wzpt-zb2037p.js';
const LATER = '[client-fs]/_next/static/chunks/2bgp8-lixr5i3.js';
const STYLE = '[client-fs]/_next/static/chunks/0nplhi8ts0d3o.css';
const SERVER = '[output]/.next/server/chunks/ssr/lib_1ylkceis0o2rz._.js';
const SUGGESTIONS = 'components/search/suggestions.tsx';

const part = (route: string, filename: string, [path, size]: [string, number]) => {
  return { type: 'part', route, filename, source_path: `[project]/${path}`, size, compressed_size: 1 };
};
const group = (route: string, kind: string, [trigger, ...outputs]: string[]) => {
  return { type: 'group', route, kind, trigger_module_ident: trigger, outputs };
};

/** Lines as recorded from `next analyze export`, of two routes that share their chunks. */
const LINES = ['/list', '/p/[number]'].flatMap((route) => [
  { type: 'route', route, entries: [] },
  part(route, SHELL, ['components/behaviour/behaviour.tsx', 2_056]),
  part(route, SHELL, ['node_modules/swr/dist/use-swr-emll9s78.mjs', 5_719]),
  part(route, SHELL, ['node_modules/swr/dist/_internal/index.mjs', 664]),
  part(route, STYLE, ['app/_styles/base.css', 3_058]),
  part(route, LATER, [SUGGESTIONS, 2_653]),
  part(route, LATER, ['components/search/suggested-options.ts', 450]),
  part(route, SERVER, ['lib/catalog/addresses.ts', 700]),
  group(route, 'async', [`[project]/${SUGGESTIONS} [app-ssr] (ecmascript)`, SERVER]),
  group(route, 'async', [`[project]/${SUGGESTIONS} [app-client] (ecmascript)`, SHELL, LATER]),
  group(route, 'render_dependent', ['[project]/components/behaviour/behaviour.tsx', STYLE, SHELL]),
]);
const GRAPH = readModuleGraph(`${LINES.map((line) => JSON.stringify(line)).join('\n')}\n`);

test('a route has the modules of its first load, packages as one, shared chunks counted once', () => {
  const modules = {
    'app/_styles/base.css': 3_058,
    'components/behaviour/behaviour.tsx': 2_056,
    'package swr': 5_719 + 664,
  };
  assert.deepEqual(GRAPH.routes, { '/list': modules, '/p/[number]': modules });
});

test('a lazily loaded piece has what the page has not, and nothing of the server', () => {
  assert.deepEqual(GRAPH.lazy, [{ name: SUGGESTIONS, chunks: [2_653 + 450] }]);
  assert.deepEqual(GRAPH.lazyModules, {
    [SUGGESTIONS]: { [SUGGESTIONS]: 2_653, 'components/search/suggested-options.ts': 450 },
  });
});
