import { SETTINGS } from '#lib/env.ts';
import type { CatalogReport } from '#perf/catalog/report.ts';

/** Puts `content` between `<!-- name -->` and `<!-- /name -->`. @throws Error when the README lacks the block */
export function replaceBlock(readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no block ${start} … ${end}.`);
  return `${readme.slice(0, from + start.length)}\n${content}\n${readme.slice(to)}`;
}

/** What stands in a block now, without the line breaks around it. */
export function blockContent(readme: string, name: string): string | undefined {
  return readme.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0];
}

/** The table of settings, from their schema. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}

const QUESTIONS_SHOWN = [
  'part by number',
  'list, first page',
  'list, last page',
  'availability of 50',
  'goes with',
  'search by words',
  'search by prefix',
];

/** What `npm run perf:catalog` measured, one column for each size of catalogue. */
export function measurementsTable(reports: readonly CatalogReport[]): string {
  const sizes = reports.map(({ dataSet }) => `${dataSet.parts.toLocaleString('en-US')} parts`);
  const load = reports.map(({ load: measured }) =>
    measured ? `${measured.seconds.toFixed(0)} s, ${measured.peakMemoryMb} MB` : 'not measured',
  );
  const size = reports.map(({ sizes: tables }) => {
    const bytes = tables.reduce(
      (sum, table) => sum + table.tableBytes + table.indexes.reduce((all, index) => all + index.bytes, 0),
      0,
    );
    return `${(bytes / 2 ** 30).toFixed(1)} GB`;
  });
  const questions = QUESTIONS_SHOWN.map((name) => {
    const cells = reports.map(({ questions: measured }) => {
      const found = measured.find(({ question }) => question === name);
      return found ? `${found.inDatabaseMs.p99.toFixed(2)} / ${found.roundTripMs.p99.toFixed(2)} ms` : '–';
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const [first] = reports;
  return [
    `| p99, in the database / as a round trip | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---').join('|')}|`,
    ...questions,
    `| loading: time, most memory | ${load.join(' | ')} |`,
    `| tables and indexes | ${size.join(' | ')} |`,
    '',
    first
      ? `${first.machine.cores} cores of ${first.machine.cpu}, PostgreSQL ${first.versions.postgres}, Node ${first.versions.node}, everything warm.`
      : '',
  ].join('\n');
}
