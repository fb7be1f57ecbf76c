import Link from 'next/link';
import { AvailabilityProvider } from '#components/availability/availability-provider.tsx';
import { PartAvailability } from '#components/availability/part-availability.tsx';
import { categoryAddress, partAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import type { GoesWith } from '#lib/catalog/goes-with.ts';
import type { Part } from '#lib/catalog/part.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { PartLinks } from './part-links.tsx';
import { StatedValue } from './stated-value.tsx';

interface PartPageProps {
  readonly part: Part;
  readonly category: Category | undefined;
  readonly goesWith: readonly GoesWith[];
}

/** Everything about one part. */
export function PartPage({ part, category, goesWith }: PartPageProps) {
  return (
    <article>
      <Breadcrumbs path={category ? [...category.ancestors, category] : []} />
      <h1>{part.partNumber}</h1>
      <p className="lead">{part.name}</p>
      {part.status === 'obsolete' ? (
        <p className="notice">
          No longer made.{' '}
          {part.successorNumber ? (
            <>
              Replaced by <Link href={partAddress(part.successorNumber)}>{part.successorNumber}</Link>.
            </>
          ) : null}
        </p>
      ) : null}

      <section aria-labelledby="availability">
        <h2 id="availability">Price and stock</h2>
        <AvailabilityProvider partNumbers={[part.partNumber]}>
          <PartAvailability partNumber={part.partNumber} />
        </AvailabilityProvider>
      </section>

      <section aria-labelledby="specification">
        <h2 id="specification">Specification</h2>
        <table className="specification">
          <caption className="visually-hidden">Specification of {part.partNumber}</caption>
          <tbody>
            {part.specification.map(({ key, name, symbol, text, unit, explanation }) => (
              <tr key={key}>
                <th scope="row" title={explanation}>
                  {name}
                </th>
                <td className="symbol">{symbol}</td>
                <td>
                  <StatedValue text={text} unit={unit} />
                </td>
              </tr>
            ))}
            {part.massG === null ? null : (
              <tr>
                <th scope="row">Mass</th>
                <td />
                <td>
                  <StatedValue text={String(part.massG)} unit="g" />
                </td>
              </tr>
            )}
            <tr>
              <th scope="row">Pack size</th>
              <td />
              <td>{part.packSize}</td>
            </tr>
            {part.origin ? (
              <tr>
                <th scope="row">Country of origin</th>
                <td />
                <td>{part.origin}</td>
              </tr>
            ) : null}
            {part.customsCode ? (
              <tr>
                <th scope="row">Customs tariff number (HS)</th>
                <td />
                <td>{part.customsCode}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>

      {category?.standard && category.standard.equivalents.length > 0 ? (
        <section aria-labelledby="equivalents">
          <h2 id="equivalents">Equivalent standards</h2>
          <p>
            {category.standard.code}: {category.standard.title}.
          </p>
          <dl className="equivalents">
            {category.standard.equivalents.map(({ code, note }) => (
              <div key={code}>
                <dt>{code}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}

      {goesWith.length > 0 ? (
        <section aria-labelledby="goes-with">
          <h2 id="goes-with">Goes with</h2>
          {goesWith.map(({ categorySlug, categoryName, parts }) => (
            <div key={categorySlug}>
              <h3>
                <Link href={categoryAddress(categorySlug)}>{categoryName}</Link>
              </h3>
              <PartLinks parts={parts} />
            </div>
          ))}
        </section>
      ) : null}
    </article>
  );
}
