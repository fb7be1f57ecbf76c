import { freePort } from '#db/cluster.ts';
import { countWithLighthouse } from '#perf/lighthouse/measure-lighthouse.ts';
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
 * Runs Lighthouse on the production build behind the edge, for what can be counted.
 * @returns whether all holds
 */
export async function runLighthouse({ databaseUrl, chromium, signal }: LighthouseOptions): Promise<boolean> {
  edgeSecret();
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl, host: 'localhost', port });
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  const shown = stage('Visiting with Lighthouse');
  try {
    const held = await countWithLighthouse({
      origin: edge.address,
      chromium,
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
