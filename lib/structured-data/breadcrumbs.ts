import type { StructuredData } from './script-text.ts';

/** A step of the way from the start page to a page. */
export interface BreadcrumbStep {
  readonly name: string;
  /** Relative to the origin. */
  readonly address: string;
}

/** The way to a page as schema.org's BreadcrumbList, the page itself last. */
export function breadcrumbData(path: readonly BreadcrumbStep[], origin: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: path.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + address,
    })),
  };
}
