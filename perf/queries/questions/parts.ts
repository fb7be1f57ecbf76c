import { availability } from '#lib/catalog/availability.ts';
import { AVAILABILITY_BATCH } from '#lib/catalog/availability-batch.ts';
import { goesWith } from '#lib/catalog/goes-with.ts';
import { nearestParts } from '#lib/catalog/nearest-parts.ts';
import { neighbours } from '#lib/catalog/neighbours.ts';
import { partByNumber, partNumberByKey } from '#lib/catalog/part.ts';
import type { Draw } from '../draw/draw.ts';
import { naiveAvailability } from '../naive/availability.ts';
import { naiveGoesWith } from '../naive/goes-with.ts';
import { naiveSteps } from '../naive/neighbours.ts';
import { naivePart, naivePartNumber } from '../naive/part-by-number.ts';
import { type Question, sameAs } from '../question.ts';

/** A part number as somebody copies it badly. */
const mistyped = (partNumber: string): string => partNumber.slice(0, -3).toLowerCase();

/** What a part's page, and a page of parts, ask about parts. */
export function partQuestions({ parts }: Draw, calls: number): Question[] {
  const numbers = parts.map(({ partNumber }) => partNumber);
  const some = numbers.slice(0, calls);
  const batch = (size: number): Question => ({
    name: `availability of ${size}`,
    file: 'lib/catalog/availability.ts',
    naive: 'a loop over the parts, three statements each',
    calls: some.map((first, index) => {
      const start = (index * size) % Math.max(1, numbers.length - size);
      const asked = numbers.slice(start, start + size);
      return sameAs(
        { about: `${size} from ${first}`, ask: () => availability(asked) },
        (client) => naiveAvailability(client, asked),
        (found) => found,
      );
    }),
  });
  return [
    {
      name: 'part by number',
      file: 'lib/catalog/part.ts',
      naive: 'lower() on the column, all joins in one',
      calls: some.map((number) =>
        sameAs(
          { about: number, ask: () => partByNumber(number) },
          (client) => naivePart(client, number),
          (part) =>
            part && [
              ...[part.partNumber, part.name, part.categorySlug],
              part.specification.map(({ key, text, unit }) => [key, text, unit]),
            ],
        ),
      ),
    },
    {
      name: 'part number by key',
      file: 'lib/catalog/part.ts',
      naive: 'regexp_replace() on the column',
      calls: some.map((number) => {
        const typed = number.toLowerCase().replaceAll('-', ' ');
        return sameAs(
          { about: typed, ask: () => partNumberByKey(typed) },
          (client) => naivePartNumber(client, typed),
          (found) => found,
        );
      }),
    },
    batch(AVAILABILITY_BATCH / 2),
    batch(AVAILABILITY_BATCH),
    {
      name: 'goes with',
      file: 'lib/catalog/goes-with.ts',
      naive: 'count(*) over the arrays of the other category',
      calls: some.map((number) =>
        sameAs(
          { about: number, ask: () => goesWith(number) },
          (client) => naiveGoesWith(client, number),
          (found) =>
            found.map(({ categorySlug, count, parts: shown }) => [
              ...[categorySlug, count],
              shown.map(({ partNumber }) => partNumber),
            ]),
        ),
      ),
    },
    {
      name: 'neighbours',
      file: 'lib/catalog/neighbours.ts',
      naive: 'conditions on the arrays of the category, for each attribute',
      calls: some.map((number) =>
        sameAs(
          { about: number, ask: () => neighbours(number) },
          (client) => naiveSteps(client, number),
          // A step along the category's order is something else.
          ({ steps }) =>
            steps.flatMap(({ attribute, previous, next }) =>
              attribute === undefined ? [] : [[attribute, previous?.text, next?.text]],
            ),
        ),
      ),
    },
    {
      name: 'nearest parts',
      file: 'lib/catalog/nearest-parts.ts',
      calls: some.map((number) => ({ about: number, ask: () => nearestParts(mistyped(number)) })),
    },
  ];
}
