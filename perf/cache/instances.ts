import { freePort } from '#db/cluster.ts';
import { Instance } from './instance.ts';
import { environmentOf, type LevelSettings } from './level-settings.ts';

/** As the goals have it. */
export const INSTANCES = 4;

export interface InstanceSpec {
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

interface InstancesOptions {
  readonly databaseUrl: string;
  readonly levels: LevelSettings;
  readonly logFolder: string;
  /** What one of them differs in. */
  readonly specs?: readonly InstanceSpec[];
  readonly count?: number;
}

/** Several instances that share what they have cached; restarted they keep their ports, which the edge knows. */
export class Instances {
  readonly ports: readonly number[];
  readonly #options: InstancesOptions;
  #running: Instance[] = [];

  private constructor(ports: readonly number[], options: InstancesOptions) {
    this.ports = ports;
    this.#options = options;
  }

  static async start(options: InstancesOptions): Promise<Instances> {
    const ports: number[] = [];
    while (ports.length < (options.count ?? INSTANCES)) ports.push(await freePort());
    const instances = new Instances(ports, options);
    await instances.#start();
    return instances;
  }

  get origins(): string[] {
    return this.#running.map(({ origin }) => origin);
  }

  get all(): readonly Instance[] {
    return this.#running;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.#start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((one) => one.stop()));
  }

  async #start(): Promise<void> {
    const { databaseUrl, levels, logFolder, specs = [] } = this.#options;
    const started = await Promise.allSettled(
      this.ports.map((port, index) =>
        Instance.start({
          port,
          env: { DATABASE_URL: databaseUrl, ...environmentOf(levels), ...specs[index]?.env },
          folder: specs[index]?.folder,
          logFile: `${logFolder}/instance-${index + 1}.log`,
        }),
      ),
    );
    this.#running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = started.find((one) => one.status === 'rejected');
    if (!failed) return;
    await this.stop();
    throw failed.reason;
  }
}
