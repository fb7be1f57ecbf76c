import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropDraftCookies } from './draft-cookies.ts';

for (const [sent, expected] of [
  [undefined, undefined],
  ['units=in; session=a=b', 'units=in; session=a=b'],
  ['__prerender_bypass=x', undefined],
  ['units=in; __prerender_bypass=x; session=1;__next_preview_data=y', 'units=in; session=1'],
  ['__prerender_bypass=x; units=in', 'units=in'],
  ['note=__prerender_bypass=x', 'note=__prerender_bypass=x'],
] as const) {
  test(`of ${sent} remains ${expected}`, () => {
    const headers = sent === undefined ? {} : { cookie: sent };
    dropDraftCookies(headers);
    assert.equal('cookie' in headers ? headers.cookie : undefined, expected);
  });
}
