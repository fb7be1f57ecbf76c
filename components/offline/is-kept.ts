/** Whether the service worker can show a page without a network. */
export async function isKept(path: string): Promise<boolean> {
  try {
    return (await caches.match(path, { ignoreVary: true })) !== undefined;
  } catch {
    // Not on a secure origin, or storage is off.
    return false;
  }
}
