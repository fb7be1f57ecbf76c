import { type Category, categoryBySlug } from '../catalog/category.ts';
import { ProblemError } from './problem-error.ts';

/**
 * The category with this slug, which has a list of parts.
 * @throws ProblemError (404) where there is none, or where it only has categories below it
 */
export async function requestedList(slug: string): Promise<Category> {
  const category = await categoryBySlug(slug);
  if (!category) {
    throw new ProblemError({
      status: 404,
      title: 'No such category',
      detail: `No category has the slug ${slug}; /api/categories has them all.`,
    });
  }
  if (category.children.length > 0) {
    throw new ProblemError({
      status: 404,
      title: 'No list',
      detail: `${category.name} has no parts of its own; ask for a category below it, named in “children”.`,
      extension: { children: category.children.map(({ slug: child, name }) => ({ slug: child, name })) },
    });
  }
  return category;
}

/** A list that went away between two questions. */
export function noList(slug: string): ProblemError {
  return new ProblemError({ status: 404, title: 'No list', detail: `${slug} has no list of parts.` });
}
