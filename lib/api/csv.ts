/** Without it, Excel reads UTF-8 as the system's old code page and shows × and Ω as noise. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets run as a formula; OWASP's list. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** One line of CSV as RFC 4180 has it, ended by CRLF. Null is an empty field. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/**
 * Quoted where it has to be. A text that a spreadsheet would run as a formula gets an apostrophe before it, since part
 * data may come from anybody's feed (CWE-1236); a plain number such as -40 is no formula.
 */
function field(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
