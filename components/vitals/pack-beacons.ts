import type { Beacon } from '#lib/vitals/beacon.ts';
import { BEACON_LIMIT_BYTES, MOST_EVENTS } from '#lib/vitals/beacon-limits.ts';

type Head = Omit<Beacon, 'events'>;
type Events = Beacon['events'];

/** Bytes of a body: everything in it is ASCII (lib/vitals/beacon.ts). */
const fits = (body: string): boolean => body.length <= BEACON_LIMIT_BYTES;

/** The bodies to send: one where all fits, if need be without what is to blame; else as many as it takes. */
export function packBeacons(head: Head, events: Events): string[] {
  const whole = JSON.stringify({ ...head, events });
  if (events.length <= MOST_EVENTS && fits(whole)) return [whole];
  const bodies: string[] = [];
  let packed: Events = [];
  for (const { culprit, ...event } of events) {
    const longer = [...packed, event];
    if (longer.length <= MOST_EVENTS && fits(JSON.stringify({ ...head, events: longer }))) {
      packed = longer;
      continue;
    }
    bodies.push(JSON.stringify({ ...head, events: packed }));
    packed = [event];
  }
  return [...bodies, JSON.stringify({ ...head, events: packed })];
}
