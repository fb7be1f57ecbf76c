import { parse } from 'node:path';
import type { Client } from 'pg';
import type { Subject } from './record.ts';

/** As many as a part's page shows. */
const MOST_OF_ONE = 12;
/** Of parts that a name may mean, in a refusal. */
const MOST_NAMED = 3;
/** `NAME_2`, `NAME-2`, `NAME~2` and `NAME (2)` are further pictures of NAME. */
const FURTHER = /^(.+?)(?:[_~-](\d{1,3})|\s*\((\d{1,3})\))$/;

/** What a file shows, or why that is not known. */
export type FileSubject = Subject | { readonly unknown: string };

interface Candidate {
  readonly name: string;
  readonly position: number;
}

/** What a file's name may mean, the likelier first: the whole of it, or a number at its end apart. */
export function candidatesOf(fileName: string): Candidate[] {
  const name = parse(fileName).name.normalize('NFC').trim();
  const [, base, dashed, bracketed] = FURTHER.exec(name) ?? [];
  const position = Number(dashed ?? bracketed);
  const whole = { name, position: 1 };
  return base !== undefined && position >= 1 ? [whole, { name: base, position }] : [whole];
}

/**
 * What each of some files shows by its name: a part by its number, with or without what people drop of one (dashes,
 * dots, case), or a category by its slug.
 */
export async function subjectsOf(
  client: Client,
  fileNames: readonly string[],
): Promise<ReadonlyMap<string, FileSubject>> {
  const asked = fileNames.map((fileName) => ({ fileName, candidates: candidatesOf(fileName) }));
  const names = [...new Set(asked.flatMap(({ candidates }) => candidates.map(({ name }) => name)))];
  const { rows: parts } = await client.query<{ name: string; partNumbers: string[] }>(
    `select asked.name, array_agg(part.part_number order by part.part_number) as "partNumbers"
     from unnest($1::text[]) as asked (name)
     join catalog.part on part.part_key = millrace.part_key(asked.name) and part.part_key <> ''
     group by asked.name`,
    [names],
  );
  const { rows: categories } = await client.query<{ slug: string }>(
    'select slug from catalog.category where slug = any ($1)',
    [names.map((name) => name.toLowerCase())],
  );
  const known = new Known(new Map(parts.map((row) => [row.name, row.partNumbers])), categories);
  return new Map(asked.map(({ fileName, candidates }) => [fileName, known.subjectOf(candidates)]));
}

class Known {
  #parts: ReadonlyMap<string, readonly string[]>;
  #slugs: ReadonlySet<string>;

  constructor(parts: ReadonlyMap<string, readonly string[]>, categories: readonly { slug: string }[]) {
    this.#parts = parts;
    this.#slugs = new Set(categories.map(({ slug }) => slug));
  }

  /** A name as it is written goes before one that only means it; where both ways of reading it mean parts, neither. */
  subjectOf(candidates: readonly Candidate[]): FileSubject {
    const found = this.#written(candidates) ?? candidates.flatMap((candidate) => this.#meant(candidate));
    const [subject] = found;
    if (!subject) {
      const names = candidates.map(({ name }) => name).join(' or ');
      return { unknown: `no part and no category is called ${names}` };
    }
    const keys = [...new Set(found.map(({ key }) => key))];
    if (keys.length > 1) return { unknown: `may be any of ${keys.slice(0, MOST_NAMED).join(', ')}` };
    if (subject.position <= MOST_OF_ONE) return subject;
    return { unknown: `is picture ${subject.position} of ${subject.key}; a page shows ${MOST_OF_ONE}` };
  }

  #written(candidates: readonly Candidate[]): Subject[] | undefined {
    for (const { name, position } of candidates) {
      if (this.#parts.get(name)?.includes(name)) return [{ subject: 'part', key: name, position }];
      if (this.#slugs.has(name)) return [{ subject: 'category', key: name, position }];
    }
    return undefined;
  }

  #meant({ name, position }: Candidate): Subject[] {
    const parts = this.#parts.get(name) ?? [];
    if (parts.length > 0) return parts.map((key) => ({ subject: 'part', key, position }));
    const slug = name.toLowerCase();
    return this.#slugs.has(slug) ? [{ subject: 'category', key: slug, position }] : [];
  }
}
