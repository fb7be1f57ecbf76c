import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import { CrossReferenceFileError } from './file-error.ts';
import { readHeader } from './read-header.ts';

/** A line of a merchant's file: somebody's number for one of our parts. */
export interface CrossReferenceLine {
  readonly line: number;
  readonly source: string;
  readonly number: string;
  readonly partNumber: string;
  readonly note: string;
}

export interface BadLine {
  readonly line: number;
  /** A sentence without its subject, the line. */
  readonly reason: string;
}

/** As the columns of millrace.cross_reference have it. */
const LONGEST = { source: 100, number: 100, note: 500 } as const;
/** A record that is longer has a quote that nobody closed. */
const LONGEST_RECORD_BYTES = 16_384;

/**
 * The lines of a CSV file, one at a time, whatever its size: good ones and bad ones as they come.
 * @throws CrossReferenceFileError where the file as a whole cannot be read
 */
export async function* readCrossReferences(path: string): AsyncGenerator<CrossReferenceLine | BadLine> {
  const { delimiter, columns } = await readHeader(path);
  const file = createReadStream(path);
  // The last line that could be read, which may be ahead of the last one handed on.
  let last = 1;
  const parser = file.pipe(
    parse({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      from: 2,
      trim: true,
      skip_empty_lines: true,
      // 1/4" is an inch mark.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD_BYTES,
      on_record: (record: string[], { lines }: { lines: number }) => {
        last = lines;
        return record;
      },
    }),
  );
  file.once('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield lineOf(record, columns, info.lines);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CrossReferenceFileError(
      `From line ${last + 1} on ${path} cannot be read: a quote is opened there and not closed. ` +
        'A field with quotes in it is written in quotes, and each of its own twice: "bolt, 1/4"" long".',
      { cause: error },
    );
  } finally {
    file.destroy();
  }
}

function lineOf(
  record: readonly string[],
  columns: readonly string[],
  line: number,
): CrossReferenceLine | BadLine {
  const bad = (reason: string): BadLine => ({ line, reason });
  if (record.length !== columns.length)
    return bad(`has ${record.length} fields; the first line names ${columns.length}.`);
  const field = (name: string): string => (record[columns.indexOf(name)] ?? '').normalize('NFC');
  const [source, number, partNumber] = [field('source'), field('number'), field('part_number')];
  const note = field('note').replace(/\s+/gu, ' ');
  for (const [name, text] of Object.entries({ source, number, note, part_number: partNumber })) {
    if (/\p{Cc}/u.test(text)) return bad(`has a control character in ${name}.`);
    if (text.includes('\ufffd')) return bad(`is not UTF-8 in ${name}; save the file as “CSV UTF-8”.`);
  }
  for (const [name, text] of Object.entries({ source, number, note })) {
    const longest = LONGEST[name as keyof typeof LONGEST];
    if (text.length > longest)
      return bad(`has ${text.length} characters in ${name}; ${longest} are possible.`);
  }
  if (source === '') return bad('does not say in source whose number it is.');
  if (!/[\p{L}\p{N}]/u.test(number)) return bad('has no letter or digit in number.');
  if (!isPartNumber(partNumber)) return bad('names no part of ours in part_number.');
  return { line, source, number, partNumber, note };
}
