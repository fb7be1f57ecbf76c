import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accepts, preferencePattern } from './accept.ts';

const BROWSERS = [
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  '*/*',
  '',
];

describe('accepts', () => {
  const cases: [header: string | null, type: string, admitted: boolean][] = [
    [null, 'application/json', true],
    ['', 'application/json', true],
    ['*/*', 'text/csv', true],
    ['text/*', 'text/csv', true],
    ['application/json', 'text/csv', false],
    ['application/*;q=0.5', 'application/json', true],
    ['Application/JSON', 'application/json', true],
    ['application/json;q=0, */*', 'application/json', false],
    ['text/html, */*;q=0.1', 'application/json', true],
    ['text/html', 'application/json', false],
  ];
  for (const [header, type, admitted] of cases) {
    test(`“${header}” ${admitted ? 'admits' : 'refuses'} ${type}`, () => {
      assert.equal(accepts(header, type), admitted);
    });
  }
});

describe('preferencePattern', () => {
  const patterns = {
    markdown: new RegExp(`^${preferencePattern('text/markdown', ['text/html', 'application/json'])}$`),
    json: new RegExp(`^${preferencePattern('application/json', ['text/html', 'text/markdown'])}$`),
  };
  const preferred = (header: string): string | undefined =>
    Object.entries(patterns).find(([, pattern]) => pattern.test(header))?.[0];

  const cases: [header: string, preferred: string][] = [
    ['text/markdown', 'markdown'],
    ['text/markdown, */*', 'markdown'],
    ['text/markdown, text/html, */*', 'markdown'],
    ['text/markdown;q=0.9, */*;q=0.1', 'markdown'],
    ['text/plain;q=0.5,text/markdown', 'markdown'],
    ['text/markdown,application/json', 'markdown'],
    ['application/json', 'json'],
    ['application/json, text/plain, */*', 'json'],
    ['application/json, text/markdown;q=0.5', 'json'],
    ['application/json;q=0.9', 'json'],
  ];
  for (const [header, expected] of cases) {
    test(`“${header}” is for ${expected}`, () => assert.equal(preferred(header), expected));
  }

  const pages = [
    ...BROWSERS,
    'text/html, text/markdown',
    'text/html;q=1, application/json;q=0.9',
    'text/markdown;q=0.5, text/html',
    'text/markdown;q=0',
    'application/json;q=0.0, */*',
    'application/ld+json',
    'application/jsonml',
    'text/x-component',
  ];
  for (const header of pages) {
    test(`“${header}” is for the page`, () => assert.equal(preferred(header), undefined));
  }

  test('a long hostile header is looked at in no time', () => {
    for (const pattern of Object.values(patterns)) {
      const steps = 'text/markdown;q=0,application/json;q=0 '.repeat(400);
      assert.equal(pattern.test(steps), false);
    }
  });
});
