import type { Server } from 'node:http';

/** What has not been answered by then is cut off. */
const DRAIN_LIMIT_MS = 10_000;
const CLOSE_IDLE_EVERY_MS = 200;

type Draining = Pick<Server, 'close' | 'closeAllConnections' | 'closeIdleConnections'>;

/** Stops a server politely: no new connections, idle ones closed, answers under way finished. */
export function drain(server: Draining): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
    // `close` drops the connections that are idle now; those that become idle later would stay until their time-out.
    const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
    server.close(() => {
      clearTimeout(limit);
      clearInterval(idle);
      resolve();
    });
  });
}
