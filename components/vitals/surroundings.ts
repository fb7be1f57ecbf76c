import { CONNECTIONS, type Connection, type Device } from '#lib/vitals/dimensions.ts';

/** CSS pixels of the shorter side; the smallest tablets have 600. */
const WIDEST_PHONE_PX = 599;

/** Coarsely, so that it tells nobody apart: fingers on a small or a large screen, or a mouse. */
export function deviceClass(): Device {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(innerWidth, innerHeight) <= WIDEST_PHONE_PX ? 'phone' : 'tablet';
}

export function connectionClass(): Connection {
  const { connection } = navigator as Navigator & { connection?: { effectiveType?: string } };
  return CONNECTIONS.find((known) => known === connection?.effectiveType) ?? 'unknown';
}
