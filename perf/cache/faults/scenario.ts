import type { CataloguePart } from '../catalogue.ts';
import type { InstanceSpec } from '../instances.ts';
import type { LevelSettings } from '../level-settings.ts';
import type { Redis } from '../redis.ts';
import type { Stand } from '../stand.ts';

/** What a scenario may break. */
export interface Broken {
  readonly stand: Stand;
  /** Where the scenario shares through one. */
  readonly redis: Redis | undefined;
  readonly parts: readonly CataloguePart[];
}

export interface Scenario {
  readonly name: string;
  /** Of what is broken, before it is healed. */
  readonly ms: number;
  readonly usesRedis?: boolean;
  /** What has to be there before the instances are; undone after they have stopped. */
  prepare?(cleanup: AsyncDisposableStack): Promise<{
    readonly specs?: readonly InstanceSpec[];
    readonly levels?: Partial<LevelSettings>;
  }>;
  /** Breaks it, and heals it when `ms` have passed. */
  breakIt?(broken: Broken): Promise<void>;
  heal?(broken: Broken): Promise<void>;
}
