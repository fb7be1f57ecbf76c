import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Buffers are given back after the collection that finds them unused. */
const TIMES = 3;

/** All of it, now. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let time = 0; time < TIMES; time += 1) collect();
}
