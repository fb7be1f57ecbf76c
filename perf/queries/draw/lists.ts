import type { Client } from 'pg';
import { partNumberAt } from '#lib/catalog/part-list.ts';
import type { FilterLayout } from '#lib/filters/filter-layout.ts';
import { type FilteredList, filteredList, filterLayout } from '#lib/filters/filtered-list.ts';
import { type Random, randomRefinement } from '#lib/filters/random-refinement.ts';
import { NO_REFINEMENT, type Refinement } from '#lib/filters/refinement.ts';
import { patiently } from '../../measure/patiently.ts';
import type { DrawnCategory } from './categories.ts';

const MOST_FILTERS = 4;
/** A refinement that leaves nothing is a dull one to count in. */
const MOST_TRIES = 100;
const PRICES_LOOKED_AT = 200;

/** Text and unit of each value, by its attribute and slug. */
export type Stated = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly text: string; readonly unit: string }>
>;

export interface DrawnList {
  readonly slug: string;
  readonly refinement: Refinement;
  readonly stated: Stated;
}

interface Filterable {
  readonly layout: FilterLayout;
  readonly prices: readonly [number, number];
  readonly stated: Stated;
}

export class ListDraws {
  readonly #client: Client;
  readonly #random: Random;
  readonly #filterable = new Map<string, Promise<Filterable>>();

  constructor(client: Client, random: Random) {
    this.#client = client;
    this.#random = random;
  }

  /** Lists with up to four filters, in any order, at any depth. */
  async pages(categories: readonly DrawnCategory[], count: number): Promise<DrawnList[]> {
    const lists: DrawnList[] = [];
    while (lists.length < count) {
      const category = this.#pick(categories, lists.length % 2 === 0);
      const { layout, prices, stated } = await this.#of(category);
      const drawn = randomRefinement(layout, this.#random, { most: MOST_FILTERS, prices });
      // A page goes on after any part of the category, whether or not that fits.
      const ordinal = Math.floor(this.#random() * (category.partCount + 1)) - 1;
      const after = ordinal < 0 ? '' : ((await patiently(() => partNumberAt(category.slug, ordinal))) ?? '');
      lists.push({ slug: category.slug, refinement: { ...drawn, after }, stated });
    }
    return lists;
  }

  /** First pages with exactly `filters` filters that something fits. */
  async filtered(
    categories: readonly DrawnCategory[],
    { count, filters }: { readonly count: number; readonly filters: number },
  ): Promise<DrawnList[]> {
    const lists: DrawnList[] = [];
    for (let tries = 0; lists.length < count && tries < count * MOST_TRIES; tries += 1) {
      const { slug } = this.#pick(categories, false);
      const { layout, prices, stated } = await this.#of({ slug });
      const drawn = randomRefinement(layout, this.#random, { most: filters + 2, prices });
      const refinement = { ...drawn, sort: undefined };
      if (drawn.filters.length !== filters) continue;
      if ((await patiently(() => filteredList(slug, refinement)))?.total)
        lists.push({ slug, refinement, stated });
    }
    return lists;
  }

  #pick(categories: readonly DrawnCategory[], bySize: boolean): DrawnCategory {
    let place = Math.floor(this.#random() * categories.length);
    if (bySize) {
      const parts = categories.reduce((sum, { partCount }) => sum + partCount, 0);
      let wanted = this.#random() * parts;
      place = categories.findIndex(({ partCount }) => {
        wanted -= partCount;
        return wanted <= 0;
      });
    }
    return categories[place] ?? (categories[0] as DrawnCategory);
  }

  #of({ slug }: { readonly slug: string }): Promise<Filterable> {
    let found = this.#filterable.get(slug);
    if (!found) {
      found = this.#read(slug);
      this.#filterable.set(slug, found);
    }
    return found;
  }

  async #read(slug: string): Promise<Filterable> {
    const layout = await patiently(() => filterLayout(slug));
    const list = await patiently(() => filteredList(slug, NO_REFINEMENT));
    if (!layout || !list) throw new Error(`${slug} has no list.`);
    const stated = statedBy(list);
    return {
      layout: { attributes: layout.attributes.filter(({ key }) => stated.has(key)) },
      prices: await this.#prices(slug, list.total),
      stated,
    };
  }

  async #prices(slug: string, parts: number): Promise<readonly [number, number]> {
    const ordinals = Array.from({ length: PRICES_LOOKED_AT }, () => Math.floor(this.#random() * parts));
    const { rows } = await this.#client.query<{ least: number | null; most: number | null }>(
      `select min(amounts[1]::float8 / per) as least, max(amounts[1]::float8 / per) as most
       from catalog.part join catalog.price on price.part_id = part.id
       where category_id = (select id from catalog.category where slug = $1) and ordinal = any ($2::integer[])`,
      [slug, ordinals],
    );
    return [rows[0]?.least ?? 0, rows[0]?.most ?? 0];
  }
}

function statedBy({ facets }: FilteredList): Stated {
  return new Map(
    facets.map(({ attribute, values }) => [attribute, new Map(values.map((value) => [value.slug, value]))]),
  );
}
