// Imported with --import into a program that would otherwise go on when the one that started it is killed, and by that
// into the programs that this one starts with the same flags.
import { isMainThread, Worker } from 'node:worker_threads';

/** A program's own threads get its flags too; they end with it. */
if (isMainThread) endWithParent();

function endWithParent() {
  const starter = Number(process.env.END_WITH_PARENT);
  // Each watches its own parent. Only the first one knows from outside who that is: the others have a parent that waits
  // for them, and need their channel as it is.
  const isFirst = starter === process.ppid;
  if (isFirst) {
    process.on('disconnect', () => process.exit(1));
    // Listening keeps a process alive that has nothing else to do.
    process.channel?.unref();
  }
  const watch = new Worker(new URL('parent-watch.mjs', import.meta.url), {
    workerData: { parent: process.ppid },
    // Not this file again.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watch.unref();
}
