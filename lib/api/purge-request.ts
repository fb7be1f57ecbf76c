import { z } from 'zod';
import { isPartNumber, LONGEST_PART_NUMBER } from '../catalog/part-number.ts';
import { ProblemError } from './problem-error.ts';

/** More than the longest tag, which is of a part number. */
const LONGEST_TAG = 200;
const NO_PURGE =
  'Send one of {"part": "NUMBER"}, {"tag": "TAG"} and {"everything": true} as JSON; a part number has 1 to ' +
  `${LONGEST_PART_NUMBER} printable characters, a tag 1 to ${LONGEST_TAG}.`;

/** What `POST /api/cache/purge` may be sent. */
export const PURGE_REQUEST = z.union([
  z.strictObject({ part: z.string().refine(isPartNumber).describe('A part’s number.') }),
  z.strictObject({
    tag: z
      .string()
      .max(LONGEST_TAG)
      .regex(/^[^\p{C}]+$/u)
      .describe('A tag, such as `parts-of:hex-head-screws-iso-4017`.'),
  }),
  z.strictObject({ everything: z.literal(true).describe('All that any cache has.') }),
]);

/** @throws ProblemError (400) that says what may be sent */
export async function purgeRequest(request: Request): Promise<z.output<typeof PURGE_REQUEST>> {
  const parsed = PURGE_REQUEST.safeParse(jsonOf(await request.text()));
  if (parsed.success) return parsed.data;
  throw new ProblemError({ status: 400, title: 'Not a purge', detail: NO_PURGE });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
