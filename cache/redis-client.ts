import { createClient, createCluster, RESP_TYPES } from 'redis';

const CONNECT_LIMIT_MS = 1_000;

/** Ends a claim only where it is still one's own. */
const RELEASE =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** The few things that are asked of Redis, of one or of a cluster. */
export interface RedisClient {
  connect(): Promise<unknown>;
  get(key: string): Promise<Buffer | null>;
  set(key: string, bytes: Uint8Array, lifetimeMs: number): Promise<unknown>;
  /** @returns whether there was none */
  setIfNone(key: string, owner: string, lifetimeMs: number): Promise<boolean>;
  deleteIf(key: string, owner: string): Promise<unknown>;
  destroy(): void;
}

/**
 * A client of the Redis at `address`: `redis://` or `rediss://`; a cluster where there are several addresses with commas
 * between them or `?cluster=true`. It keeps nothing for later and does not reconnect: who uses it makes a new one.
 */
export function redisClient(address: string, onError: (error: Error) => void): RedisClient {
  const urls = address.split(',').map((one) => new URL(one.trim()));
  const isCluster = urls.length > 1 || urls.some((url) => url.searchParams.get('cluster') === 'true');
  for (const url of urls) url.searchParams.delete('cluster');
  const [first] = urls as [URL, ...URL[]];
  const socket = { connectTimeout: CONNECT_LIMIT_MS, reconnectStrategy: false } as const;
  const common = { disableOfflineQueue: true, commandsQueueMaxLength: 5_000 };
  if (!isCluster) {
    const client = createClient({ ...common, url: first.href, socket });
    client.on('error', onError);
    return asked(client, () => client.connect());
  }
  const secure = first.protocol === 'rediss:' ? { tls: true as const } : {};
  const cluster = createCluster({
    rootNodes: urls.map((url) => ({ url: url.href })),
    // Nodes that are found by asking the first ones are reached with these.
    defaults: {
      ...common,
      ...(first.username && { username: decodeURIComponent(first.username) }),
      ...(first.password && { password: decodeURIComponent(first.password) }),
      socket: { ...socket, ...secure },
    },
  });
  cluster.on('error', onError);
  cluster.on('node-error', onError);
  return asked(cluster, () => cluster.connect());
}

type Commands = ReturnType<typeof createClient>;

/** Both kinds of client have the same commands, but no type in common by which they could be called. */
function asked(either: unknown, connect: () => Promise<unknown>): RedisClient {
  const client = either as Commands;
  const binary = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  return {
    connect,
    get: (key) => binary.get(key) as unknown as Promise<Buffer | null>,
    set: (key, bytes, lifetimeMs) =>
      client.set(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        expiration: { type: 'PX', value: Math.ceil(lifetimeMs) },
      }),
    setIfNone: async (key, owner, lifetimeMs) =>
      (await client.set(key, owner, {
        expiration: { type: 'PX', value: lifetimeMs },
        condition: 'NX',
      })) !== null,
    deleteIf: (key, owner) => client.eval(RELEASE, { keys: [key], arguments: [owner] }),
    destroy: () => client.destroy(),
  };
}
