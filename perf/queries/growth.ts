import budgets from '../budgets/queries.json' with { type: 'json' };
import { type MeasuredRatio, ratioBetween } from '../measure/paired-ratio.ts';
import type { QueriesReport } from './report.ts';

/** How much longer a question takes in a larger catalogue, lists being of the same size of category. */
export interface Growth {
  readonly question: string;
  /** Times the reference, whose own time is the same in every catalogue; undefined where it was not measured. */
  readonly smaller: number | undefined;
  readonly larger: number | undefined;
  /** Of the two; undefined where one is. */
  readonly times: number | undefined;
  /** The upper end of its 95 % interval. */
  readonly high: number | undefined;
  /** Of `high`; undefined where what is asked about grows with the catalogue. */
  readonly limit: number | undefined;
}

type Measured = Pick<QueriesReport, 'questions'>;

/** Of every question that both have. */
export function growthBetween(smaller: Measured, larger: Measured): Growth[] {
  return larger.questions.flatMap(({ name, times }) => {
    const before = smaller.questions.find((question) => question.name === name);
    if (!before) return [];
    const [one, other] = [measured(before.times), measured(times)];
    const between = one && other ? ratioBetween(other, one) : undefined;
    return [
      {
        ...{ question: name, smaller: one?.ratio, larger: other?.ratio },
        ...{ times: between?.ratio, high: between?.high },
        limit: budgets.growth.questions.includes(name) ? budgets.growth.times : undefined,
      },
    ];
  });
}

/** Without the NaN, in files null, of too few pairs. */
const measured = (times: MeasuredRatio | undefined): MeasuredRatio | undefined =>
  times && Number.isFinite(times.high) ? times : undefined;

export function brokenGrowth(growth: readonly Growth[]): string[] {
  return growth.flatMap(({ question, times, high, limit }) =>
    limit === undefined || times === undefined || high === undefined || high <= limit
      ? []
      : [
          `${question}: takes ${times.toFixed(2)} times as long as in the smaller catalogue (up to ${high.toFixed(2)}), at most ${limit} allowed`,
        ],
  );
}

/** What has a limit and cannot be compared, as the results of the smaller catalogue are from before there were ratios. */
export const unmeasuredGrowth = (growth: readonly Growth[]): string[] =>
  growth.flatMap(({ question, limit, high }) =>
    limit !== undefined && high === undefined ? [question] : [],
  );
