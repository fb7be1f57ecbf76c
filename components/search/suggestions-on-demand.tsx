'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Locale } from '#lib/messages/locale.ts';
import type { SuggestionLabels } from './suggestion-labels.ts';

interface SuggestionsOnDemandProps {
  readonly locale: Locale;
  readonly labels: SuggestionLabels;
}

export interface SuggestionsProps extends SuggestionsOnDemandProps {
  /** Id of the field that they are for. */
  readonly inputId: string;
}

/** Suggestions for the search field that somebody comes to use; their code is fetched then. */
export function SuggestionsOnDemand(props: SuggestionsOnDemandProps) {
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps>>();
  const [inputId, setInputId] = useState('');
  useEffect(() => {
    const use = (field: EventTarget | null): void => {
      if (!(field instanceof HTMLInputElement) || !field.matches('.search input')) return;
      setInputId(field.id);
      // Without them the form still searches.
      import('./suggestions.tsx').then(
        (loaded) => setSuggestions(() => loaded.Suggestions),
        () => undefined,
      );
    };
    const onUse = ({ target }: Event): void => use(target);
    // What was typed before this ran.
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement && activeElement.value !== '') use(activeElement);
    document.addEventListener('focusin', onUse);
    document.addEventListener('input', onUse);
    return () => {
      document.removeEventListener('focusin', onUse);
      document.removeEventListener('input', onUse);
    };
  }, []);
  const place = Suggestions && document.getElementById(inputId)?.closest('form')?.querySelector('.place');
  return place ? createPortal(<Suggestions key={inputId} {...props} inputId={inputId} />, place) : null;
}
