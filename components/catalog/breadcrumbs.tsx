import Link from 'next/link';
import { categoryAddress, homeAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

interface BreadcrumbsProps {
  readonly locale: Locale;
  readonly path: readonly { readonly slug: string; readonly name: string }[];
}

export function Breadcrumbs({ locale, path }: BreadcrumbsProps) {
  const t = translator(locale);
  return (
    <nav aria-label={t('breadcrumb.label')} className="breadcrumbs">
      <ol>
        <li>
          <Link href={homeAddress(locale)} prefetch={false}>
            {t('breadcrumb.root')}
          </Link>
        </li>
        {path.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={categoryAddress(locale, slug)} prefetch={false}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
