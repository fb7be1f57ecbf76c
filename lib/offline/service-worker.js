/**
 * Answers for pages when there is no network: with the page as it was last seen, or with a page that says so and lists
 * what is kept. With a network it is in nobody's way: the browser asks at once, whatever this worker does.
 *
 * A page that has been seen says so once it is idle, and is then copied, mostly out of the browser's own cache. Every
 * copy has the scripts and styles of its own release beside it, and is only ever shown as a whole document.
 *
 * `RELEASE` is put before this text (lib/serving/worker-answer.ts). Another release is another text, and so another
 * worker: it begins with empty stores and deletes those of the last one. docs/decisions/0014-service-worker.md
 */
const STORE = 'millrace';
const PAGES = `${STORE} pages ${RELEASE}`;
const FILES = `${STORE} files ${RELEASE}`;
/** In PAGES: what is kept, the page seen last first. */
const INDEX = '/kept-pages.json';

const MOST_PAGES = 60;
/** Of HTML, as text; a page has 20 to 200 kB. Its files are those of at most so many pages. */
const MOST_CHARACTERS = 10_000_000;
const MOST_FILES_A_PAGE = 120;

const SCRIPT_OR_STYLE = /\/_next\/static\/[\w.~%-]+(?:\/[\w.~%-]+)*/g;
const IMMUTABLE = /^\/(?:_next\/static|pictures)\//;

/** Pages and their files are asked for while this worker may still be starting, and whoever is first answers. */
const RACE = 'race-network-and-fetch-handler';
const hasRoutes = 'addRoutes' in (self.InstallEvent?.prototype ?? {});

self.addEventListener('install', (event) => {
  if (hasRoutes) {
    event.addRoutes([
      { condition: { requestMode: 'navigate' }, source: RACE },
      { condition: { urlPattern: '/_next/static/*' }, source: RACE },
      { condition: { urlPattern: '/pictures/*' }, source: RACE },
      // Everything else is none of its business.
      { condition: { urlPattern: '/*' }, source: 'network' },
    ]);
  }
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  // Without routes this is the next best: the browser asks while the worker starts.
  const preload = hasRoutes ? undefined : self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([deleteOtherReleases(), preload, self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(answerNavigation(event, pathname));
  else if (IMMUTABLE.test(pathname)) event.respondWith(answerFile(request));
});

self.addEventListener('message', (event) => event.waitUntil(inTurn(() => keep(event.data))));

/** The network's answer, whatever it is; without one what is kept. */
async function answerNavigation(event, path) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const answer = (await keptPage(path)) ?? (await offlinePage(path));
    if (answer) return answer;
    throw error;
  }
}

/** Opening a store would make it: the last requests of a page may come after another release has deleted it. */
async function answerFile(request) {
  return (await caches.match(request, { cacheName: FILES })) ?? fetch(request);
}

/** The page as it was seen, with a notice before its content that says when. */
async function keptPage(path) {
  const pages = await caches.open(PAGES);
  const page = await pages.match(path, { ignoreVary: true });
  const entry = (await readIndex(pages)).find((one) => one.path === path);
  if (!page || !entry) return undefined;
  const language = languageOf(path);
  const [, notice = ''] =
    /<template id="kept-notice">([\s\S]*?)<\/template>/.exec(
      (await (await offlineTemplate(language))?.text()) ?? '',
    ) ?? [];
  const shown = notice.replace('{seen}', () => timeOf(entry, language));
  const html = (await page.text()).replace('<main', (main) => shown + main);
  return new Response(html, { headers: page.headers });
}

/** A page that says that there is no network, in the language of the address, with links to the pages that are kept. */
async function offlinePage(path) {
  const language = languageOf(path);
  const page = await offlineTemplate(language);
  if (!page) return undefined;
  const links = (await readIndex(await caches.open(PAGES))).map(
    (entry) => `<li><a href="${escaped(entry.path)}">${entry.title}</a> ${timeOf(entry, language)}</li>`,
  );
  const html = (await page.text()).replace('<!--kept-->', () => `<ul>${links.join('')}</ul>`);
  return new Response(html, { status: 503, headers: page.headers });
}

/** Copies a page that has been seen, and its files. */
async function keep({ path, isSoft, pictures, offlinePages }) {
  const pages = await caches.open(PAGES);
  try {
    for (const offline of offlinePages) {
      if (!(await pages.match(offline, { ignoreVary: true })))
        await copyPage(pages, offline, { isSoft: true });
    }
    const copied = await copyPage(pages, path, { isSoft, pictures });
    if (!copied) return;
    const before = (await readIndex(pages)).filter((one) => one.path !== path);
    await writeIndex(pages, [copied, ...before]);
  } catch (error) {
    // No network any more, or a script of an old release that is gone: the page is not kept, and that is all.
    if (error.name !== 'QuotaExceededError') return;
    // The older half makes room for what is seen next.
    const left = await readIndex(pages);
    await writeIndex(pages, left.slice(0, left.length / 2)).catch(() => {});
  }
}

/** @returns its entry in the index; undefined when it may not be kept */
async function copyPage(pages, path, { isSoft, pictures = [] }) {
  const page = await fetch(path, {
    // What the browser has just navigated to is in its cache; what it navigated to softly may be an old one there.
    cache: isSoft ? 'no-cache' : 'force-cache',
    headers: { Accept: 'text/html' },
    priority: 'low',
  });
  if (!mayBeKept(page)) return undefined;
  const html = await page.text();
  const files = [...new Set([...html.match(SCRIPT_OR_STYLE), ...pictures])].slice(0, MOST_FILES_A_PAGE);
  await copyFiles(files);
  await pages.put(path, new Response(html, { headers: page.headers }));
  const [, title = path] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return { path, title: title.replace(/ · Millrace$/, ''), at: Date.now(), characters: html.length, files };
}

/**
 * Only what any cache between here and the server may keep for everybody: a script cannot see whether an answer sets
 * cookies, but one that is meant for a single reader is never called public.
 */
function mayBeKept(page) {
  const control = page.headers.get('Cache-Control') ?? '';
  return (
    page.status === 200 &&
    !page.redirected &&
    (page.headers.get('Content-Type') ?? '').startsWith('text/html') &&
    /\b(?:public|s-maxage=[1-9])/.test(control) &&
    !/\b(?:private|no-store)\b/.test(control)
  );
}

/** Files have the hash of their content in their names; one that is there stays. @throws where one cannot be had */
async function copyFiles(paths) {
  const files = await caches.open(FILES);
  await Promise.all(
    paths.map(async (path) => {
      if (!IMMUTABLE.test(path) || (await files.match(path))) return;
      const file = await fetch(path, { cache: 'force-cache', priority: 'low' });
      if (!file.ok) throw new Error(`${path} answered ${file.status}.`);
      await files.put(path, file);
    }),
  );
}

async function readIndex(pages) {
  return (await (await pages.match(INDEX))?.json()) ?? [];
}

/** Writes what fits of the index, and deletes everything that no page in it needs. */
async function writeIndex(pages, entries) {
  let characters = 0;
  const kept = entries.slice(0, MOST_PAGES).filter((entry) => {
    characters += entry.characters;
    return characters <= MOST_CHARACTERS;
  });
  // First: where there is no room, this makes some.
  await deleteAllBut(pages, kept);
  await pages.put(INDEX, new Response(JSON.stringify(kept)));
}

async function deleteAllBut(pages, kept) {
  const paths = new Set([INDEX, ...kept.map(({ path }) => path)]);
  const files = new Set(kept.flatMap((entry) => entry.files));
  for (const { url } of await pages.keys()) {
    const path = new URL(url).pathname;
    if (path.endsWith('/offline')) {
      const html = await (await pages.match(path, { ignoreVary: true })).text();
      for (const file of html.match(SCRIPT_OR_STYLE)) files.add(file);
    } else if (!paths.has(path)) await pages.delete(path, { ignoreVary: true });
  }
  const stored = await caches.open(FILES);
  for (const request of await stored.keys()) {
    if (!files.has(new URL(request.url).pathname)) await stored.delete(request);
  }
}

async function deleteOtherReleases() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(STORE) && name !== PAGES && name !== FILES);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Two tabs must not write the index at once. */
let last = Promise.resolve();
function inTurn(work) {
  last = last.then(work, work);
  return last;
}

/** As the addresses have it: two letters, or none for English. */
const languageOf = (path) => /^\/([a-z]{2})(?=\/|$)/.exec(path)?.[1] ?? 'en';
const offlineAddress = (language) => (language === 'en' ? '/offline' : `/${language}/offline`);

/** In another language, if need be. */
async function offlineTemplate(language) {
  const pages = await caches.open(PAGES);
  const options = { ignoreVary: true };
  return (await pages.match(offlineAddress(language), options)) ?? (await pages.match('/offline', options));
}

function timeOf({ at }, language) {
  const date = new Date(at);
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return `<time datetime="${date.toISOString()}">${text}</time>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
