import { read, statement } from '../db/query.ts';
import type { Picture } from './picture.ts';

/** What is to be pictured. */
export interface Pictured {
  readonly partNumber: string;
  readonly categorySlug: string;
  /** Key of the illustration that stands for parts like it; undefined where there is none. */
  readonly illustration?: string;
}

interface PictureRow extends Picture {
  readonly subject: 'part' | 'category' | 'illustration';
  readonly key: string;
}

const COLUMNS = `shown.subject, shown.key, picture.hash, picture.width, picture.height, picture.largest, picture.tone`;

const FIRST_PICTURES = statement<PictureRow>(
  'firstPictures',
  `select ${COLUMNS} from millrace.picture_of as shown join millrace.picture on picture.hash = shown.hash
   where shown.position = 1 and (
     (shown.subject = 'part' and shown.key = any ($1))
     or (shown.subject = 'category' and shown.key = any ($2))
     or (shown.subject = 'illustration' and shown.key = any ($3)))`,
);

/** More would make a page that nobody looks through. */
const MOST_OF_ONE_PART = 12;

const PICTURES_OF_PART = statement<PictureRow>(
  'picturesOfPart',
  `select ${COLUMNS} from millrace.picture_of as shown join millrace.picture on picture.hash = shown.hash
   where (shown.subject = 'part' and shown.key = $1)
     or (shown.subject = 'category' and shown.key = $2)
     or (shown.subject = 'illustration' and shown.key = $3)
   order by array_position(array['part', 'category', 'illustration'], shown.subject), shown.position
   limit ${MOST_OF_ONE_PART}`,
);

/**
 * The picture of each part, by part number: its own photograph, else its category's, else its illustration. Parts
 * without any are left out.
 */
export async function firstPictures(parts: readonly Pictured[]): Promise<ReadonlyMap<string, Picture>> {
  return byKey(parts, await foundFor(parts), ({ partNumber }) => partNumber);
}

async function foundFor(asked: readonly Pictured[]): Promise<PictureRow[]> {
  if (asked.length === 0) return [];
  return read(FIRST_PICTURES, [
    asked.map(({ partNumber }) => partNumber),
    [...new Set(asked.map(({ categorySlug }) => categorySlug))],
    [...new Set(asked.flatMap(({ illustration }) => illustration ?? []))],
  ]);
}

function byKey(
  asked: readonly Pictured[],
  rows: readonly PictureRow[],
  keyOf: (one: Pictured) => string,
): Map<string, Picture> {
  const found = new Map(rows.map((row) => [`${row.subject} ${row.key}`, row]));
  const pictures = new Map<string, Picture>();
  for (const one of asked) {
    const picture =
      found.get(`part ${one.partNumber}`) ??
      found.get(`category ${one.categorySlug}`) ??
      found.get(`illustration ${one.illustration}`);
    if (picture) pictures.set(keyOf(one), pictureOf(picture));
  }
  return pictures;
}

/** The pictures of one part's page, the first one first: its own photographs, else what stands for it. */
export async function picturesOfPart({
  partNumber,
  categorySlug,
  illustration,
}: Pictured): Promise<Picture[]> {
  const rows = await read(PICTURES_OF_PART, [partNumber, categorySlug, illustration ?? null]);
  return rows.filter(({ subject }) => subject === rows[0]?.subject).map(pictureOf);
}

/** The picture of each category, by slug: its own, else the illustration that is given for it. */
export async function categoryPictures(
  categories: readonly { readonly slug: string; readonly illustration?: string }[],
): Promise<ReadonlyMap<string, Picture>> {
  // No part number is empty.
  const asked = categories.map(({ slug, illustration }) => ({
    partNumber: '',
    categorySlug: slug,
    illustration,
  }));
  const rows = await foundFor(asked);
  return byKey(asked, rows, ({ categorySlug }) => categorySlug);
}

function pictureOf({ hash, width, height, largest, tone }: PictureRow): Picture {
  return { hash, width, height, largest, tone };
}
