import type { Page, Route } from '@playwright/test';

interface Crafted {
  readonly currency: string | null;
  readonly per: number | null;
  readonly packSize: number;
  readonly breaks: readonly { readonly quantity: number; readonly amount: number }[];
  readonly stock: readonly {
    readonly warehouse: string;
    readonly name: string;
    readonly country: string;
    readonly quantity: number;
    readonly leadDays: number | null;
  }[];
}

/** What the site fetches price and stock from. */
export const AVAILABILITY = '**/api/availability?*';

/** A screw as the demo has them: in packs of 100, dearer in small numbers, in four warehouses. */
export const SCREW: Crafted = {
  currency: 'EUR',
  per: 100,
  packSize: 100,
  breaks: [
    { quantity: 100, amount: 1969 },
    { quantity: 500, amount: 1831 },
    { quantity: 2000, amount: 1674 },
  ],
  stock: warehouses(4),
};

/** So many warehouses, the first with 6,000 pieces, the second with none that come, the third with a lead time. */
export function warehouses(count: number): Crafted['stock'] {
  return Array.from({ length: count }, (_, index) => ({
    warehouse: `W${index}`,
    name: `Warehouse ${index + 1}`,
    country: 'NL',
    quantity: index === 1 || index === 2 ? 0 : 6000 + index,
    leadDays: index === 2 ? 3 : null,
  }));
}

/** Answers with the same figures for every part asked for, except those left out. */
export async function answerWith(
  route: Route,
  crafted: Crafted,
  { asOf = new Date(), without = [] }: { asOf?: Date; without?: readonly string[] } = {},
): Promise<void> {
  const asked = new URL(route.request().url()).searchParams.getAll('part');
  const parts = asked
    .filter((partNumber) => !without.includes(partNumber))
    .map((partNumber) => ({ partNumber, ...crafted }));
  await route.fulfill({ json: { parts, asOf: asOf.toISOString() } });
}

/** From now on every page gets these figures. */
export async function availabilityIs(page: Page, crafted: Partial<Crafted>): Promise<void> {
  await page.unroute(AVAILABILITY);
  await page.route(AVAILABILITY, (route) => answerWith(route, { ...SCREW, ...crafted }));
}
