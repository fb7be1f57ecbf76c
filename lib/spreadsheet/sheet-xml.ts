/** A number as it is written, such as 0.060. */
export interface Decimal {
  readonly decimal: string;
}

/** Null is an empty cell. A string is text, whatever it looks like. */
export type SheetCell = string | number | Decimal | null;

/** Places of `xl/styles.xml` in `workbook-parts.ts`. */
const TEXT_STYLE = 1;
const HEADING_STYLE = 2;

/** UTF-16 code units of one cell, of Excel's limits. */
const MAX_CELL_LENGTH = 32_767;
const CUT = '…';
const LETTERS = 26;

/** Characters that XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What Excel takes for the code of a character (ST_Xstring of ECMA-376): its underscore has to be written as one. */
const LOOKS_ESCAPED = /_(?=x[\da-f]{4}_)/gi;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A row of a worksheet. Text stays text in every language of Excel, has the format of text so that it stays so when it
 * is edited, and is never a formula.
 * @param row its number, from 1
 */
export function rowXml(row: number, cells: readonly SheetCell[], { isHeading = false } = {}): string {
  const style = isHeading ? HEADING_STYLE : TEXT_STYLE;
  let xml = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const at = `${columnName(index)}${row}`;
    const number = numberOf(cell);
    xml +=
      number === undefined
        ? `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(textOf(cell))}</t></is></c>`
        : `<c r="${at}"><v>${number}</v></c>`;
  }
  return `${xml}</row>`;
}

/** A cell as it is read. */
export const textOf = (cell: Exclude<SheetCell, null>): string =>
  typeof cell === 'object' ? cell.decimal : String(cell);

/** As XML has it; undefined for what is text, or no finite number. */
function numberOf(cell: string | number | Decimal): string | undefined {
  if (typeof cell === 'string') return undefined;
  const number = typeof cell === 'number' ? cell : Number(cell.decimal);
  return Number.isFinite(number) ? String(number) : undefined;
}

/** A, B, … Z, AA, …: @param index from 0 */
export function columnName(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % LETTERS));
  return index < LETTERS ? letter : columnName(Math.floor(index / LETTERS) - 1) + letter;
}

/** Any text as XML and Excel can have it: what no XML can say becomes U+FFFD, and what is too long is cut, visibly. */
export function textXml(text: string): string {
  return cutToLimit(text.replace(/\r\n?/g, '\n').toWellFormed())
    .replace(NOT_XML, '\ufffd')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

function cutToLimit(text: string): string {
  if (text.length <= MAX_CELL_LENGTH) return text;
  const kept = text.slice(0, MAX_CELL_LENGTH - CUT.length);
  // Not in the midst of a character.
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + CUT;
}
