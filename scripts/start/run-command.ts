import { makeConsoleSafe } from '#lib/log/safe-console.ts';
import { surviveUnwritableOutput } from '#lib/process/unwritable-output.ts';
import { stopSignal } from './stopping.ts';

/** Errors whose message is all that a user needs; anything else is a defect and shows where it came from. */
const FOR_USERS = new Set([
  ...['OptionError', 'EnvironmentError', 'CheckError', 'StartLockError'],
  ...[
    'EmbeddedDatabaseError',
    'OwnDatabaseError',
    'MigrationError',
    'LoadError',
    'BuildError',
    'ServerError',
    'PictureStoreError',
    'PictureFolderError',
    'LighthouseError',
    'ToolError',
  ],
]);

interface CommandEvents {
  readonly onError?: () => void;
  /**
   * The last to run, after all clean-up.
   * @param wasStopped whether the command was asked to stop before its end
   * @returns whether it succeeded
   */
  readonly onEnd?: (wasStopped: boolean) => boolean;
}

/**
 * Runs a command of the project: undoes what it deferred, last first, however it ends, and exits with 0 also when it
 * was asked to stop.
 */
export async function runCommand(
  command: (signal: AbortSignal, cleanup: AsyncDisposableStack) => Promise<void>,
  { onError, onEnd }: CommandEvents = {},
): Promise<never> {
  surviveUnwritableOutput();
  makeConsoleSafe();
  const signal = stopSignal();
  let succeeded = true;
  const tell = (error: unknown): void => {
    succeeded = false;
    const forUsers = error instanceof Error && FOR_USERS.has(error.name);
    console.error(forUsers ? error.message : error);
    onError?.();
  };
  try {
    await using cleanup = new AsyncDisposableStack();
    try {
      await command(signal, cleanup);
    } catch (error) {
      // What is cut off by a stop fails in many ways, all of them expected.
      if (!signal.aborted) tell(error);
    }
  } catch (error) {
    tell(error);
  }
  if (onEnd) succeeded = onEnd(signal.aborted) && succeeded;
  process.exit(succeeded ? 0 : 1);
}
