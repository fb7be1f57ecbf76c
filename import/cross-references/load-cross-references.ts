import { Client } from 'pg';
import { CopyStream } from '../copy-stream.ts';
import { type BadLine, type CrossReferenceLine, readCrossReferences } from './read-lines.ts';
import { duplicatesAndUnknowns, RESOLVE, write } from './resolve-lines.ts';

export interface CrossReferenceOptions {
  /** Of the database to load into. */
  readonly url: string;
  readonly path: string;
  /** Whether what is known of the file's sources goes before; else the file is added to it. */
  readonly replace: boolean;
  /** Whether good lines are taken in although others are bad. */
  readonly skipBad: boolean;
  readonly onBad: (bad: BadLine) => void;
  readonly signal?: AbortSignal;
}

export interface CrossReferenceResult {
  readonly good: number;
  readonly bad: number;
  /** Undefined when nothing was written because of bad lines. */
  readonly written:
    | { readonly added: number; readonly changed: number; readonly removed: number }
    | undefined;
}

const COLUMNS = ['line', 'source', 'number', 'part_number', 'note'];
/** Lines between two looks at the buffer. */
const LINES_BETWEEN_FLUSHES = 64;

/**
 * Takes a file of other people's part numbers in, all or nothing unless `skipBad`. Memory does not grow with the file:
 * what has to be compared line by line is compared in the database.
 * @throws CrossReferenceFileError where the file as a whole cannot be read; nothing is changed then
 */
export async function loadCrossReferences({
  url,
  path,
  replace,
  skipBad,
  onBad,
  signal,
}: CrossReferenceOptions): Promise<CrossReferenceResult> {
  const client = new Client({ connectionString: url, application_name: 'millrace cross-references' });
  client.on('error', () => {});
  await client.connect();
  let bad = 0;
  const report = (line: BadLine): void => {
    bad += 1;
    onBad(line);
    signal?.throwIfAborted();
  };
  try {
    await client.query('begin');
    // One at a time; searches go on.
    await client.query('lock table millrace.cross_reference in share row exclusive mode');
    await client.query(`create temporary table staged (line integer, source text, number text, part_number text,
      note text) on commit drop`);
    const read = await stage(client, { path, report, signal });
    await client.query(RESOLVE);
    for await (const line of duplicatesAndUnknowns(client)) report(line);
    const good = read - bad;
    if ((bad > 0 && !skipBad) || good === 0) {
      await client.query('rollback');
      return { good, bad, written: undefined };
    }
    const written = await write(client, replace);
    await client.query('commit');
    await client.query('analyze millrace.cross_reference');
    return { good, bad, written };
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}

/** Copies the good lines into the temporary table and says how many lines there are. */
async function stage(
  client: Client,
  { path, report, signal }: { path: string; report: (bad: BadLine) => void; signal: AbortSignal | undefined },
): Promise<number> {
  const staged = new CopyStream(client, 'staged', COLUMNS, { freeze: false });
  let lines = 0;
  for await (const line of readCrossReferences(path)) {
    lines += 1;
    signal?.throwIfAborted();
    if (isBad(line)) report(line);
    else {
      staged.rows
        .row(COLUMNS.length)
        .int4(line.line)
        .text(line.source)
        .text(line.number)
        .text(line.partNumber)
        .text(line.note);
    }
    if (lines % LINES_BETWEEN_FLUSHES === 0 && staged.full) await staged.flush();
  }
  await staged.close();
  return lines;
}

const isBad = (line: CrossReferenceLine | BadLine): line is BadLine => 'reason' in line;
