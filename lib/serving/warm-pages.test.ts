import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { inRenderContext, renderContext } from '../cache-policy/render-context.ts';
import { WarmPages } from './warm-pages.ts';

const asking = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({ method, url, headers }) as unknown as IncomingMessage;

/** Keeps a page that was made of one entry, which is the cache's as long as `isTrue` says so. */
async function kept(
  pages: WarmPages,
  request: IncomingMessage,
  { isTrue = (): boolean => true, html = '<p>', entries = 1 } = {},
): Promise<void> {
  await inRenderContext(async () => {
    renderContext()?.tags.add('part:A');
    for (let entry = 0; entry < entries; entry += 1) renderContext()?.shown.push(isTrue);
    pages.keep(request, { html, headers: [['etag', '"1"']] });
  });
}

test('a page is sent again to who asks for the same in the same way', async () => {
  const pages = new WarmPages(32_000_000);
  await kept(pages, asking('/p/A', { accept: 'text/html' }));
  const found = pages.find(asking('/p/A', { accept: 'text/html', cookie: 'a=b' }));
  assert.deepEqual(
    [found?.html, found?.headers, [...(found?.tags ?? [])]],
    ['<p>', [['etag', '"1"']], ['part:A']],
  );
  for (const other of [
    asking('/p/A', { accept: 'application/json' }),
    asking('/p/A'),
    asking('/p/B', { accept: 'text/html' }),
    asking('/p/A', { accept: 'text/html', rsc: '1' }),
    asking('/p/A', { accept: 'text/html' }, 'POST'),
  ])
    assert.equal(pages.find(other), undefined);
});

test('what no answer depends on makes no other page of it', async () => {
  const pages = new WarmPages(32_000_000);
  await kept(pages, asking('/c/a', { accept: 'text/html' }));
  for (const headers of [
    {},
    { accept: 'application/json' },
    { accept: 'x'.repeat(301) },
    { rsc: '0' },
    { rsc: '1, 1' },
    { 'next-router-prefetch': '1' },
    { 'x-prerender-revalidate': 'x' },
    { 'user-agent': 'Bingbot/2.0' },
  ] as Record<string, string>[])
    assert.ok(pages.find(asking('/c/a', headers)), JSON.stringify(headers));
  assert.equal(pages.find(asking('/c/a', { rsc: '1' })), undefined);
});

test('a page whose entry is gone or untrue is not sent, and not once more when it comes back', async () => {
  const pages = new WarmPages(32_000_000);
  let isTrue = true;
  await kept(pages, asking('/'), { isTrue: () => isTrue });
  assert.ok(pages.find(asking('/')));
  isTrue = false;
  assert.equal(pages.find(asking('/')), undefined);
  isTrue = true;
  assert.equal(pages.find(asking('/')), undefined);
});

test('what was made of no entry, of several, or outside of a request is not kept', async () => {
  const pages = new WarmPages(32_000_000);
  await kept(pages, asking('/none'), { entries: 0 });
  await kept(pages, asking('/two'), { entries: 2 });
  pages.keep(asking('/outside'), { html: '', headers: [] });
  await kept(pages, asking('/api/x'));
  await kept(pages, asking('/p/long', { accept: 'x'.repeat(301) }));
  for (const path of ['/none', '/two', '/outside', '/api/x'])
    assert.equal(pages.find(asking(path)), undefined);
  assert.equal(pages.find(asking('/p/long', { accept: 'x'.repeat(301) })), undefined);
});

test('it is bounded, and what was not asked for goes first', async () => {
  const pages = new WarmPages(32_000_000);
  const html = 'x'.repeat(10_000_000);
  for (const path of ['/1', '/2', '/3']) await kept(pages, asking(path), { html });
  assert.ok(pages.find(asking('/1')));
  await kept(pages, asking('/4'), { html });
  assert.equal(pages.find(asking('/2')), undefined);
  for (const path of ['/1', '/3', '/4']) assert.ok(pages.find(asking(path)), path);
  for (let again = 0; again < 9; again += 1) await kept(pages, asking('/4'), { html });
  assert.ok(pages.find(asking('/1')));
});
