import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request's pages turn out to show, while they are rendered. */
export interface RenderContext {
  /** Everything that was read for them (`tags.ts`). */
  readonly tags: Set<string>;
  /** Up to which change the process knew everything before it began to read; undefined before a cache was asked. */
  seq: number | undefined;
  /** Whether what a cache gave for the request is still what it has, and true; one for each thing it gave. */
  readonly shown: (() => boolean)[];
  /** Why the database could not be asked for something that the request needed. */
  databaseFailed?: DatabaseFailure;
  /** Called when the request is over, whatever became of it. */
  readonly atEnd?: (() => void)[];
  /** The request, for what is logged of it. */
  readonly request?: RenderedRequest | undefined;
}

/** Busy is a database that is there and has too much to do. */
export type DatabaseFailure = 'unreachable' | 'busy';

/** Of a request of Node's. */
export interface RenderedRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}

/** One a process: Next bundles this module once more for pages, and all have to mean the same. */
const STORAGE = Symbol.for('millrace.render-context');
const shared = globalThis as { [STORAGE]?: AsyncLocalStorage<RenderContext> };

function storage(): AsyncLocalStorage<RenderContext> {
  shared[STORAGE] ??= new AsyncLocalStorage();
  return shared[STORAGE];
}

/** Runs a request, whatever it renders, in a context of its own. */
export async function inRenderContext<Result>(
  run: () => Promise<Result>,
  request?: RenderedRequest,
): Promise<Result> {
  const context = {
    tags: new Set<string>(),
    seq: undefined,
    shown: [],
    atEnd: [] as (() => void)[],
    request,
  };
  try {
    return await storage().run(context, run);
  } finally {
    for (const end of context.atEnd) end();
  }
}

/** The context of the request that is being answered; undefined outside of one, as in a build. */
export function renderContext(): RenderContext | undefined {
  return storage().getStore();
}

/** Runs what belongs to no page's rendering, so that what it reads is not noted. */
export function outsideRenderContext<Result>(run: () => Result): Result {
  return storage().exit(run);
}

/** Says that the database could not be asked, whether or not others reach it in the meantime. */
export function missesDatabase(why: DatabaseFailure): void {
  const context = renderContext();
  if (context) context.databaseFailed = why;
}

/** Says what has been read to be shown: whoever reads says it, and so no page can forget it. */
export function shows(...tags: string[]): void {
  const context = renderContext();
  for (const tag of tags) context?.tags.add(tag);
}
