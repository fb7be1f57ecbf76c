import { expect, test } from '@playwright/test';
import { LIST, readList } from './list-page.ts';

const partAddress = (number: string): string => `/p/${encodeURIComponent(number)}`;

test('a public page is rendered once, and never sets a cookie', async ({ request }) => {
  const { partNumbers, next } = await readList(request);
  for (const address of ['/', LIST, next ?? '', partAddress(partNumbers[30] ?? ''), '/search/hex%20bolt']) {
    await request.get(address);
    const again = await request.get(address);
    expect(again.status(), address).toBe(200);
    expect(again.headers()['x-nextjs-cache'], address).toBe('HIT');
    expect(again.headers()['set-cookie'], address).toBeUndefined();
    expect(again.headers()['cache-control'], address).toBe('public, max-age=0, must-revalidate');
  }
});

test('HEAD answers as GET does, without the body', async ({ request }) => {
  const { partNumbers } = await readList(request);
  const known = partAddress(partNumbers[31] ?? '');
  for (const [address, status] of [
    ['/', 200],
    [LIST, 200],
    [known, 200],
    ['/p/NO-SUCH-PART', 404],
    ['/c/no-such-category', 404],
    ['/no-such-page', 404],
  ] as const) {
    const [head, get] = [await request.head(address), await request.get(address)];
    expect([head.status(), get.status()], address).toEqual([status, status]);
    expect((await head.body()).length).toBe(0);
    expect(head.headers()['content-type']).toBe(get.headers()['content-type']);
  }
});

test('a part number in small letters or without dashes is redirected for good', async ({ request }) => {
  const { partNumbers } = await readList(request);
  const number = partNumbers[32] ?? '';
  for (const typed of [number.toLowerCase(), number.replaceAll('-', ''), number.replaceAll('-', '_')]) {
    for (const turn of ['first', 'second']) {
      const answer = await request.get(partAddress(typed), { maxRedirects: 0 });
      expect(answer.status(), `${typed}, the ${turn} time`).toBe(308);
      expect(answer.headersArray().filter(({ name }) => name.toLowerCase() === 'location')).toEqual([
        expect.objectContaining({ value: partAddress(number) }),
      ]);
    }
  }
});

test('a cursor off a page boundary is redirected to the page before it, one past the end to the last', async ({
  request,
}) => {
  const first = await readList(request);
  const second = await readList(request, first.next);
  const cases: [string | undefined, string | undefined][] = [
    [first.partNumbers[10], LIST],
    [second.partNumbers[3], first.next],
    [second.partNumbers.at(-2), first.next],
  ];
  for (const [after, address] of cases) {
    const answer = await request.get(`${LIST}/after=${encodeURIComponent(after ?? '')}`, { maxRedirects: 0 });
    expect(answer.status(), after).toBe(308);
    expect(decodeURIComponent(answer.headers().location ?? '')).toBe(decodeURIComponent(address ?? ''));
  }
});

test('next links lead through a whole category, each part once, and the last page has none', async ({
  request,
}) => {
  const seen: string[] = [];
  let pages = 0;
  for (let address: string | undefined = LIST; address; pages += 1) {
    const list = await readList(request, address);
    seen.push(...list.partNumbers);
    address = list.next;
  }
  expect(pages).toBe(Math.ceil(seen.length / 50));
  expect(new Set(seen).size).toBe(seen.length);
  const html = await (await request.get('/c/hex-head-screws')).text();
  expect(html).toContain(seen.length.toLocaleString('en'));
});

test('a cursor of another category, or tampered with, is missing with the reason', async ({ request }) => {
  const { partNumbers } = await readList(request, '/c/hex-nuts-iso-4032');
  for (const cursor of [`after=${partNumbers[3]}`, 'after=NOPE', "after=' or 1=1 --", 'before=X', 'page=2']) {
    const answer = await request.get(`${LIST}/${encodeURIComponent(cursor)}`);
    expect(answer.status(), cursor).toBe(404);
    expect(await answer.text()).toContain('ISO 4017');
  }
});

test('a search page that talks about the mark of missing pages is not missing', async ({ request }) => {
  const mark = '<meta name="millrace-status" content="404"/>';
  const answer = await request.get(`/search/${encodeURIComponent(mark)}`);
  expect(answer.status()).toBe(200);
});

test('the search form’s address leads to the part, to the results or back to the form', async ({
  request,
}) => {
  const { partNumbers } = await readList(request);
  const number = partNumbers[33] ?? '';
  for (const [typed, location] of [
    [number, partAddress(number)],
    [`  ${number.toLowerCase().replaceAll('-', ' ')} `, partAddress(number)],
    ['hex  nut\tM10', '/search/hex%20nut%20M10'],
    ['1/4" & more?', '/search/1%2F4%22%20%26%20more%3F'],
    ['//evil.example', '/search/%2F%2Fevil.example'],
    ['', '/search'],
    ['   ', '/search'],
  ]) {
    const answer = await request.get(`/find?q=${encodeURIComponent(typed ?? '')}`, { maxRedirects: 0 });
    expect(answer.status(), typed).toBe(303);
    expect(answer.headers().location).toBe(location);
  }
  for (const query of ['x'.repeat(301), 'a\u0000b']) {
    const answer = await request.get(`/find?q=${encodeURIComponent(query)}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(400);
  }
});
