import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { safeText } from '#lib/log/safe-text.ts';
import { messageOf } from '#lib/message-of.ts';
import { CrossReferenceFileError } from './file-error.ts';

const REQUIRED = ['source', 'number', 'part_number'];
const KNOWN = [...REQUIRED, 'note'];
const DELIMITERS = [',', ';', '\t'];
const LONGEST_HEADER_BYTES = 4_096;
const EXAMPLE = 'The first line names the columns: source,number,part_number,note (note may be left out).';

/** What separates the fields of a file, and its columns in order. @throws CrossReferenceFileError */
export async function readHeader(path: string): Promise<{ delimiter: string; columns: string[] }> {
  const start = await beginning(path);
  if (start.length === 0) throw new CrossReferenceFileError(`${path} is empty. ${EXAMPLE}`);
  if (/^(?:fffe|feff)/.test(start.subarray(0, 2).toString('hex')))
    throw new CrossReferenceFileError(`${path} is UTF-16. Save it as “CSV UTF-8”.`);
  const [first = ''] = start
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/);
  const count = (delimiter: string): number => first.split(delimiter).length;
  const [delimiter = ','] = DELIMITERS.toSorted((a, b) => count(b) - count(a));
  const columns =
    parse(first, { delimiter, trim: true, relax_quotes: true })[0]?.map((name) => name.toLowerCase()) ?? [];
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name, place) => !KNOWN.includes(name) || columns.indexOf(name) !== place);
  if (missing.length > 0)
    throw new CrossReferenceFileError(`${path} has no column ${missing.join(', ')}. ${EXAMPLE}`);
  if (unknown.length > 0) {
    const named = unknown.map((name) => `“${name.slice(0, 50)}”`).join(', ');
    throw new CrossReferenceFileError(`${path} has columns that are not expected: ${named}. ${EXAMPLE}`);
  }
  return { delimiter, columns };
}

async function beginning(path: string): Promise<Buffer> {
  try {
    await using file = await open(path);
    const buffer = Buffer.alloc(LONGEST_HEADER_BYTES);
    const { bytesRead } = await file.read(buffer, 0, LONGEST_HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    const reason = messageOf(error);
    throw new CrossReferenceFileError(`${safeText(path)} cannot be read: ${reason}`, { cause: error });
  }
}
