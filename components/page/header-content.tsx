'use client';

import { useHandedOver } from './use-handed-over.ts';

/** The head of every page, as HTML like its content. */
export function HeaderContent({ id }: { id: string }) {
  const html = useHandedOver(id) ?? '';
  return (
    <header
      className="site-header"
      data-content={id}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
