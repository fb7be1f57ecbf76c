import { z } from 'zod';
import { RELEASE } from '../vitals/beacon-limits.ts';
import { CONNECTIONS, DEVICES, METRICS, NAVIGATIONS } from '../vitals/dimensions.ts';
import { DAYS_KEPT_DAYS } from '../vitals/prune.ts';
import { GROUPED_BY } from '../vitals/report.ts';
import { OTHER, ROUTES } from '../vitals/route-pattern.ts';

const oneOf = (values: readonly string[]): string => `must be one of ${values.join(', ')}, given once.`;
const NO_DAY = 'must be a day as YYYY-MM-DD, given once.';
const day = z.iso.date(NO_DAY).optional();

/** What `GET /api/vitals/report` may be asked. */
export const VITALS_REQUEST = z.object({
  metric: z
    .enum(METRICS, oneOf(METRICS))
    .describe('What was measured: milliseconds, but for CLS.')
    .meta({ examples: ['LCP'] }),
  navigation: z
    .enum(NAVIGATIONS, oneOf(NAVIGATIONS))
    .default('load')
    .describe('How the pages came: loaded, by a soft navigation, out of the back/forward cache.'),
  route: z.enum(ROUTES, oneOf(ROUTES)).optional().describe('Kind of page; all where nothing is said.'),
  device: z.enum(DEVICES, oneOf(DEVICES)).optional().describe('Kind of device.'),
  connection: z
    .enum(CONNECTIONS, oneOf(CONNECTIONS))
    .optional()
    .describe('Effective type of the connection; browsers other than Chromium do not say.'),
  release: z
    .string('must be given once.')
    .regex(RELEASE, `must be the name of a build, or ${OTHER}.`)
    .optional()
    .describe('Build that the page was of.'),
  from: day.describe('First day, in UTC; 27 days before the last where nothing is said.'),
  to: day.describe('Last day, in UTC; today where nothing is said.'),
  by: z
    .enum(GROUPED_BY, oneOf(GROUPED_BY))
    .optional()
    .describe(
      `What to group by. Days are kept for ${DAYS_KEPT_DAYS} days; by hour a report has at most 3 days of the last 90.`,
    )
    .meta({ examples: ['route'] }),
});
