import { categoryAddress, partAddress } from '../catalog/addresses.ts';
import type { Availability } from '../catalog/availability.ts';
import type { Category } from '../catalog/category.ts';
import type { GoesWith } from '../catalog/goes-with.ts';
import type { Part } from '../catalog/part.ts';
import { DEFAULT_LOCALE } from '../messages/locale.ts';
import { unitPriceText } from '../pricing/unit-price.ts';
import { API_ADDRESS } from './addresses.ts';
import { markdownLink, markdownTable, markdownText } from './markdown.ts';

interface PartMarkdownOptions {
  readonly part: Part;
  readonly category: Category | undefined;
  readonly availability: Availability | undefined;
  readonly goesWith: readonly GoesWith[];
  /** Of this site; a text is read far from it, so its links are absolute. */
  readonly origin: string;
}

/** A part as a text for programs that read, in English: what its page says, prices and stock included. */
export function partMarkdown(options: PartMarkdownOptions): string {
  const sections = [
    ...head(options),
    ...specification(options.part),
    ...prices(options.availability),
    ...stock(options.availability),
    ...equivalents(options.category),
    ...fitting(options),
    ...links(options),
  ];
  return `${sections.join('\n\n')}\n`;
}

function head({ part, origin }: PartMarkdownOptions): string[] {
  const title = [`# ${markdownText(part.partNumber)}`, markdownText(part.name)];
  if (part.status !== 'obsolete') return title;
  const { successorNumber } = part;
  const successor = successorNumber === null ? '' : ` Replaced by ${partLink(successorNumber, origin)}.`;
  return [...title, `No longer made.${successor}`];
}

function specification(part: Part): string[] {
  const stated = (part.specification ?? []).map(({ name, symbol, text, unit }) => [
    name,
    symbol ?? '',
    text.endsWith(unit) ? text : `${text} ${unit}`,
  ]);
  const own = [
    ['Mass', '', part.massG === null ? '' : `${part.massG} g`],
    ['Pack size', '', String(part.packSize)],
    ['Country of origin', '', part.origin ?? ''],
    ['Customs tariff number (HS)', '', part.customsCode ?? ''],
  ].filter(([, , value]) => value !== '');
  // The pack is an attribute of some categories as well.
  const names = new Set(stated.map(([name]) => name));
  const rows = [...stated, ...own.filter(([name]) => !names.has(name))];
  return ['## Specification', markdownTable(['Property', 'Symbol', 'Value'], rows.map(escaped))];
}

function prices(availability: Availability | undefined): string[] {
  const { currency, per, breaks = [] } = availability ?? {};
  if (!currency || !per || breaks.length === 0) return ['## Price', 'On request.'];
  const rows = breaks.map(({ quantity, amount }) => [
    String(quantity),
    `${unitPriceText(amount, per, currency)} ${currency}`,
  ]);
  return ['## Price', markdownTable(['From pieces', 'Each'], rows.map(escaped))];
}

function stock(availability: Availability | undefined): string[] {
  if (!availability || availability.stock.length === 0) return ['## Stock', 'Not known.'];
  const rows = availability.stock.map(({ name, country, quantity, leadDays }) => [
    `${name}, ${country}`,
    String(quantity),
    leadDays === null ? '' : `${leadDays} working days`,
  ]);
  return ['## Stock', markdownTable(['Warehouse', 'Pieces', 'More in'], rows.map(escaped))];
}

function equivalents(category: Category | undefined): string[] {
  const standard = category?.standard;
  if (!standard || standard.equivalents.length === 0) return [];
  const list = standard.equivalents.map(({ code, note }) => `- ${markdownText(code)}: ${markdownText(note)}`);
  return [
    '## Equivalent standards',
    `${markdownText(standard.code)}: ${markdownText(standard.title)}.`,
    list.join('\n'),
  ];
}

function fitting({ goesWith, origin }: PartMarkdownOptions): string[] {
  if (goesWith.length === 0) return [];
  const list = goesWith.flatMap(({ parts }) =>
    parts.map(({ partNumber, name }) => `- ${partLink(partNumber, origin)}: ${markdownText(name)}`),
  );
  return ['## Goes with', list.join('\n')];
}

function links({ part, category, origin }: PartMarkdownOptions): string[] {
  const list = [
    markdownLink('Page', origin + partAddress(DEFAULT_LOCALE, part.partNumber)),
    markdownLink('As JSON', origin + API_ADDRESS.part(part.partNumber)),
    markdownLink('Price and stock as JSON', origin + API_ADDRESS.availability(part.partNumber)),
    ...(category
      ? [markdownLink(category.name, origin + categoryAddress(DEFAULT_LOCALE, category.slug))]
      : []),
    markdownLink('The whole API', origin + API_ADDRESS.openApi),
  ];
  return ['## Links', list.map((link) => `- ${link}`).join('\n')];
}

const partLink = (partNumber: string, origin: string): string =>
  markdownLink(partNumber, origin + partAddress(DEFAULT_LOCALE, partNumber));

const escaped = (cells: readonly string[]): string[] => cells.map(markdownText);
