import { PartLinks } from '#components/catalog/part-links.tsx';
import type { PartLink } from '#lib/catalog/part-link.ts';

/** Shown, with status 404, where no part has the number; `nearest` are those whose numbers begin alike. */
export function MissingPart({ typed, nearest }: { typed: string; nearest: readonly PartLink[] }) {
  return (
    <>
      <h1>No part has the number {typed}</h1>
      <p className="lead">
        It may be mistyped, or the part may have left the catalogue. Search for a shorter beginning of it.
      </p>
      {nearest.length > 0 ? (
        <section aria-labelledby="nearest">
          <h2 id="nearest">Nearest part numbers</h2>
          <PartLinks parts={nearest} />
        </section>
      ) : null}
    </>
  );
}
