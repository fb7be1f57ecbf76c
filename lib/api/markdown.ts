/**
 * A text as Markdown (CommonMark) that shows as it is, on one line and inside a table's cell: what means something to
 * Markdown is escaped, at the beginning also what would begin a list, a heading or a rule.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&!]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

export function markdownLink(text: string, address: string): string {
  return `[${markdownText(text)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A table of GitHub Flavored Markdown; the cells are Markdown already. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
