import { z } from 'zod';
import { CULPRIT, MOST_EVENTS, RELEASE } from './beacon-limits.ts';
import { CONNECTIONS, DEVICES, LARGEST, METRICS, type Navigation } from './dimensions.ts';
import { ROUTES } from './route-pattern.ts';

const NAVIGATED: readonly [Navigation, ...Navigation[]] = ['load', 'soft', 'bfcache'];

const event = z
  .strictObject({
    metric: z.enum(METRICS),
    value: z.number().min(0),
    route: z.enum(ROUTES),
    navigation: z.enum(NAVIGATED),
    culprit: z.string().regex(CULPRIT).optional(),
  })
  .refine(({ metric, value }) => value <= LARGEST[metric], {
    error: 'is larger than it can be',
    path: ['value'],
  });

/** What a page sends when it is hidden. There is no place in it for an address, an id or anything typed. */
export const Beacon = z.strictObject({
  release: z.string().regex(RELEASE),
  device: z.enum(DEVICES),
  connection: z.enum(CONNECTIONS),
  events: z.array(event).min(1).max(MOST_EVENTS),
});

export type Beacon = z.output<typeof Beacon>;
export type VitalsEvent = Beacon['events'][number];
