import type { ThrowawayDatabase } from '#db/throwaway-database.ts';
import { throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import type { CatalogueSource } from '#import/source.ts';
import { holdScripts } from './held-scripts.ts';
import { expect, test } from './quiet-page.ts';
import { SiteProcess } from './site-process.ts';

const VALUES = 500;
const LIST = '/c/boxes';
/** Of the five hundred: the commonest, and what is chosen. */
const MOST_ON_PAGE = 20;

let database: ThrowawayDatabase | undefined;
let site: SiteProcess;

/** One category whose parts have five hundred colours between them. */
const source: CatalogueSource = {
  name: 'many values',
  fingerprint: 'many-values-1',
  partCount: VALUES,
  currency: 'EUR',
  translations: [],
  standards: [],
  attributes: [{ key: 'colour', name: 'Colour', kind: 'term', unit: '', explanation: 'What it looks like.' }],
  categories: [
    {
      slug: 'boxes',
      name: 'Boxes',
      description: 'Boxes of many colours.',
      synonyms: [],
      goesWith: [],
      layout: [{ attribute: 'colour', column: true }],
    },
  ],
  warehouses: [{ code: 'A', name: 'Aarhus', country: 'DK' }],
  *parts() {
    for (let id = 1; id <= VALUES; id += 1) {
      yield {
        category: 'boxes',
        partNumber: `BOX-${String(id).padStart(4, '0')}`,
        name: `Box ${id}`,
        obsolete: false,
        successorNumber: undefined,
        massG: undefined,
        packSize: 1,
        origin: 'DE',
        customsCode: '731815',
        valueIds: Int32Array.of(id),
        price: { per: 1, quantities: [1], amounts: [10_000] },
        stock: { quantities: [5], leadDays: [null] },
      };
    }
  },
  values: () =>
    Array.from({ length: VALUES }, (_, index) => ({
      id: index + 1,
      attribute: 'colour',
      text: `Colour ${index + 1}`,
      unit: '',
      sort: index,
    })),
};

test.beforeAll(async () => {
  database = await throwawayDatabase();
  await loadCatalogue({ url: database.url, source });
  site = await SiteProcess.start(database.applicationUrl);
});

test.afterAll(async () => {
  await site?.stop();
  await database?.[Symbol.asyncDispose]();
});

test('of five hundred values a page has the commonest; all of them come when they are asked for', async ({
  page,
}) => {
  const html = await (await fetch(site.address + LIST)).text();
  expect(html.match(/<a[^>]*colour=/g)?.length).toBeLessThanOrEqual(MOST_ON_PAGE);
  await page.goto(site.address + LIST);
  const panel = page.locator('details.facet[data-facet="colour"]');
  const values = panel.locator('.values a[href]');
  expect(await values.count()).toBeLessThanOrEqual(MOST_ON_PAGE);
  await panel.getByRole('link', { name: `All ${VALUES} values` }).click();
  await expect(values).toHaveCount(VALUES);

  // Typed into, they are found, and one that is chosen stays with the page as short as it was.
  await panel.getByRole('searchbox').fill('colour 499');
  await expect(values.filter({ visible: true })).toHaveCount(1);
  await values.filter({ visible: true }).click();
  await expect(page).toHaveURL(`${site.address}${LIST}/colour=colour-499`);
  await expect(page.locator('#results')).toContainText('1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Colour 499');
});

test('typing among five hundred values finds the one that the page does not have', async ({ page }) => {
  await page.goto(site.address + LIST);
  const panel = page.locator('details.facet[data-facet="colour"]');
  await panel.getByRole('searchbox').fill('colour 377');
  await expect(panel.locator('.values a[href]').filter({ visible: true })).toHaveText([/^Colour 377/]);
});

test('the page of all values finds among them, also what was typed before its scripts ran', async ({
  page,
}) => {
  const all = `${site.address}/values/boxes/colour`;
  const letScriptsCome = await holdScripts(page);
  await page.goto(all, { waitUntil: 'commit' });
  const finder = page.getByRole('searchbox', { name: /Colour/ });
  const values = page.locator('.values a[href]').filter({ visible: true });
  await finder.fill('colour 377');
  await expect(values).toHaveCount(VALUES);
  letScriptsCome();
  await expect(values).toHaveText([/^Colour 377/]);
  await finder.fill('colour 49');
  await expect(values).toHaveCount(11);
  await finder.press('Enter');
  await expect(page).toHaveURL(all);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all values are a page of their own', async ({ page }) => {
    await page.goto(site.address + LIST);
    await page.getByRole('link', { name: `All ${VALUES} values` }).click();
    await page.getByRole('link', { name: /^Colour 377\b/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Colour 377');
  });
});
