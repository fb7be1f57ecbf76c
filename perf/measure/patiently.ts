import { DatabaseUnavailableError } from '#lib/db/errors.ts';

const MOST_ATTEMPTS = 4;

/**
 * Asks again where a time-out has struck: a machine or a process that was paused in between (a laptop's lid, SIGSTOP) is
 * no reason to begin a run of minutes anew. The call then counts with all the time that it took.
 */
export async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailableError) || attempt >= MOST_ATTEMPTS) throw error;
    }
  }
}
