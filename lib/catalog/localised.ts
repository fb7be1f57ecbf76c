import { type Facet, type FilteredList, filteredList } from '../filters/filtered-list.ts';
import type { Refinement } from '../filters/refinement.ts';
import type { Locale } from '../messages/locale.ts';
import { type SearchResult, search } from '../search/search.ts';
import {
  type Category,
  type CategoryLink,
  type CategoryNode,
  categoryBySlug,
  categoryTree,
} from './category.ts';
import { type CommonSize, commonSizes } from './common-sizes.ts';
import { type Dictionary, dictionary, translated } from './dictionary.ts';
import { type GoesWith, goesWith } from './goes-with.ts';
import { nearestParts } from './nearest-parts.ts';
import { type Neighbour, type Neighbours, neighbours } from './neighbours.ts';
import { type Part, partByNumber } from './part.ts';
import type { PartLink } from './part-link.ts';
import type { PartList } from './part-list.ts';
import { translateName } from './part-name.ts';

/** The catalogue's questions with their answers in one language. */
export interface LocalisedCatalogue {
  tree(): Promise<CategoryNode[]>;
  category(slug: string): Promise<Category | undefined>;
  sizes(slug: string, limit: number): Promise<CommonSize[]>;
  filtered(category: Category, refinement: Refinement): Promise<FilteredList | undefined>;
  part(partNumber: string): Promise<Part | undefined>;
  goesWith(partNumber: string): Promise<GoesWith[]>;
  neighbours(partNumber: string): Promise<Neighbours>;
  nearest(typed: string): Promise<PartLink[]>;
  search(query: string): Promise<SearchResult>;
}

/** The catalogue in the language of a page. English is what the tables say; the dictionary turns it into others. */
export function catalogueIn(locale: Locale): LocalisedCatalogue {
  const inWords = async <Answer>(
    asked: Promise<Answer>,
    translate: (answer: NonNullable<Answer>, words: Dictionary) => Answer,
  ) => {
    const [answer, words] = await Promise.all([asked, dictionary(locale)]);
    return answer === undefined || answer === null || words.size === 0 ? answer : translate(answer, words);
  };
  return {
    tree: () => inWords(categoryTree(), (tree, words) => tree.map((node) => nodeIn(node, words))),
    category: (slug) => inWords(categoryBySlug(slug), categoryIn),
    sizes: (slug, limit) => commonSizes(slug, limit),
    filtered: (category, refinement) =>
      inWords(filteredList(category.slug, refinement), (list, words) => ({
        ...listIn(list, category, words),
        facets: list.facets.map((facet) => facetIn(facet, words)),
      })),
    part: (partNumber) => inWords(partByNumber(partNumber), partIn),
    goesWith: (partNumber) =>
      inWords(goesWith(partNumber), (found, words) => found.map((one) => goesWithIn(one, words))),
    neighbours: (partNumber) => inWords(neighbours(partNumber), neighboursIn),
    nearest: (typed) =>
      inWords(nearestParts(typed), (parts, words) => parts.map((part) => linkIn(part, words))),
    search: (query) => inWords(search(query), searchIn),
  };
}

function categoryLinkIn<Link extends CategoryLink>(link: Link, words: Dictionary): Link {
  return {
    ...link,
    name: translated(words, 'category.name', link.slug, link.name),
    description: translated(words, 'category.description', link.slug, link.description),
  };
}

function nodeIn(node: CategoryNode, words: Dictionary): CategoryNode {
  return { ...categoryLinkIn(node, words), children: node.children.map((child) => nodeIn(child, words)) };
}

function attributeIn<Named extends { key: string; name: string; explanation: string }>(
  attribute: Named,
  words: Dictionary,
): Named {
  return {
    ...attribute,
    name: translated(words, 'attribute.name', attribute.key, attribute.name),
    explanation: translated(words, 'attribute.explanation', attribute.key, attribute.explanation),
  };
}

const termIn = (words: Dictionary, key: string, text: string): string =>
  translated(words, 'term', `${key}|${text}`, text);

function categoryIn(category: Category, words: Dictionary): Category {
  const { standard } = category;
  return {
    ...categoryLinkIn(category, words),
    ancestors: category.ancestors.map((link) => categoryLinkIn(link, words)),
    children: category.children.map((link) => categoryLinkIn(link, words)),
    columns: category.columns.map((column) => attributeIn(column, words)),
    standard: standard && {
      ...standard,
      title: translated(words, 'standard.title', standard.code, standard.title),
      equivalents: standard.equivalents.map(({ code, note }) => ({
        code,
        note: translated(words, 'equivalent.note', `${standard.code}|${code}`, note),
      })),
    },
  };
}

function facetIn(facet: Facet, words: Dictionary): Facet {
  const { key, name, explanation } = attributeIn({ ...facet, key: facet.attribute }, words);
  return {
    ...facet,
    name,
    explanation,
    values: facet.values.map((value) => ({ ...value, text: termIn(words, key, value.text) })),
  };
}

function listIn<List extends PartList>(list: List, category: Category, words: Dictionary): List {
  return {
    ...list,
    rows: list.rows.map((row) => ({
      ...linkIn(row, words),
      cells: row.cells.map(
        (cell, index) =>
          cell && { ...cell, text: termIn(words, category.columns[index]?.key ?? '', cell.text) },
      ),
    })),
  };
}

function partIn(part: Part, words: Dictionary): Part {
  return {
    ...linkIn(part, words),
    specification: part.specification.map((line) => ({
      ...attributeIn(line, words),
      text: termIn(words, line.key, line.text),
      original: line.text,
    })),
  };
}

function linkIn<Named extends { readonly name: string }>(part: Named, words: Dictionary): Named {
  return { ...part, name: translateName(part.name, words) };
}

function goesWithIn(found: GoesWith, words: Dictionary): GoesWith {
  return {
    ...found,
    categoryName: translated(words, 'category.name', found.categorySlug, found.categoryName),
    parts: found.parts.map((part) => linkIn(part, words)),
  };
}

function neighboursIn({ steps, variants }: Neighbours, words: Dictionary): Neighbours {
  const neighbourIn = (key: string | undefined, neighbour: Neighbour | undefined) =>
    neighbour && {
      ...neighbour,
      text: key === undefined ? translateName(neighbour.text, words) : termIn(words, key, neighbour.text),
    };
  return {
    steps: steps.map(({ attribute, name, previous, next }) => ({
      attribute,
      name: attribute === undefined ? name : translated(words, 'attribute.name', attribute, name),
      previous: neighbourIn(attribute, previous),
      next: neighbourIn(attribute, next),
    })),
    variants: variants.map((variant) => linkIn(variant, words)),
  };
}

function searchIn(result: SearchResult, words: Dictionary): SearchResult {
  return {
    ...result,
    crossReferences: result.crossReferences.map((one) => ({ ...one, part: linkIn(one.part, words) })),
    byNumber: result.byNumber.map((part) => linkIn(part, words)),
    nearNumbers: result.nearNumbers.map((part) => linkIn(part, words)),
    byWords: result.byWords.map((part) => linkIn(part, words)),
    understood: result.understood.map(({ attribute, values, ...chip }) => ({
      ...chip,
      attribute: attribute && {
        ...attribute,
        name: translated(words, 'attribute.name', attribute.key, attribute.name),
      },
      values: values.map((text) => (attribute ? termIn(words, attribute.key, text) : text)),
    })),
    categories: result.categories.map((category) => ({
      ...category,
      name: translated(words, 'category.name', category.slug, category.name),
    })),
  };
}
