/** @jsxImportSource preact */
import { Picture } from '#components/pictures/picture.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { CategoryNode } from '#lib/catalog/category.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { Count } from './count.tsx';

/** Side of the square of a group's picture, in CSS pixels. */
const TREE_BOX = 48;

/** The whole tree at a glance: three levels, with the number of parts in each. */
export function CategoryTree({ locale, tree }: { locale: Locale; tree: readonly CategoryNode[] }) {
  return (
    <div class="tree">
      {tree.map((top) => (
        <section aria-labelledby={top.slug}>
          <h2 id={top.slug}>
            <CategoryLink locale={locale} category={top} />
          </h2>
          {top.children.map((middle) => (
            <div>
              <h3>
                {middle.picture ? <Picture picture={middle.picture} alt="" box={TREE_BOX} /> : null}
                <CategoryLink locale={locale} category={middle} />
              </h3>
              <ul>
                {middle.children.map((leaf) => (
                  <li>
                    <CategoryLink locale={locale} category={leaf} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function CategoryLink({ locale, category }: { locale: Locale; category: CategoryNode }) {
  return (
    <>
      <a href={categoryAddress(locale, category.slug)}>{category.name}</a>{' '}
      <Count locale={locale} value={category.partCount} />
    </>
  );
}
