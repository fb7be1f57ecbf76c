import { type SheetCell, textOf } from '../spreadsheet/sheet-xml.ts';

/** Without it, Excel reads UTF-8 as the system's old code page and shows × and Ω as noise. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a spreadsheet would begin a formula: with OWASP's characters, also as wide as Chinese or Japanese ones, after
 * blanks and quotation marks; at the beginning of a text, and within it where a reader that separates cells by
 * semicolons or tabs, as Excel does in German, begins another cell. To such a reader quotation marks in the midst of a
 * line mean nothing, so that a line break begins a cell as well.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[ \u00a0"]*[=+\-@\t\r\n＝＋－＠])/g;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** One line of CSV as RFC 4180 has it, ended by CRLF. Null is an empty field. */
export function csvLine(fields: readonly SheetCell[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/**
 * Quoted where it has to be. A text that a spreadsheet would run as a formula gets an apostrophe before it, since part
 * data may come from anybody's feed (CWE-1236); a plain number such as -40 is no formula.
 */
function field(value: SheetCell): string {
  if (value === null) return '';
  const text = textOf(value);
  const safe = PLAIN_NUMBER.test(text) ? text : text.replace(FORMULA, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
