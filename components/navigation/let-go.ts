/**
 * Lets the browser free a page that is not shown again. Chromium remembers an image for as long as it is in a `<picture>`,
 * to choose another of its files when the window changes, and with the image all of the page.
 */
export function letGo(content: ParentNode): void {
  for (const image of content.querySelectorAll('img')) image.remove();
}
