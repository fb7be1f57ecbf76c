import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A wire to the database that a test can cut and mend: to the site, a cut is what a killed PostgreSQL is, and a frozen
 * wire is what one is that hangs.
 */
export class DatabaseSwitch {
  readonly url: string;
  #target: URL;
  #server: Server;
  #port: number;
  #sockets = new Set<Socket>();
  /** Those of them that the database answers on. */
  readonly #answers = new Set<Socket>();
  #frozen = false;
  /** By `application_name`. */
  readonly #connections = new Map<string, number>();
  #packets = 0;

  private constructor(target: URL, server: Server) {
    this.#target = target;
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    server.on('connection', (socket) => this.#join(socket));
    this.url = String(Object.assign(new URL(target), { hostname: '127.0.0.1', port: this.#port }));
  }

  static async to(url: string): Promise<DatabaseSwitch> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseSwitch(new URL(url), server);
  }

  async cut(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** How many connections were asked for under this `application_name`. */
  connections(name: string): number {
    return this.#connections.get(name) ?? 0;
  }

  get probes(): number {
    return this.connections('millrace probe');
  }

  /** How many packets came for the database. */
  get packets(): number {
    return this.#packets;
  }

  /** Takes what comes and answers nothing. */
  freeze(): void {
    this.#frozen = true;
    for (const far of this.#answers) far.pause();
  }

  thaw(): void {
    this.#frozen = false;
    for (const far of this.#answers) far.resume();
  }

  #join(near: Socket): void {
    const far = connect({ host: this.#target.hostname, port: Number(this.#target.port || 5432) });
    this.#answers.add(far);
    far.on('close', () => this.#answers.delete(far));
    near.once('data', (packet) => this.#countConnection(String(packet)));
    near.on('data', () => {
      this.#packets += 1;
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
    if (this.#frozen) far.pause();
  }

  #countConnection(startup: string): void {
    const name = /application_name\0([^\0]*)/.exec(startup)?.[1] ?? '';
    this.#connections.set(name, this.connections(name) + 1);
  }
}
