import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { edgeSecret } from '../../deploy/nginx/edge-process.ts';
import { type Edge, startEdge } from './edge.ts';
import { FOLDERS, LOGS } from './folders.ts';
import { type InstanceSpec, Instances } from './instances.ts';
import type { LevelSettings } from './level-settings.ts';

export interface StandOptions {
  readonly database: DatabaseUrls;
  /** Of its logs and its cache, which begins empty. */
  readonly name: string;
  readonly levels?: Partial<LevelSettings>;
  readonly specs?: readonly InstanceSpec[];
  readonly count?: number;
}

/** Instances that share an empty cache, the edge in front of them, and a session of the database’s owner. */
export interface Stand {
  readonly instances: Instances;
  readonly edge: Edge;
  readonly client: Client;
  /** Of the shared level. */
  readonly folder: string;
  /** The instances and the edge. */
  readonly origins: readonly string[];
  stop(): Promise<void>;
}

/** All of it, or nothing is left running. */
export async function startStand(options: StandOptions): Promise<Stand> {
  const { database, name, levels = {}, specs, count } = options;
  const folder = levels.folder ?? join(FOLDERS, name);
  await using started = new AsyncDisposableStack();
  if (levels.folder === undefined) {
    rmSync(folder, { recursive: true, force: true });
    started.defer(() => rmSync(folder, { recursive: true, force: true }));
  }
  mkdirSync(folder, { recursive: true });
  const client = new Client({ connectionString: database.ownerUrl });
  // A scenario may cut connections; what then asks through this one fails by itself.
  client.on('error', () => {});
  await client.connect();
  started.defer(() => client.end());
  edgeSecret();
  const logFolder = join(LOGS, name);
  const instances = await Instances.start({
    ...{ databaseUrl: database.url, levels: { ...levels, folder }, logFolder, specs, count },
  });
  started.defer(() => instances.stop());
  const edge = await startEdge({ ports: instances.ports });
  started.defer(() => edge.stop());
  const all = started.move();
  return {
    ...{ instances, edge, client, folder },
    origins: [...instances.origins, edge.origin],
    stop: () => all.disposeAsync(),
  };
}
