import budgets from '../budgets/queries.json' with { type: 'json' };

type Limits = Readonly<Record<string, number>>;

/** Times of the reference of `reference.ts`; the upper end of the 95 % interval is held. */
const ROUND_TRIP_TIMES: Limits = budgets.roundTripTimes;
const IN_PROCESS_TIMES: Limits = budgets.inProcessTimes;

/** The last page of lists beside the first, and how many times it may take as long. */
export const DEEP_PAGE: { readonly first: string; readonly deep: string; readonly times: number } =
  budgets.deepPage;

/** Whether a question is held by the process's own work, not as a round trip. */
export const isHeldInProcess = (question: string): boolean => Object.hasOwn(IN_PROCESS_TIMES, question);

/** How many times its reference a question may take. */
export const limitOf = (question: string): number | undefined =>
  ROUND_TRIP_TIMES[question] ?? IN_PROCESS_TIMES[question];

export const whereHeld = (question: string): string =>
  isHeldInProcess(question) ? 'in process' : 'as a round trip';
