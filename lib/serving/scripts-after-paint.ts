const ASYNC_SCRIPT = /<script src="([^"<>&\\]+)" async=""><\/script>/g;
const PRELOADED_SCRIPT = /<link rel="preload" as="script"[^>]*>/g;
const BODY_END = '</body>';

/** Scripts of a page whose paint is not reported, by an old browser or because there is nothing to paint, run after this. */
const LATEST_MS = 3_000;

/**
 * The page with its scripts asked for after its first paint. Next's are `async` and asked for at once: 115 kB that come
 * before fonts and styles over a slow connection, and over a fast one run while the page is being laid out. They are
 * written by an inline script as Next wrote them, so that React finds them.
 */
export function scriptsAfterPaint(html: string): string {
  const addresses = [...new Set([...html.matchAll(ASYNC_SCRIPT)].map(([, address = '']) => address))];
  const bodyEnd = html.lastIndexOf(BODY_END);
  if (addresses.length === 0 || bodyEnd === -1) return html;
  const [page, rest] = [html.slice(0, bodyEnd), html.slice(bodyEnd)];
  const bare = page.replace(ASYNC_SCRIPT, '').replace(PRELOADED_SCRIPT, '');
  return `${bare}<script>${loader(addresses)}</script>${rest}`;
}

/** What nobody looks at paints nothing, and runs its scripts at once. */
function loader(addresses: readonly string[]): string {
  return (
    `{let d=0;const a=()=>{if(!d++)for(const u of ${JSON.stringify(addresses)}){const s=document.createElement('script');` +
    's.src=u;s.async=true;document.head.append(s)}};if(document.hidden)a();else{setTimeout(a,' +
    `${LATEST_MS});new PerformanceObserver(l=>l.getEntriesByName('first-contentful-paint').length&&a())` +
    ".observe({type:'paint',buffered:true})}}"
  );
}
