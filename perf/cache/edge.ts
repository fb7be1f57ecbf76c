import { EdgeProcess } from '../../deploy/nginx/edge-process.ts';

export interface Edge {
  /** Plain HTTP: what is measured is the cache, not TLS. */
  readonly origin: string;
  stop(): Promise<void>;
}

interface EdgeOptions {
  readonly ports: readonly number[];
  /** Put before the locations of the site. */
  readonly location?: string;
}

/** nginx as it is shipped, in front of the instances on these ports. */
export async function startEdge({ ports, location }: EdgeOptions): Promise<Edge> {
  const edge = await EdgeProcess.start({
    instances: ports.map((port) => `127.0.0.1:${port}`),
    edit: location === undefined ? {} : { 'millrace-server.conf': (text) => `${location}\n${text}` },
  });
  return { origin: edge.address, stop: () => edge[Symbol.asyncDispose]() };
}
