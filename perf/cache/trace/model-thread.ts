import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type ModelFigures, type ModelOptions, model } from './model.ts';

/** Runs the model in a thread of its own, which has a `Date` of its own and ends when it is told to. */
export async function modelInThread(options: ModelOptions, signal: AbortSignal): Promise<ModelFigures> {
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  try {
    const [figures] = await once(worker, 'message', { signal });
    return figures;
  } finally {
    await worker.terminate();
  }
}

if (!isMainThread) parentPort?.postMessage(await model(workerData as ModelOptions));
