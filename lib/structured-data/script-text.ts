/** JSON-LD, as it goes into `<script type="application/ld+json">`. */
export type StructuredData = Readonly<Record<string, unknown>>;

/**
 * The data as text that is safe inside a script element, whatever names hold: a `<` can neither end the element nor
 * open a comment in it. JSON reads the escapes back; U+2028 and U+2029 are for readers that take it for JavaScript.
 */
export function scriptText(data: StructuredData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
