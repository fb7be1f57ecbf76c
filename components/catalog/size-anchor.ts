/** Id of the first row of a size on a list's page: letters, digits and dashes of its text. */
export const sizeAnchor = (text: string): string => `size-${text.replace(/[^\p{L}\p{N}.]+/gu, '-')}`;
