// A thread that ends its process when the parent is gone. The main thread may be too busy to notice: a loop whose awaits
// never have to wait, as that of a load is, keeps it from hearing that its channel was closed.
import { workerData } from 'node:worker_threads';

const LOOK_EVERY_MS = 200;

setInterval(() => {
  // On Windows the number stays; there the channel alone has to do.
  if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);
