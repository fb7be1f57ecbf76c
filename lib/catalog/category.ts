import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { onSheets } from '../pictures/on-sheets.ts';
import type { Picture } from '../pictures/picture.ts';
import { CATEGORY_PICTURES, PICTURE_OF_CATEGORY } from '../pictures/picture-sql.ts';

/** A category as its children, parents and links show it. */
export interface CategoryLink {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Parts in it and below it. */
  readonly partCount: number;
}

export interface PicturedCategory extends CategoryLink {
  /** Its own photograph, else the illustration that stands for its parts; null where there is none. */
  readonly picture: Picture | null;
}

/** A category with everything below it. */
export interface CategoryNode extends PicturedCategory {
  readonly children: readonly CategoryNode[];
}

export interface Column {
  readonly key: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly explanation: string;
  readonly kind: 'number' | 'term';
  /** Unit of the column's numbers, where all are stated in it. */
  readonly unit: string;
}

export interface Standard {
  readonly code: string;
  readonly title: string;
  readonly equivalents: readonly { readonly code: string; readonly note: string }[];
}

export interface Category extends PicturedCategory {
  /** From the root to the parent. */
  readonly ancestors: readonly CategoryLink[];
  readonly children: readonly PicturedCategory[];
  /** Of a leaf; empty on a hub. */
  readonly columns: readonly Column[];
  readonly standard: Standard | null;
}

interface CategoryRow extends PicturedCategory {
  readonly id: number;
  readonly parentId: number | null;
}

const CATEGORY_TREE = statement<CategoryRow>(
  'categoryTree',
  `select category.id, category.parent_id as "parentId", category.slug, category.name, category.description,
     category.part_count as "partCount", ${PICTURE_OF_CATEGORY} as picture
   from catalog.category ${CATEGORY_PICTURES}
   order by category.position limit 2000`,
  catalogueShown,
);

const CATEGORY_BY_SLUG = statement<Category>(
  'categoryBySlug',
  `with recursive ancestor as (
     select category.*, 0 as distance from catalog.category where slug = $1
     union all
     select parent.*, ancestor.distance + 1 from catalog.category as parent join ancestor on parent.id = ancestor.parent_id
   )
   select category.slug, category.name, category.description, category.part_count as "partCount",
     ${PICTURE_OF_CATEGORY} as picture,
     coalesce((select json_agg(json_build_object('slug', slug, 'name', name, 'description', description,
         'partCount', part_count) order by distance desc)
       from ancestor where distance > 0), '[]') as ancestors,
     coalesce((select json_agg(json_build_object('slug', category.slug, 'name', category.name, 'description',
         category.description, 'partCount', category.part_count, 'picture', ${PICTURE_OF_CATEGORY})
         order by category.position)
       from catalog.category ${CATEGORY_PICTURES}
       where category.parent_id = (select id from ancestor where distance = 0)), '[]') as children,
     coalesce((select json_agg(json_build_object('key', attribute.key, 'name', attribute.name, 'symbol', layout.symbol,
         'explanation', attribute.explanation, 'kind', attribute.kind, 'unit', attribute.unit) order by layout.position)
       from catalog.category_attribute as layout join catalog.attribute on attribute.id = layout.attribute_id
       where layout.category_id = category.id and layout.is_column), '[]') as columns,
     (select json_build_object('code', standard.code, 'title', standard.title, 'equivalents',
         coalesce((select json_agg(json_build_object('code', code, 'note', note) order by position)
           from catalog.standard_equivalent where standard_code = standard.code), '[]'))
       from catalog.standard where standard.code = category.standard_code) as standard
   from catalog.category ${CATEGORY_PICTURES}
   where category.slug = $1`,
  catalogueShown,
);

/** The whole tree, in the order shown; the pictures of its groups, the second level, are on sheets. */
export async function categoryTree(): Promise<CategoryNode[]> {
  const rows = await read(CATEGORY_TREE);
  const tops = new Set(rows.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const isGroup = ({ parentId }: CategoryRow): boolean => parentId !== null && tops.has(parentId);
  const placed = await onSheets(rows.filter(isGroup).map(({ picture }) => picture));
  const below = (parentId: number | null): CategoryNode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map((row) => {
        const { id, slug, name, description, partCount } = row;
        const picture = isGroup(row) ? placed(row.picture) : row.picture;
        return { slug, name, description, partCount, picture, children: below(id) };
      });
  return below(null);
}

/** The category with this slug, its children's pictures on a sheet; undefined when there is none. */
export async function categoryBySlug(slug: string): Promise<Category | undefined> {
  const [category] = await read(CATEGORY_BY_SLUG, [slug]);
  if (!category) return undefined;
  const placed = await onSheets(category.children.map(({ picture }) => picture));
  return {
    ...category,
    children: category.children.map((child) => ({ ...child, picture: placed(child.picture) })),
  };
}
