import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** All of it, now. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
