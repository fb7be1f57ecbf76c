import Link from 'next/link';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { CategoryNode } from '#lib/catalog/category.ts';
import { Count } from './count.tsx';

/** The whole tree at a glance: three levels, with the number of parts in each. */
export function CategoryTree({ tree }: { tree: readonly CategoryNode[] }) {
  return (
    <div className="tree">
      {tree.map((top) => (
        <section key={top.slug} aria-labelledby={top.slug}>
          <h2 id={top.slug}>
            <Link href={categoryAddress(top.slug)}>{top.name}</Link> <Count value={top.partCount} />
          </h2>
          {top.children.map((middle) => (
            <div key={middle.slug}>
              <h3>
                <Link href={categoryAddress(middle.slug)}>{middle.name}</Link>{' '}
                <Count value={middle.partCount} />
              </h3>
              <ul>
                {middle.children.map((leaf) => (
                  <li key={leaf.slug}>
                    <Link href={categoryAddress(leaf.slug)}>{leaf.name}</Link>{' '}
                    <Count value={leaf.partCount} />
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
