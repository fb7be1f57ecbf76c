const DAY_MS = 86_400_000;

/**
 * The date `days` working days (Monday to Friday) after `from`. Counted in UTC from a time that the server gave, so that
 * the reader's clock and time zone do not matter; public holidays are not known.
 */
export function afterWorkingDays(from: Date, days: number): Date {
  let date = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()));
  for (let left = days; left > 0; ) {
    date = new Date(date.getTime() + DAY_MS);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return date;
}
