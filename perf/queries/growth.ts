import budgets from '../budgets/queries.json' with { type: 'json' };
import { ms } from './budgets.ts';
import type { QueriesReport } from './report.ts';

/** How a question's p99 grows from a smaller to a larger catalogue, lists being of the same size of category. */
export interface Growth {
  readonly question: string;
  readonly smallerMs: number;
  readonly largerMs: number;
  readonly times: number;
  /** Of `largerMs`; undefined where what is asked about grows with the catalogue. */
  readonly limitMs: number | undefined;
}

type Measured = Pick<QueriesReport, 'questions'>;

/** Of every question that both have. Facet counts are compared in process, everything else as a round trip. */
export function growthBetween(smaller: Measured, larger: Measured): Growth[] {
  return larger.questions.flatMap((question) => {
    const before = smaller.questions.find(({ name }) => name === question.name);
    if (!before) return [];
    const kind = question.name in budgets.inProcessP99Ms ? 'inProcessMs' : 'roundTripMs';
    const [smallerMs, largerMs] = [before[kind].p99, question[kind].p99];
    const { questions, times, noiseMs } = budgets.growth;
    return [
      {
        ...{ question: question.name, smallerMs, largerMs, times: largerMs / smallerMs },
        limitMs: questions.includes(question.name)
          ? Math.max(smallerMs * times, smallerMs + noiseMs)
          : undefined,
      },
    ];
  });
}

export function brokenGrowth(growth: readonly Growth[]): string[] {
  return growth.flatMap(({ question, smallerMs, largerMs, limitMs }) =>
    limitMs !== undefined && largerMs > limitMs
      ? [
          `${question}: p99 ${ms(largerMs)}, allowed ${ms(limitMs)} as the smaller catalogue takes ${ms(smallerMs)}`,
        ]
      : [],
  );
}
