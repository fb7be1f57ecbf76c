import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import {
  computeCacheBustingSearchParam,
  computeLegacyCacheBustingSearchParam,
} from 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
import { takePageDataKey } from './page-data.ts';

async function taken(url: string, headers: Record<string, string> = {}) {
  const request = { url, headers: { rsc: '1', ...headers } } as unknown as IncomingMessage;
  let said: unknown[] = [];
  const response = {
    writeHead(...args: unknown[]) {
      said = args;
      return { end: () => {} };
    },
  } as unknown as ServerResponse;
  const isLeft = await takePageDataKey(request, response);
  const [status, answer] = said as [number?, Record<string, string>?];
  return { isLeft, url: request.url, status, location: answer?.Location };
}

test('a key that fits its headers is taken out of the address', async () => {
  for (const headers of [
    {},
    { 'next-router-prefetch': '0' },
    { 'next-router-state-tree': 'x', 'next-url': '/y' },
    { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ] as Record<string, string>[]) {
    const prefetch = headers['next-router-prefetch'] === '1' ? ('1' as const) : undefined;
    const parts = [
      prefetch,
      headers['next-router-segment-prefetch'],
      headers['next-router-state-tree'],
      headers['next-url'],
    ] as const;
    for (const key of [
      await computeCacheBustingSearchParam(...parts),
      computeLegacyCacheBustingSearchParam(...parts),
    ])
      for (const query of key === '' ? ['?_rsc', '?_rsc='] : [`?_rsc=${key}`])
        assert.deepEqual(await taken(`/p/A${query}`, headers), {
          ...{ isLeft: true, url: '/p/A', status: undefined, location: undefined },
        });
  }
});

test('any other key, or none, is led to the one that fits and nothing is rendered', async () => {
  const expected = await computeCacheBustingSearchParam('1', '/_tree', undefined, undefined);
  const headers = { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' };
  for (const url of ['/p/A', '/p/A?_rsc', '/p/A?_rsc=other'])
    assert.deepEqual(await taken(url, headers), {
      ...{ isLeft: false, url, status: 307, location: `?_rsc=${expected}` },
    });
  assert.equal((await taken('//evil.example?_rsc=x')).location, '?_rsc');
});

test('addresses whose query is read are left alone', async () => {
  for (const url of ['/api/search?q=a', '/find?q=a&_rsc=1', '/de/refine?list=a'])
    assert.deepEqual(await taken(url), { isLeft: true, url, status: undefined, location: undefined });
});
