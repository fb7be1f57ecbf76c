// Loads the demo catalogue in a process of its own, whose memory goes back to the system afterwards and which can be
// killed at any moment: a load is all or nothing. Talks to `catalogue.ts` over its channel.
import { loadDemo } from '#import/load-demo.ts';
import { OwnCatalogueError } from '#import/own-catalogue.ts';
import { messageOf } from '#lib/message-of.ts';
import type { LoadMessage } from './catalogue.ts';

const KB_PER_MB = 1024;
const [parts, replaceOwnCatalogue] = process.argv.slice(2);

process.on('disconnect', () => process.exit(1));
const tell = (message: LoadMessage): void => {
  process.send?.(message);
};

try {
  const result = await loadDemo({
    url: process.env.DATABASE_URL ?? '',
    parts: Number(parts),
    replaceOwnCatalogue: replaceOwnCatalogue === 'true',
    onProgress: (progress) => tell({ progress }),
  });
  tell({ result: { ...result, peakMemoryMb: Math.round(process.resourceUsage().maxRSS / KB_PER_MB) } });
} catch (error) {
  const isDefect = error instanceof Error && !(error instanceof OwnCatalogueError);
  tell({ error: isDefect ? (error.stack ?? error.message) : messageOf(error) });
  process.exitCode = 1;
}
process.disconnect?.();
