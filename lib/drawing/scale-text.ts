/** A scale as ISO 5455 writes it: `1:1`, `5:1`, `1:2.5`. */
export function scaleText(scale: number): string {
  const number = (value: number) => String(Number(value.toPrecision(3)));
  return scale >= 1 ? `${number(scale)}:1` : `1:${number(1 / scale)}`;
}
