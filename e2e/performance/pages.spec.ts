import { largestText, requestsText, totalBytes } from '#perf/pages/answer-texts.ts';
import { htmlFigures } from '#perf/pages/html-figures.ts';
import { PAGE_LIMITS } from '#perf/pages/limits.ts';
import { DESKTOP, PHONE, test } from './measured.ts';
import { addressOf, MEASURED_PAGES } from './measured-pages.ts';
import { isUnasked } from './unasked.ts';

const AT_MOST = { side: 'at most' } as const;

for (const type of MEASURED_PAGES) {
  test(`${type}: bytes of the page`, async ({ request, hold }) => {
    const answer = await request.get(await addressOf(type, request));
    const { brotli, payload, content, largest } = htmlFigures(await answer.text());
    const limit = PAGE_LIMITS.htmlBrotliBytes[type] ?? 0;
    hold('pages', {
      name: `${type}: HTML`,
      value: brotli,
      unit: 'bytes',
      limit,
      ...AT_MOST,
      culprit: largest,
    });
    hold('pages', {
      name: `${type}: page data for each byte of content`,
      value: payload / content,
      unit: 'ratio',
      limit: PAGE_LIMITS.payloadPerContent,
      ...AT_MOST,
      culprit: largest,
    });
  });

  for (const [device, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    test(`${type} on a ${device}: requests and bytes`, async ({ request, site, visitor, hold }) => {
      const address = await addressOf(type, request);
      const name = `${type}, ${device}`;
      const context = await visitor(viewport);
      const page = await context.newPage();
      const elsewhere: string[] = [];
      context.on('request', (asked) => {
        if (!asked.url().startsWith(site.address) && asked.url().startsWith('http'))
          elsewhere.push(asked.url());
      });
      await page.goto(address);
      await site.settled(page);
      const first = site.take();
      hold('pages', {
        name: `${name}: requests of the first view`,
        value: first.length,
        unit: 'count',
        limit: PAGE_LIMITS.requestsOfFirstView,
        ...AT_MOST,
        culprit: requestsText(first),
      });
      const fonts = first.filter(({ destination }) => destination === 'font');
      hold('pages', {
        name: `${name}: fonts`,
        value: fonts.length,
        unit: 'count',
        limit: PAGE_LIMITS.fontFiles,
        ...AT_MOST,
        culprit: largestText(fonts),
      });
      await page.mouse.wheel(0, 100_000);
      await site.settled(page);
      const unasked = [...first, ...site.take()].filter(isUnasked);
      hold('pages', {
        name: `${name}: prefetched unasked`,
        value: totalBytes(unasked),
        unit: 'bytes',
        limit: PAGE_LIMITS.unaskedPrefetchBytes,
        ...AT_MOST,
        culprit: largestText(unasked),
      });
      await page.close();
      site.take();
      const again = await context.newPage();
      await again.goto(address);
      await site.settled(again);
      const repeated = site.take();
      hold('pages', {
        name: `${name}: repeat view`,
        value: totalBytes(repeated),
        unit: 'bytes',
        limit: PAGE_LIMITS.repeatViewBytes,
        ...AT_MOST,
        culprit: largestText(repeated),
      });
      hold('pages', {
        name: `${name}: requests to others`,
        value: elsewhere.length,
        unit: 'count',
        limit: PAGE_LIMITS.thirdPartyRequests,
        ...AT_MOST,
        culprit: elsewhere.join(', '),
      });
    });
  }
}
