import { safeText } from '#lib/log/safe-text.ts';
import type { Subject } from './record.ts';

interface Kept {
  readonly notes: readonly string[];
  /** Of the files that were made for it. */
  readonly bytes: number;
}

/** What became of one file. */
export type FileOutcome =
  | ({ readonly added: Subject } & Kept)
  | ({ readonly replaced: Subject } & Kept)
  | { readonly unchanged: Subject }
  | { readonly refused: string };

export interface FolderReport {
  readonly folder: string;
  /** By path from the folder. */
  readonly outcomes: ReadonlyMap<string, FileOutcome>;
}

const KB = 1_000;

export function countsOf({ outcomes }: FolderReport) {
  const all = [...outcomes.values()];
  return {
    added: all.filter((outcome) => 'added' in outcome).length,
    replaced: all.filter((outcome) => 'replaced' in outcome).length,
    unchanged: all.filter((outcome) => 'unchanged' in outcome).length,
    refused: all.filter((outcome) => 'refused' in outcome).length,
    bytes: all.reduce((sum, outcome) => sum + ('bytes' in outcome ? outcome.bytes : 0), 0),
  };
}

/** A line for every file that there is something to say about, and the counts. */
export function folderReportText(report: FolderReport): string {
  const lines: string[] = [];
  for (const [file, outcome] of report.outcomes) {
    if ('refused' in outcome) lines.push(`refused   ${safeText(file)}: ${safeText(outcome.refused)}`);
    else if ('added' in outcome)
      lines.push(`added     ${safeText(file)} → ${subjectText(outcome.added)}${noted(outcome)}`);
    else if ('replaced' in outcome)
      lines.push(`replaced  ${safeText(file)} → ${subjectText(outcome.replaced)}${noted(outcome)}`);
  }
  const { added, replaced, unchanged, refused, bytes } = countsOf(report);
  if (report.outcomes.size === 0) return `There are no files in ${safeText(report.folder)}.`;
  lines.push(
    `${added} added, ${replaced} replaced, ${unchanged} unchanged, ${refused} refused; ${Math.round(bytes / KB)} kB written`,
  );
  return lines.join('\n');
}

const noted = ({ notes }: Kept): string => (notes.length > 0 ? ` (${safeText(notes.join('; '))})` : '');

function subjectText({ subject, key, position }: Subject): string {
  return `${subject} ${safeText(key)}${position > 1 ? `, picture ${position}` : ''}`;
}
