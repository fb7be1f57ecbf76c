import type { FilterLayout, LayoutAttribute } from '../filters/filter-layout.ts';
import { filterLayout } from '../filters/filtered-list.ts';
import { quantityRange } from '../filters/quantity-range.ts';
import type { RangeProblem } from '../filters/range-problem.ts';
import type { Refinement } from '../filters/refinement.ts';
import {
  MOST_FILTERS,
  MOST_VALUES,
  type ParsedRefinement,
  parseRefinement,
} from '../filters/refinement-path.ts';
import { API_ADDRESS } from './addresses.ts';
import { ProblemError } from './problem-error.ts';
import { noList } from './requested-list.ts';

interface Asked {
  readonly filter: readonly string[];
  readonly sort?: string | undefined;
}

interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
}

/** Of an attribute's values, as many are listed in a problem; more are better read from the facets. */
const MOST_VALUES_NAMED = 60;
const LONGEST_QUOTED = 100;

/**
 * The refinement that the parameters `filter` and `sort` ask for, in the grammar of the pages' addresses.
 * @throws ProblemError (400) that names every filter at fault and what would be right
 */
export async function requestedRefinement(slug: string, { filter, sort }: Asked): Promise<Refinement> {
  const layout = await filterLayout(slug);
  if (!layout) throw noList(slug);
  const segments = filter.map(encodeURIComponent);
  const ordering = sort === undefined ? [] : [`sort=${encodeURIComponent(sort)}`];
  const isOwn = (text: string): boolean => !/^(sort|after)=/.test(text);
  const single = filter.flatMap((text, place) => {
    const parsed = isOwn(text) ? parseRefinement([segments[place] ?? ''], layout) : unknownAttribute(text);
    if (parsed.kind === 'ok' && !isUnknownList(text, parsed.refinement)) return [];
    return [filterError(text, parsed, { layout, slug })];
  });
  if (parseRefinement(ordering, layout).kind !== 'ok') single.push(sortError(sort ?? '', layout));
  if (single.length > 0) throw refused(single);
  const parsed = parseRefinement([...segments, ...ordering], layout);
  if (parsed.kind === 'ok') return parsed.refinement;
  const detail = `may name at most ${MOST_FILTERS} attributes with ${MOST_VALUES} values each.`;
  throw refused([{ parameter: 'filter', detail }]);
}

/** In an address a comma parts values: 10,20 without a value 20 is a list at fault, not the number 10.2. */
const isUnknownList = (text: string, { filters }: Refinement): boolean =>
  /^[^=]+=[\d,]+$/.test(text) && text.includes(',') && filters.some(({ kind }) => kind === 'range');

const unknownAttribute = (segment: string): Extract<ParsedRefinement, { kind: 'missing' }> => ({
  kind: 'missing',
  reason: 'attribute',
  segment,
});

function refused(errors: readonly ParameterError[]): ProblemError {
  return new ProblemError({
    status: 400,
    title: 'A parameter is not valid',
    detail: errors.map(({ parameter, detail }) => `${parameter} ${detail}`).join(' '),
    extension: { errors },
  });
}

function filterError(
  text: string,
  parsed: ParsedRefinement,
  { layout, slug }: { readonly layout: FilterLayout; readonly slug: string },
): ParameterError {
  const error = (detail: string): ParameterError => ({
    parameter: 'filter',
    detail: `${quoted(text)} ${detail}`,
  });
  const at = text.indexOf('=');
  const [key, asked] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  const reason = parsed.kind === 'missing' ? parsed.reason : 'value';
  if (reason === 'many') return error(`has more than ${MOST_VALUES} values.`);
  if (at < 1 || reason === 'segment')
    return error('must be attribute=value, attribute=value,value or attribute=from..to, as thread=M8.');
  const attribute = layout.attributes.find((one) => one.isFilter && one.key === key);
  if (!attribute) {
    const known = layout.attributes.filter(({ isFilter }) => isFilter).map((one) => one.key);
    return error(`names no attribute that this list is filtered by; those are ${known.join(', ')}.`);
  }
  const hints = [valueHint(asked, attribute, slug), rangeHint(asked, attribute)];
  return error(hints.filter((hint) => hint !== '').join(' '));
}

function valueHint(asked: string, { key, values }: LayoutAttribute, slug: string): string {
  if (values.length === 0) return '';
  const slugs = new Map(values.map((value) => [value.slug.toLowerCase(), value.slug]));
  const unknown = asked.split(',').filter((one) => !slugs.has(one.toLowerCase()));
  const those =
    values.length > MOST_VALUES_NAMED
      ? `its ${values.length} values are in ${API_ADDRESS.categoryFacets(slug)}.`
      : `it has ${[...slugs.values()].join(', ')}.`;
  return `asks for what ${key} does not have (${unknown.map(quoted).join(', ')}); ${those}`;
}

const RANGE_PROBLEMS: Readonly<Record<RangeProblem, (about: string) => string>> = {
  empty: () => 'says nothing',
  number: (about) => `has no number that can be read (${about})`,
  unit: (about) => `has a unit of something else (${about})`,
  ambiguous: (about) => `may mean a thousand or a fraction (${about}): write 1000 or 1.000`,
  order: (about) => `ends below its beginning (${about})`,
  long: () => 'is too long',
};

function rangeHint(asked: string, { key, kind, unit }: LayoutAttribute): string {
  if (kind !== 'number') return '';
  const range = quantityRange(asked, unit);
  const said =
    range.kind === 'problem' ? `As a range it ${RANGE_PROBLEMS[range.problem](quoted(range.about))}. ` : '';
  return `${said}A range is ${key}=from..to, open at either end${unit === '' ? '' : `, in ${unit} where no unit is given`}.`;
}

function sortError(sort: string, { attributes }: FilterLayout): ParameterError {
  const known = attributes.filter(({ isSortable }) => isSortable).map(({ key }) => key);
  const detail = `${quoted(sort)} orders nothing; it is one of ${known.join(', ')}, with - before it for descending.`;
  return { parameter: 'sort', detail };
}

const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;
