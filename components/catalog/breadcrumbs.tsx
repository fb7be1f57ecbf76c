import Link from 'next/link';
import { categoryAddress } from '#lib/catalog/addresses.ts';

export function Breadcrumbs({ path }: { path: readonly { readonly slug: string; readonly name: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumbs">
      <ol>
        <li>
          <Link href="/">Catalogue</Link>
        </li>
        {path.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={categoryAddress(slug)}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
