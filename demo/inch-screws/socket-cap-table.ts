/** One socket head cap screw size; dimensions in inches, written as ASME B18.3 prints them. */
export interface SocketCap {
  readonly size: string;
  /** Head diameter, maximum. */
  readonly a: string;
  /** Head height, maximum. */
  readonly h: string;
  /** Hexagon socket size, nominal. */
  readonly j: string;
  /** Key engagement, minimum. */
  readonly t: string;
  /** Thread length, basic; above 1 in an estimate, good for the mass only. */
  readonly lt: string;
  /** Shortest length with a plain body; above 1 in an estimate, good for the mass only. */
  readonly partialFrom: string;
  readonly tier: number;
}

/** Stocked lengths of a thread: size, threads per inch, from, to. */
export type SocketThread = readonly [string, number, string, string];

/** ASME B18.3, socket head cap screws (1960 series): head and socket, thread lengths, body lengths. */
// biome-ignore format: a table
const ROWS: readonly (readonly [string, string, string, string, string, string, string, number])[] = [
  // size, A, H, J, T, LT, first length with a body, rarity
  ['#0', '0.096', '0.060', '0.050', '0.025', '0.50', '3/4', 1],
  ['#1', '0.118', '0.073', '1/16', '0.031', '0.62', '7/8', 2],
  ['#2', '0.140', '0.086', '5/64', '0.038', '0.62', '7/8', 0],
  ['#3', '0.161', '0.099', '5/64', '0.044', '0.62', '7/8', 2],
  ['#4', '0.183', '0.112', '3/32', '0.051', '0.75', '1', 0],
  ['#5', '0.205', '0.125', '3/32', '0.057', '0.75', '1', 1],
  ['#6', '0.226', '0.138', '7/64', '0.064', '0.75', '1-1/4', 0],
  ['#8', '0.270', '0.164', '9/64', '0.077', '0.88', '1-1/4', 0],
  ['#10', '0.312', '0.190', '5/32', '0.090', '0.88', '1-1/4', 0],
  ['1/4', '0.375', '0.250', '3/16', '0.120', '1.00', '1-1/2', 0],
  ['5/16', '0.469', '0.312', '1/4', '0.151', '1.12', '1-3/4', 0],
  ['3/8', '0.562', '0.375', '5/16', '0.182', '1.25', '1-3/4', 0],
  ['7/16', '0.656', '0.438', '3/8', '0.213', '1.38', '2', 1],
  ['1/2', '0.750', '0.500', '3/8', '0.245', '1.50', '2-1/4', 0],
  ['5/8', '0.938', '0.625', '1/2', '0.307', '1.75', '2-1/2', 0],
  ['3/4', '1.125', '0.750', '5/8', '0.370', '2.00', '3', 0],
  ['7/8', '1.312', '0.875', '3/4', '0.432', '2.25', '3-1/4', 1],
  ['1', '1.500', '1.000', '3/4', '0.495', '2.50', '3-1/2', 0],
  ['1-1/4', '1.875', '1.250', '7/8', '0.620', '3.12', '5', 2],
  ['1-1/2', '2.250', '1.500', '1', '0.745', '3.75', '6', 3],
];

export const SOCKET_CAPS: readonly SocketCap[] = ROWS.map(([size, a, h, j, t, lt, partialFrom, tier]) => ({
  size,
  a,
  h,
  j,
  t,
  lt,
  partialFrom,
  tier,
}));

/** Coarse threads of ASME B1.1 with the lengths distributors stock. */
// biome-ignore format: a table
export const SOCKET_UNC: readonly SocketThread[] = [
  ['#1', 64, '1/8', '3/4'], ['#2', 56, '1/8', '1'], ['#3', 48, '3/16', '1'], ['#4', 40, '1/8', '1-1/2'],
  ['#5', 40, '3/16', '1'], ['#6', 32, '3/16', '2-1/2'], ['#8', 32, '3/16', '3'], ['#10', 24, '1/4', '4'],
  ['1/4', 20, '3/8', '6'], ['5/16', 18, '1/2', '6'], ['3/8', 16, '1/2', '8'], ['7/16', 14, '3/4', '6'],
  ['1/2', 13, '3/4', '10'], ['5/8', 11, '1', '10'], ['3/4', 10, '1', '12'], ['7/8', 9, '1-1/2', '10'],
  ['1', 8, '1-1/2', '12'], ['1-1/4', 7, '2-1/2', '12'], ['1-1/2', 6, '3', '12'],
];

/** Fine threads of ASME B1.1 with the lengths distributors stock; 1-14 is UNS, not UNF, and left out. */
// biome-ignore format: a table
export const SOCKET_UNF: readonly SocketThread[] = [
  ['#0', 80, '1/8', '3/4'], ['#1', 72, '1/8', '1/2'], ['#2', 64, '1/8', '1/2'], ['#3', 56, '3/16', '1/2'],
  ['#4', 48, '1/4', '3/4'], ['#5', 44, '1/4', '3/4'], ['#6', 40, '1/4', '1'], ['#8', 36, '1/4', '1-1/2'],
  ['#10', 32, '1/4', '4'], ['1/4', 28, '3/8', '4'], ['5/16', 24, '1/2', '4'], ['3/8', 24, '1/2', '5'],
  ['7/16', 20, '3/4', '5'], ['1/2', 20, '3/4', '6'], ['5/8', 18, '1', '6'], ['3/4', 16, '1-1/4', '6'],
  ['7/8', 14, '1-1/2', '6'], ['1', 12, '2', '6'],
];
