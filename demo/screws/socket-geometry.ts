import { circle, hexagon, type Thread, threadedArea } from '../threads.ts';
import type { SocketHead } from './socket-table.ts';

/** A socket is made deeper than the least key engagement the standard asks for, by about this factor. */
const SOCKET_DEPTH = 1.15;

/** Volume in mm³ of the hexagon socket of key size `s` and least engagement `t` mm. */
export const socket = ({ s, t }: Pick<SocketHead, 's' | 't'>): number => hexagon(s) * t * SOCKET_DEPTH;

/** Volume in mm³ of a truncated cone. */
export const frustum = (d1: number, d2: number, height: number): number =>
  (Math.PI / 12) * height * (d1 * d1 + d1 * d2 + d2 * d2);

/** Heads are a little smaller than the maximum, and rounded at the top edge. */
const HEAD_OF_CYLINDER = 0.96;

/** Volume in mm³ of a cylindrical head, its socket taken out. */
export const cylindricalHead = (head: SocketHead): number =>
  circle(head.dk) * head.k * HEAD_OF_CYLINDER - socket(head);

/** Volume in mm³ of a button head: a spherical cap of height k on the diameter dk, its socket taken out. */
export const buttonHead = (head: SocketHead): number =>
  (Math.PI / 6) * head.k * (3 * (head.dk / 2) ** 2 + head.k ** 2) - socket(head);

/** Volume in mm³ of a 90° countersunk head: a cone up to the real edge, a cylinder above it, its socket taken out. */
export function countersunkHead(head: SocketHead): number {
  const coneHeight = (head.dkMin - head.d) / 2;
  return frustum(head.d, head.dkMin, coneHeight) + circle(head.dkMin) * (head.k - coneHeight) - socket(head);
}

/** Volume in mm³ of a shank `l` mm long with `b` mm of thread. */
export const shank = (thread: Thread, l: number, b: number): number =>
  threadedArea(thread) * b + circle(thread.d) * (l - b);
