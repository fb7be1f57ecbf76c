import Link from 'next/link';

/** Shown, with status 404, where an address leads nowhere. `reason` says what is wrong with it. */
export function MissingPage({ reason }: { reason: string }) {
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p className="lead">
        {reason} Search for a part number, a size or words above, or go through the{' '}
        <Link href="/">catalogue</Link>.
      </p>
    </>
  );
}
