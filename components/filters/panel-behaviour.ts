/** Longer than any answer takes that is worth waiting for. */
const ANSWER_WITHIN_MS = 10_000;

/** Leaves only the values that contain what was typed; blanks and case do not count. */
export function findValues(input: HTMLInputElement): void {
  const plain = (text: string): string => text.toLowerCase().replace(/\s/gu, '').replaceAll(',', '.');
  const wanted = plain(input.value);
  const list = groupOf(input)?.querySelector('.values');
  for (const item of list?.children ?? []) {
    const text = item.firstElementChild?.firstElementChild?.textContent ?? '';
    item.toggleAttribute('hidden', !plain(text).includes(wanted));
  }
  // A list's page has only the commonest of very many values: the rest is wanted now.
  const all = groupOf(input)?.querySelector<HTMLAnchorElement>('a[data-all]');
  if (wanted !== '' && all && !all.hidden) void fetchAllValues(all);
}

/** Finds by what is already typed: before this ran, or for other values. */
export function findTyped(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-find]')) {
    if (field.value !== '') findValues(field);
  }
}

export const isFinder = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset.find !== undefined;

/** Groups whose reader wants all values, by attribute: the next list's have them too. */
const wholeGroups = new Set<string>();

const groupOf = (element: Element): HTMLElement | null => element.closest('[data-facet]');

/** After another list has come: all values of the groups that had all of the last one. */
export function refreshAllValues(root: Element): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-all]')) {
    if (wholeGroups.has(groupOf(link)?.dataset.facet ?? '')) void fetchAllValues(link);
  }
}

/** Puts all values of the attribute, which a page of their own has, in the place of the commonest. */
export async function fetchAllValues(link: HTMLAnchorElement): Promise<void> {
  const group = groupOf(link);
  const list = group?.querySelector<HTMLElement>('.values');
  const hadFocus = document.activeElement === link;
  link.hidden = true;
  try {
    const response = await fetch(link.href, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const all = page.querySelector('#content .values');
    if (!response.ok || !group || !list || !all) throw new Error(`The values answered ${response.status}.`);
    // Another list has come meanwhile, which asks for its own.
    if (!link.isConnected) return;
    wholeGroups.add(group.dataset.facet ?? '');
    list.replaceChildren(...all.children);
    list.dataset.version = '';
    const finder = group.querySelector<HTMLInputElement>('[data-find]');
    if (finder?.value) findValues(finder);
    if (hadFocus) {
      list.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    }
  } catch {
    location.assign(link.href);
  }
}

interface Answer {
  readonly address?: string;
  readonly attribute?: string;
  readonly message?: string;
}

/** Asks the server what the typed ranges mean, and goes there or says beside the field what is wrong with it. */
export async function submitRanges(
  form: HTMLFormElement,
  go: (address: string) => void,
  failed: string,
): Promise<void> {
  for (const error of form.querySelectorAll('.range-error')) error.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const focused = document.activeElement?.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
  let answer: Answer;
  try {
    const response = await fetch(`${form.action}?${query}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    answer = await response.json();
  } catch {
    answer = { attribute: focused, message: failed };
  }
  if (answer.address !== undefined) {
    go(answer.address);
    return;
  }
  const group = form.querySelector(`[data-facet="${CSS.escape(answer.attribute ?? '')}"]`);
  const input = group?.querySelector<HTMLInputElement>('.range input');
  const error = group?.querySelector('.range-error');
  if (error) error.textContent = answer.message ?? failed;
  input?.setAttribute('aria-invalid', 'true');
  input?.focus();
}
