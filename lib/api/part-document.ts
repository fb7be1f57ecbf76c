import type { z } from 'zod';
import { categoryAddress, partAddress } from '../catalog/addresses.ts';
import { categoryBySlug, type Standard } from '../catalog/category.ts';
import { goesWith } from '../catalog/goes-with.ts';
import { type Neighbour, neighbours } from '../catalog/neighbours.ts';
import type { Part, Specification } from '../catalog/part.ts';
import { env } from '../env.ts';
import { DEFAULT_LOCALE } from '../messages/locale.ts';
import { withoutNoise } from '../units/stated-number.ts';
import { API_ADDRESS } from './addresses.ts';
import type { PartDocument } from './schemas.ts';

/** All that is known of a part but price and stock, as `GET /api/parts/{number}` answers it. */
export async function partDocument(part: Part): Promise<z.input<typeof PartDocument>> {
  const { partNumber, categorySlug, successorNumber: successor } = part;
  const [category, fitting, near] = await Promise.all([
    categoryBySlug(categorySlug),
    goesWith(partNumber),
    neighbours(partNumber),
  ]);
  return {
    partNumber,
    name: part.name,
    status: part.status,
    successor,
    category: { slug: categorySlug, name: category?.name ?? categorySlug },
    specification: part.specification.map(specificationLine),
    massG: part.massG,
    packSize: part.packSize,
    origin: part.origin,
    customsCode: part.customsCode,
    standard: category?.standard ? standardOf(category.standard) : null,
    goesWith: fitting.map(({ categorySlug: slug, categoryName: name, count, parts }) => ({
      category: { slug, name },
      count,
      partNumbers: parts.map(({ partNumber: number }) => number),
    })),
    neighbours: {
      steps: near.steps.map(({ attribute = null, name, previous, next }) => ({
        attribute,
        name,
        previous: neighbour(previous),
        next: neighbour(next),
      })),
      variants: near.variants.map(({ partNumber: number, name }) => ({ partNumber: number, name })),
    },
    links: {
      self: API_ADDRESS.part(partNumber),
      page: partAddress(DEFAULT_LOCALE, partNumber),
      markdown: API_ADDRESS.partMarkdown(partNumber),
      availability: API_ADDRESS.availability(partNumber),
      category: categoryAddress(DEFAULT_LOCALE, categorySlug),
      successor: successor === null ? null : API_ADDRESS.part(successor),
    },
  };
}

const standardOf = ({ code, title, equivalents }: Standard) => ({
  ...{ code, title },
  equivalents: equivalents.map((equivalent) => ({ code: equivalent.code, note: equivalent.note })),
});

function specificationLine({ key, name, symbol, text, unit, sort, kind, canonicalUnit }: Specification) {
  const value = kind === 'number' ? withoutNoise(sort) : null;
  return { key, name, symbol, text, unit, value, valueUnit: canonicalUnit };
}

const neighbour = (found: Neighbour | undefined) =>
  found ? { partNumber: found.partNumber, text: found.text, unit: found.unit } : null;

/** The Link header that makes a part's page the one address of what is in its other representations. */
export function canonicalLink({ partNumber }: Part): string {
  return `<${env().MILLRACE_ORIGIN}${partAddress(DEFAULT_LOCALE, partNumber)}>; rel="canonical"`;
}
