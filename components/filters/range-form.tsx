import type { ReactNode } from 'react';
import type { Refinement } from '#lib/filters/refinement.ts';
import { formatRefinement } from '#lib/filters/refinement-path.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';

interface RangeFormProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly children: ReactNode;
}

/** A plain form around the range fields of all attributes; its answer leads to the list's one address. */
export function RangeForm({ locale, slug, refinement, children }: RangeFormProps) {
  return (
    <form action={`${localePrefix(locale)}/refine`} method="get">
      <input type="hidden" name="list" value={slug} />
      <input type="hidden" name="from" value={formatRefinement({ ...refinement, after: '' }).join('/')} />
      {children}
    </form>
  );
}
