/** Makes the inputs that state preferences say what is preferred. */
export function showPreferences(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-preference]')) {
    input.checked = (document.documentElement.dataset[input.dataset.preference ?? ''] ?? '') === input.value;
  }
}
