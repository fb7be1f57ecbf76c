import { startFloor } from '../lighthouse/floor.ts';
import { alternating, type Compared } from './alternating.ts';
import { get } from './get.ts';

interface NextAloneOptions {
  readonly origin: string;
  readonly path: string;
  readonly rounds: number;
  readonly signal: AbortSignal;
}

/** What browsers say; both servers compress in the same way. */
const HEADERS = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
/** By the second one an answer is compressed best, in the background. */
const WARMING = 3;

/** A warm page of one instance beside the empty page of `perf/floor`, which has to be built, served in the same way. */
export async function nextAlone({ origin, path, rounds, signal }: NextAloneOptions): Promise<Compared> {
  const floor = await startFloor();
  try {
    const empty = floor.origin.replace('localhost', '127.0.0.1');
    for (const url of [`${origin}${path}`, `${empty}/`])
      for (let time = 0; time < WARMING; time += 1) {
        const { status } = await get(url, HEADERS);
        if (status !== 200) throw new Error(`${url} answers ${status}.`);
      }
    return await alternating(`${origin}${path}`, `${empty}/`, { rounds, headers: HEADERS, signal });
  } finally {
    floor.stop();
  }
}
