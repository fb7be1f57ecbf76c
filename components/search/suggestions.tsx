'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { navigation } from '#components/navigation/navigation.ts';
import { fill } from '#lib/messages/fill.ts';
import type { SuggestedOption } from './suggested-options.ts';
import type { SuggestionsProps } from './suggestions-on-demand.tsx';
import { useSuggestions } from './use-suggestions.ts';

const NO_OPTION = -1;
const CARET_KEYS = ['Home', 'End', 'ArrowLeft', 'ArrowRight'];

/**
 * Makes the field a combobox with a list of suggestions (ARIA Authoring Practices, editable combobox with list
 * autocomplete): the focus stays in the field, arrows choose, Enter goes there, Escape closes.
 */
export function Suggestions({ locale, inputId, labels }: SuggestionsProps) {
  const listId = useId();
  const [typed, setTyped] = useState(() => fieldOf(inputId)?.value ?? '');
  const [open, setOpen] = useState(() => document.activeElement?.id === inputId);
  const [active, setActive] = useState(NO_OPTION);
  const options = useSuggestions(open ? typed : '', locale);
  const shown = open && options.length > 0;
  const go = (option: SuggestedOption): void => {
    setOpen(false);
    void navigation.go(option.address);
  };
  const keys = useRef({ shown, active, options, go });
  keys.current = { shown, active, options, go };

  useEffect(() => {
    const field = fieldOf(inputId);
    if (!field) return;
    const onInput = (): void => {
      setTyped(field.value);
      setActive(NO_OPTION);
      setOpen(true);
    };
    const close = (): void => {
      setOpen(false);
      setActive(NO_OPTION);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = keys.current;
      if (event.isComposing) return;
      const chosen = now.options[now.active];
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!now.shown) {
          setTyped(field.value);
          setOpen(true);
        } else if (!event.altKey) setActive(moved(now.active, event.key, now.options.length));
        else if (event.key === 'ArrowUp') close();
      } else if (event.key === 'Escape' && now.shown) {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && now.shown && chosen) {
        event.preventDefault();
        now.go(chosen);
      } else if (event.key === 'Tab' || event.key === 'Enter') close();
      // Keys of the field itself: what is chosen is the text again.
      else if (CARET_KEYS.includes(event.key)) setActive(NO_OPTION);
    };
    field.addEventListener('input', onInput);
    field.addEventListener('keydown', onKeyDown);
    field.addEventListener('blur', close);
    // What was typed since this was rendered.
    setTyped(field.value);
    return () => {
      field.removeEventListener('input', onInput);
      field.removeEventListener('keydown', onKeyDown);
      field.removeEventListener('blur', close);
    };
  }, [inputId]);

  useEffect(() => {
    const field = fieldOf(inputId);
    if (!field) return;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-expanded', String(shown));
    if (shown) field.setAttribute('aria-controls', listId);
    else field.removeAttribute('aria-controls');
    if (shown && active !== NO_OPTION) field.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else field.removeAttribute('aria-activedescendant');
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [inputId, listId, shown, active]);

  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <>
      <span role="status" className="visually-hidden">
        {shown ? fill(labels['search.suggestionCount'], { count: options.length }) : ''}
      </span>
      {shown ? (
        <div id={listId} role="listbox" aria-label={labels['search.suggestions']} className="suggestions">
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be in a list box
            <div key={group} role="group" aria-label={labels[group]}>
              <div className="group-name" aria-hidden="true">
                {labels[group]}
              </div>
              {options.map((option, index) =>
                option.group === group ? (
                  <div
                    key={option.address}
                    id={`${listId}-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    dir="auto"
                    // The focus stays in the field.
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => go(option)}
                    onKeyDown={undefined}
                  >
                    {option.text}
                  </div>
                ) : null,
              )}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}

const fieldOf = (id: string): HTMLInputElement | undefined => {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field : undefined;
};

/** The next option down or up; past either end is the field itself. */
function moved(active: number, key: 'ArrowDown' | 'ArrowUp', count: number): number {
  const step = key === 'ArrowDown' ? 1 : -1;
  return ((active + 1 + step + count + 1) % (count + 1)) - 1;
}
