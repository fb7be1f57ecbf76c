import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A page, a route handler, or a file that Next serves under its own name or a hash of it. */
const ROUTE = /^(?:page|route)\.tsx?$/;
const SITE_FILE =
  /^(?:(favicon|icon|apple-icon|opengraph-image|twitter-image)\d*\.(?:ico|svg|png|jpe?g|gif|tsx?)|(manifest|robots|sitemap)\.tsx?)$/;

/** Every route of `app/` as its folders say, without groups: `/c/[slug]/[[...refinement]]`, `/de/icon`. */
export function appRoutes(folder = 'app', route = ''): string[] {
  const routes = new Set<string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (name.startsWith('_')) continue;
      const below = /^\(.*\)$/.test(name) ? route : `${route}/${name}`;
      for (const one of appRoutes(join(folder, name), below)) routes.add(one);
    } else if (ROUTE.test(name)) routes.add(route || '/');
    else {
      const [, file, document] = SITE_FILE.exec(name) ?? [];
      if (file ?? document) routes.add(`${route}/${file ?? document}`);
    }
  }
  return [...routes].sort();
}
