/** What readers get instead of the worker when MILLRACE_OFFLINE is off: it deletes what was kept, and then itself. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
// A page that is open may have brought it back.
self.addEventListener('message', (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('millrace')).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
