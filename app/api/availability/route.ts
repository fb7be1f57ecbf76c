import { AVAILABILITY_BATCH, availability } from '#lib/catalog/availability.ts';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import { problem } from '#lib/problem.ts';

/** `GET /api/availability?part=A&part=B`: price and stock of up to 100 parts in the order asked; unknown ones are left out. */
export async function GET(request: Request): Promise<Response> {
  const partNumbers = [...new Set(new URL(request.url).searchParams.getAll('part'))];
  if (partNumbers.length === 0) {
    return problem(400, 'No part was asked for', 'Name at least one: /api/availability?part=NUMBER.');
  }
  if (partNumbers.length > AVAILABILITY_BATCH) {
    return problem(
      400,
      'Too many parts',
      `${partNumbers.length} were asked for; ask for at most ${AVAILABILITY_BATCH} at once.`,
    );
  }
  const malformed = partNumbers.find((partNumber) => !isPartNumber(partNumber));
  if (malformed !== undefined) {
    return problem(400, 'Not a part number', 'A part number has 1 to 100 printable characters.');
  }
  const parts = await availability(partNumbers);
  return Response.json(
    { parts, asOf: new Date().toISOString() },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
