import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Search' };

export default function SearchPage() {
  return (
    <>
      <h1>Search</h1>
      <p className="lead">
        Type a part number or its beginning, or what the part is: <q>M8x40 A2-70</q>, <q>hex nut M10</q>.
      </p>
    </>
  );
}
