/** A value as the standard prints it, its unit set apart. Texts that carry their unit (4.7 kΩ) stay as they are. */
export function StatedValue({ text, unit }: { text: string; unit: string }) {
  if (unit === '' || text.endsWith(unit)) return text;
  return (
    <>
      {text} <span className="unit">{unit}</span>
    </>
  );
}
