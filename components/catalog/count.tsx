const FORMAT = new Intl.NumberFormat('en');

/** A number of things, grouped by thousands, in tabular figures. */
export function Count({ value }: { value: number }) {
  return <span className="count">{FORMAT.format(value)}</span>;
}
