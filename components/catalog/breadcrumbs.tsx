/** @jsxImportSource preact */
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
    <nav aria-label={t('breadcrumb.label')} class="breadcrumbs">
      <ol>
        <li>
          <a href={homeAddress(locale)}>{t('breadcrumb.root')}</a>
        </li>
        {path.map(({ slug, name }) => (
          <li>
            <a href={categoryAddress(locale, slug)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
