import { request as http } from 'node:http';
import { expect, test } from '@playwright/test';
import { LIST } from './list-page.ts';

const ODD = [
  'NO-SUCH-PART',
  'x'.repeat(300),
  'x'.repeat(3000),
  '%00',
  'A%00B',
  '%0d%0aSet-Cookie:a=b',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5cwindows',
  '%E0%A4%A',
  '%',
  '%zz',
  '%ff',
  '%C0%AF',
  '%F0%9F%94%A9',
  '%E6%BC%A2%E5%AD%97'.repeat(16),
  '%E2%80%AEmirror',
  "'%20or%201=1%20--",
  "';drop%20table%20catalog.part;--",
  '%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '$%7B7*7%7D',
  '%7B%7B7*7%7D%7D',
  '%5Bnumber%5D',
  '[number]',
  '__proto__',
  'constructor',
  '_next',
  '%20',
  '+',
  '-',
  '.',
  '0',
  'null',
  'undefined',
];

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Asks for a path exactly as it stands: neither the browser's nor Playwright's URL parser corrects it. */
function ask(baseURL: string | undefined, path: string): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise((resolve, reject) => {
    const asked = http({ hostname, port, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

for (const [what, prefix] of [
  ['part numbers', '/p/'],
  ['slugs', '/c/'],
  ['cursors', `${LIST}/after=`],
  ['searches', '/search/'],
  ['addresses', '/'],
  ['typed queries', '/find?q='],
  ['asked-for parts', '/api/availability?part='],
] as const) {
  test(`no ${what} are ever an error of the server`, async ({ baseURL }) => {
    for (const odd of ODD) {
      const { status, headers, body } = await ask(baseURL, prefix + odd);
      const address = prefix + odd.slice(0, 60);
      expect([200, 303, 307, 308, 400, 404], `${address} answers ${status}`).toContain(status);
      expect(headers['set-cookie'], address).toBeUndefined();
      expect(body, address).not.toContain('<script>alert');
      const location = String(headers.location ?? '/');
      expect(location, address).toMatch(/^\/(?!\/)/);
    }
  });
}

test('the database holds its parts after all this', async ({ request }) => {
  expect((await request.get('/p/NO-SUCH-PART')).status()).toBe(404);
  expect((await request.get(LIST)).status()).toBe(200);
});
