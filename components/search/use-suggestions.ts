import { useEffect, useState } from 'react';
import type { Locale } from '#lib/messages/locale.ts';
import type { Suggestions } from '#lib/search/suggest.ts';
import { type SuggestedOption, suggestedOptions } from './suggested-options.ts';

/** Typing pauses this long before a request is sent. */
const PAUSE_MS = 150;
const SHORTEST = 2;

const NONE: readonly SuggestedOption[] = [];

/** Options for what is typed: one request for each pause; the one before is given up. */
export function useSuggestions(typed: string, locale: Locale): readonly SuggestedOption[] {
  const [options, setOptions] = useState(NONE);
  useEffect(() => {
    const query = typed.trim();
    if (query.length < SHORTEST) {
      setOptions(NONE);
      return;
    }
    const superseded = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `/api/suggestions?q=${encodeURIComponent(query)}&locale=${locale}`;
        const response = await fetch(address, { signal: superseded.signal });
        setOptions(response.ok ? suggestedOptions((await response.json()) as Suggestions, locale) : NONE);
      } catch {
        // Superseded, or the network is down: the form still searches.
        if (!superseded.signal.aborted) setOptions(NONE);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      superseded.abort();
    };
  }, [typed, locale]);
  return options;
}
