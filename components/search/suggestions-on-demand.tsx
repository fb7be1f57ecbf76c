'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { Locale } from '#lib/messages/locale.ts';
import type { SuggestionLabels } from './suggestion-labels.ts';

export interface SuggestionsProps {
  readonly locale: Locale;
  /** Id of the field that they are for. */
  readonly inputId: string;
  readonly labels: SuggestionLabels;
}

/** Suggestions for the search field, whose code is fetched when somebody comes to use it. */
export function SuggestionsOnDemand(props: SuggestionsProps) {
  const { inputId } = props;
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps>>();
  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!input) return;
    const load = (): void => {
      input.removeEventListener('focus', load);
      input.removeEventListener('input', load);
      // Without them the form still searches.
      import('./suggestions.tsx').then(
        (loaded) => setSuggestions(() => loaded.Suggestions),
        () => undefined,
      );
    };
    input.addEventListener('focus', load);
    input.addEventListener('input', load);
    return () => {
      input.removeEventListener('focus', load);
      input.removeEventListener('input', load);
    };
  }, [inputId]);
  return Suggestions ? <Suggestions {...props} /> : null;
}
