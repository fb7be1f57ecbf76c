/** Name in Server-Timing, which a page can read of itself without a request and which is no part of its HTML. */
const NAME = 'vitals';

/** The header that says which part of page views is to be measured; none where all are. */
export function sampleHeader(part: number): Readonly<Record<string, string>> {
  return part === 1 ? {} : { 'Server-Timing': `${NAME};desc="${part}"` };
}

/** The part that {@link sampleHeader} has said to a page; browsers tell only pages of secure origins. */
export function samplePart(
  timings: readonly Pick<PerformanceServerTiming, 'name' | 'description'>[],
): number {
  const said = timings.find(({ name }) => name === NAME);
  return said === undefined ? 1 : Number(said.description);
}
