import Link from 'next/link';
import { SearchForm } from '#components/search/search-form.tsx';

export function SiteHeader() {
  return (
    <header className="site-header">
      <Link className="site-name" href="/">
        Millrace
      </Link>
      <SearchForm />
    </header>
  );
}
