import { TAGS } from './tags.ts';

/**
 * What a page that shows a statement's answer depends on: tags of `tags.ts`, worked out of what was found and asked. Every
 * statement has to say it, so that no page can forget what it shows.
 */
export type ShownTags<Row> = (rows: readonly Row[], values: readonly unknown[]) => readonly string[];

/** No page shows it: what operators read, and what changes with nothing that pages show. */
export const NOTHING_SHOWN: ShownTags<unknown> = () => [];

const CATALOGUE = [TAGS.catalogue, TAGS.pictures];

/** Categories, attributes, standards, translations and their pictures: what people edit now and then, and loads replace. */
export const catalogueShown: ShownTags<unknown> = () => CATALOGUE;

/** Parts by their number, each as it was found; `asked` are those that may have been missing. */
export function partsShown(
  rows: readonly { readonly partNumber: string }[],
  asked: readonly string[] = [],
): string[] {
  return [...CATALOGUE, ...asked.map(TAGS.part), ...rows.map(({ partNumber }) => TAGS.part(partNumber))];
}

/** What depends on which parts there are: numbers that begin so, the nearest one. */
export const anyPartShown: ShownTags<unknown> = () => [...CATALOGUE, TAGS.parts];
