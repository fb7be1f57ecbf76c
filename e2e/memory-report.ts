import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process holds once all garbage is gone, in bytes. */
export interface MemoryReport {
  /** On the heap and in buffers and compressors outside of it. */
  readonly held: number;
  /** As the system counts it, with what was held before and has not been given back. */
  readonly resident: number;
}

// Loaded into a server by `--import`, it answers the message “memory” with a MemoryReport.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
process.on('message', (message) => {
  if (message !== 'memory') return;
  collectGarbage();
  const { rss: resident, heapUsed, external } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, resident } satisfies MemoryReport);
});
