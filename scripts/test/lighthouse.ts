import { freePort } from '#db/cluster.ts';
import { readBudgets } from '#perf/lighthouse/budgets.ts';
import { measureLighthouse } from '#perf/lighthouse/measure-lighthouse.ts';
import { figuresTable } from '#perf/lighthouse/report-text.ts';
import { brokenText, isBroken } from '#perf/measure/held.ts';
import { EdgeProcess, edgeSecret } from '../../deploy/nginx/edge-process.ts';
import { PROJECT } from '../start/own-node.mjs';
import { stage } from '../start/progress.ts';
import { startServer } from '../start/server-process.ts';

interface LighthouseOptions {
  readonly databaseUrl: string;
  readonly chromium: string;
  readonly signal: AbortSignal;
}

/**
 * Runs Lighthouse on the production build behind the edge, with the slack that times need on a busy machine.
 * @returns whether all holds
 */
export async function runLighthouse({ databaseUrl, chromium, signal }: LighthouseOptions): Promise<boolean> {
  const { runs, slack, timesFloor } = readBudgets().inTest;
  edgeSecret();
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl, host: 'localhost', port });
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  const shown = stage('Visiting with Lighthouse');
  try {
    const held = await measureLighthouse({
      origin: edge.address,
      chromium,
      runs,
      slack,
      timesFloor,
      onProgress: shown.advance,
      signal,
    });
    console.log(figuresTable(held));
    const broken = held.filter(isBroken);
    for (const figure of broken) console.error(brokenText(figure));
    return broken.length === 0;
  } finally {
    shown.drop();
    await edge[Symbol.asyncDispose]();
    await server.stop();
  }
}
