import type { Availability } from '#lib/catalog/availability.ts';
import type { Locale } from '#lib/messages/locale.ts';

/** What is known of one part's price and stock. */
export interface LivePart {
  readonly locale: Locale;
  /** Undefined while waiting, after a failure, and when nothing is known. */
  readonly part: Availability | undefined;
  readonly asOf: Date | undefined;
  /** The last request failed; what came before it stays. */
  readonly hasFailed: boolean;
  readonly isWaiting: boolean;
}
