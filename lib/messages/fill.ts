/** Fills `{name}` in a template. For the browser, where the whole of ICU would cost more than it gives. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)[^}]*\}/g, (whole, name: string) => String(values[name] ?? whole));
}
