/** @jsxImportSource preact */
import { Quantity } from '#components/catalog/quantity.tsx';
import { partAddress } from '#lib/catalog/addresses.ts';
import type { Neighbour, Neighbours } from '#lib/catalog/neighbours.ts';
import type { Part } from '#lib/catalog/part.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { nameDifference } from './name-difference.ts';

interface NeighbourLinksProps {
  readonly locale: Locale;
  readonly part: Part;
  readonly neighbours: Neighbours;
}

/** One step smaller or larger, and other makes of the same size, one click away. */
export function NeighbourLinks({ locale, part, neighbours: { steps, variants } }: NeighbourLinksProps) {
  if (steps.length === 0 && variants.length === 0) return null;
  const t = translator(locale);
  return (
    <nav aria-label={t('part.neighbours')} class="neighbours">
      <ul>
        {steps.map(({ name, previous, next }) => (
          <li>
            <span class="label">{name || t('part.neighbours')}</span>
            {previous ? (
              <Step
                locale={locale}
                neighbour={previous}
                rel="prev"
                label={t('part.neighbours.previous')}
                part={part}
              />
            ) : null}
            {next ? (
              <Step
                locale={locale}
                neighbour={next}
                rel="next"
                label={t('part.neighbours.next')}
                part={part}
              />
            ) : null}
          </li>
        ))}
        {variants.length > 0 ? (
          <li>
            <span class="label">{t('part.neighbours.variants')}</span>
            {variants.map(({ partNumber, name }) => (
              <a href={partAddress(locale, partNumber)}>{nameDifference(name, part.name)}</a>
            ))}
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

interface StepProps {
  readonly locale: Locale;
  readonly neighbour: Neighbour;
  readonly rel: 'prev' | 'next';
  readonly label: string;
  readonly part: Part;
}

function Step({ locale, neighbour: { partNumber, text, unit }, rel, label, part }: StepProps) {
  return (
    <a href={partAddress(locale, partNumber)} rel={rel} class={rel}>
      <span class="visually-hidden">{label}: </span>
      <Quantity
        locale={locale}
        text={nameDifference(text, part.name)}
        unit={text.endsWith(unit) ? '' : unit}
        kind={unit === '' ? 'term' : 'number'}
      />
    </a>
  );
}
