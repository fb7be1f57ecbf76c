import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, openPageType, PAGE_TYPES } from './page-types.ts';

interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

declare global {
  interface Window {
    violations: Violation[];
    injected?: boolean;
  }
}

async function watchViolations(page: Page): Promise<() => Promise<Violation[]>> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.violations.push({ directive: effectiveDirective, blocked: `${blockedURI} ${sample}` });
    });
  });
  return () => page.evaluate(() => window.violations);
}

for (const language of LANGUAGES) {
  test(`no page offends its own policy (${language})`, async ({ page, request }) => {
    const violations = await watchViolations(page);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    for (const type of PAGE_TYPES) {
      const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
      await openPageType(page, request, { type, language });
      const policy = (await answer).headers()['content-security-policy'] ?? '';
      expect(policy, type.name).toContain("default-src 'none'");
      expect(policy, type.name).not.toContain('unsafe');
      expect(await violations(), type.name).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test('a script that someone smuggles into the page does not run', async ({ page }) => {
  const violations = await watchViolations(page);
  await page.goto('/search');
  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'window.injected = true';
    document.body.append(inline);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.injected = true');
    image.src = 'data:image/png,broken';
    document.body.append(image);
    const foreign = document.createElement('script');
    foreign.src = 'https://foreign.invalid/script.js';
    document.body.append(foreign);
  });
  await expect.poll(async () => (await violations()).length).toBeGreaterThanOrEqual(3);
  const blocked = (await violations()).map(({ directive }) => directive);
  expect(blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr']));
  expect(await page.evaluate(() => window.injected)).toBeUndefined();
});
