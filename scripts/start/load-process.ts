// Loads the demo catalogue in a process of its own, whose memory goes back to the system afterwards and which can be
// killed at any moment: a load is all or nothing. Talks to `catalogue.ts` over its channel.
import { loadDemo } from '#import/load-demo.ts';
import type { LoadMessage } from './catalogue.ts';

const KB_PER_MB = 1024;
const [parts] = process.argv.slice(2);

process.on('disconnect', () => process.exit(1));
const tell = (message: LoadMessage): void => {
  process.send?.(message);
};

try {
  const result = await loadDemo({
    url: process.env.DATABASE_URL ?? '',
    parts: Number(parts),
    onProgress: (progress) => tell({ progress }),
  });
  tell({ result: { ...result, peakMemoryMb: Math.round(process.resourceUsage().maxRSS / KB_PER_MB) } });
} catch (error) {
  tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
}
process.disconnect?.();
