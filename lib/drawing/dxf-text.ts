/** Signs that R12 has codes for. */
const CODES: Readonly<Record<string, string>> = { '⌀': '%%c', '°': '%%d', '±': '%%p', '%': '%%%' };

/** A text for R12, which is of ASCII: the signs of drawings by their codes, anything else by its Unicode number. */
export function dxfText(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return CODES[letter] ?? (code < 32 ? ' ' : code < 127 ? letter : unicode(letter));
    })
    .join('');
}

const unicode = (letter: string): string =>
  [...letter.normalize('NFC')]
    .map((sign) => `\\U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('');
