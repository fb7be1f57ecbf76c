import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { isForDocs, LIST, nameOf, type Picture, pictures, SCREENS } from './pictures.ts';

/** Of WebP: text stays sharp, and a table of 1280 px is about 80 kB. */
const QUALITY = 80;
/** What a repository carries along. */
const LARGEST_BYTES = 150_000;
const LISTED_QUANTITY = 500;

interface PictureOptions {
  /** Of the site. */
  readonly origin: string;
  /** Path of the browser. */
  readonly chromium: string;
  /** For the pictures of the documents, and for all others. */
  readonly folders: { readonly docs: string; readonly others: string };
  readonly signal: AbortSignal;
}

/** Takes every picture. @returns how many @throws Error when one is too large for the repository */
export async function takePictures({ origin, folders, signal, ...options }: PictureOptions): Promise<number> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: options.chromium, args: noSandbox });
  try {
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
    const all = pictures(await addressOfPart(browser, origin));
    for (const picture of all) {
      if (signal.aborted) break;
      const taken = await take(browser, { picture, origin, part: all.find(({ name }) => name === 'part') });
      if (isForDocs(picture) && taken.length > LARGEST_BYTES)
        throw new Error(`${nameOf(picture)} has ${taken.length} bytes; ${LARGEST_BYTES} are the most.`);
      writeFileSync(
        join(isForDocs(picture) ? folders.docs : folders.others, `${nameOf(picture)}.webp`),
        taken,
      );
    }
    return all.length;
  } finally {
    await browser.close();
  }
}

async function addressOfPart(browser: Browser, origin: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(origin + LIST);
  const link = page.locator('table.parts').getByRole('rowheader').getByRole('link').first();
  const address = (await link.getAttribute('href')) ?? '';
  await page.close();
  return address;
}

interface TakeOptions {
  readonly picture: Picture;
  readonly origin: string;
  /** Stands on the reader's list. */
  readonly part: Picture | undefined;
}

async function take(browser: Browser, { picture, origin, part }: TakeOptions): Promise<Buffer> {
  const { screen, theme, address } = picture;
  const context = await browser.newContext({ viewport: SCREENS[screen], colorScheme: theme });
  try {
    const partNumber = decodeURIComponent(part?.address.split('/').at(-1) ?? '');
    await keepOnList(context, partNumber);
    const page = await context.newPage();
    // A font that comes late is used from the second page on; price and stock are there once the network is quiet.
    await page.goto(origin + address);
    await page.reload({ waitUntil: 'networkidle' });
    return await webp(page);
  } finally {
    await context.close();
  }
}

function keepOnList(context: BrowserContext, partNumber: string): Promise<unknown> {
  const lines = [{ partNumber, quantity: LISTED_QUANTITY }];
  return context.addInitScript((text) => localStorage.setItem('list', text), JSON.stringify(lines));
}

/** Playwright's own screenshots are PNG or JPEG; the browser can more. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}
