/** @jsxImportSource preact */
import { Quantity } from '#components/catalog/quantity.tsx';
import type { Locale } from '#lib/messages/locale.ts';
import { formatLength, isLengthUnit, otherLengthUnit } from '#lib/units/length.ts';

interface SpecificationRowProps {
  readonly locale: Locale;
  readonly name: string;
  readonly explanation?: string;
  readonly symbol?: string | null;
  /** As the standard prints it. */
  readonly text: string;
  readonly unit: string;
  readonly kind: 'number' | 'term';
  /** In mm where the unit is one of length. */
  readonly sort: number;
}

export function SpecificationRow({
  locale,
  name,
  explanation,
  symbol,
  text,
  unit,
  kind,
  sort,
}: SpecificationRowProps) {
  const other = isLengthUnit(unit) ? otherLengthUnit(unit) : undefined;
  return (
    <tr>
      <th scope="row">{explanation ? <abbr title={explanation}>{name}</abbr> : name}</th>
      <td class="symbol">{symbol}</td>
      <td>
        <Quantity locale={locale} text={text} unit={text.endsWith(unit) ? '' : unit} kind={kind} />
      </td>
      <td class="muted">
        {other ? (
          <Quantity locale={locale} text={formatLength(sort, other, locale)} unit={other} kind="number" />
        ) : null}
      </td>
    </tr>
  );
}
