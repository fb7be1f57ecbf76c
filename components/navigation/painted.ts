const FRAME_WITHIN_MS = 100;

/** After the next frame; in a tab in the background, where there are none, soon. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = setTimeout(resolve, FRAME_WITHIN_MS);
    requestAnimationFrame(() => {
      clearTimeout(soon);
      setTimeout(resolve);
    });
  });
