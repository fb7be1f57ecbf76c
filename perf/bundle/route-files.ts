import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** What a page's first view loads, as paths below the build's folder. */
export interface RouteFiles {
  /** As Next writes it, such as `/p/[number]`. */
  readonly route: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

interface RouteStats {
  readonly route: string;
  readonly firstLoadChunkPaths: readonly string[];
}

type ClientManifest = Record<
  string,
  { readonly entryCSSFiles?: Record<string, readonly { readonly path: string }[]> }
>;

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const FONT_ADDRESS = /url\(["']?([^"')]+\.(?:woff2?|ttf|otf|eot))["']?\)/g;
const CHARACTERS_FROM = /U\+([\da-f]+)/gi;
const LAST_OF_ASCII = 0x7f;

/** The scripts of each route's first load, as `next build` counts them. @throws when there is no such record */
export function firstLoadScripts(dist: string): ReadonlyMap<string, readonly string[]> {
  const stats: readonly RouteStats[] = json(join(dist, 'diagnostics/route-bundle-stats.json'));
  const below = (path: string): string => path.replace(/^\.next\//, '');
  return new Map(stats.map(({ route, firstLoadChunkPaths }) => [route, firstLoadChunkPaths.map(below)]));
}

/** Every public page. Next's own page for what is not found has no address here: `[...missing]` answers. */
export function routeFiles(dist: string): RouteFiles[] {
  const folders: Record<string, string> = json(join(dist, 'app-path-routes-manifest.json'));
  const pages = Object.entries(folders).filter(([path]) => path.endsWith('/page'));
  const scripts = firstLoadScripts(dist);
  return pages
    .filter(([, route]) => !route.startsWith('/_'))
    .map(([path, route]) => {
      const page = join(dist, 'server/app', path);
      const styles = stylesIn(readFileSync(`${page}_client-reference-manifest.js`, 'utf8'));
      const preloaded = Object.values(
        json<{ app: Record<string, string[]> }>(join(page, 'next-font-manifest.json')).app,
      );
      const asked = styles.flatMap((style) => fontsIn(readFileSync(join(dist, style), 'utf8'), style));
      const first = scripts.get(route);
      if (!first) throw new Error(`The build has no figures for ${route}: delete .next and build again.`);
      return { route, scripts: first, styles, fonts: [...new Set([...preloaded.flat(), ...asked])] };
    })
    .sort((a, b) => a.route.localeCompare(b.route, 'en'));
}

/** The stylesheets that a page's manifest names, a script that Next writes and runs itself. */
export function stylesIn(manifest: string): string[] {
  const context = createContext({});
  runInContext(manifest, context);
  const pages = context.__RSC_MANIFEST as ClientManifest;
  const styles = Object.values(pages).flatMap(({ entryCSSFiles }) =>
    Object.values(entryCSSFiles ?? {}).flat(),
  );
  return [...new Set(styles.map(({ path }) => path))];
}

/** The font files that a stylesheet names for what every page is written with, from where it is itself. */
export function fontsIn(css: string, style: string): string[] {
  return (css.match(FONT_FACE) ?? [])
    .filter((face) => !isSeldomNeeded(face))
    .flatMap((face) => [...face.matchAll(FONT_ADDRESS)])
    .map(([, address = '']) => join(dirname(style), address));
}

/** By its `unicode-range` it has nothing of ASCII: browsers ask for it where a page has one of its characters. */
function isSeldomNeeded(face: string): boolean {
  const firsts = [...face.matchAll(CHARACTERS_FROM)].map(([, code = '']) => Number.parseInt(code, 16));
  return firsts.length > 0 && firsts.every((code) => code > LAST_OF_ASCII);
}

/** A font that is not as small as its format can be. */
export const isHeavyFormat = (font: string): boolean => !basename(font).endsWith('.woff2');

function json<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
