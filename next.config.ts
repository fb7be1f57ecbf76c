import { createRequire } from 'node:module';
import type { NextConfig } from 'next';
import { preferencePattern } from './lib/api/accept.ts';
import { SCRIPT_CHUNKING } from './lib/script-chunking.ts';

const config: NextConfig = {
  // `lib/serving/compressed-response.ts` compresses, and keeps what it has compressed (decision 12).
  compress: false,
  poweredByHeader: false,
  // What `npm start` builds is named after what it is made of; any other build has a name of its own (lib/release.ts).
  generateBuildId: () => process.env.MILLRACE_RELEASE ?? null,
  serverExternalPackages: ['pg', 'roaring-wasm'],
  // Pictures exist in the sizes that pages show (lib/pictures). Like this Next's image optimizer answers 404: nothing can
  // make the server encode or fetch anything.
  images: { unoptimized: true },
  // Ours alone: Next's own cache is neither shared nor bounded by what a page weighs.
  cacheHandler: new URL('./cache/page-handler.ts', import.meta.url).href,
  cacheHandlers: { default: new URL('./cache/use-cache-handler.ts', import.meta.url).href },
  cacheMaxMemorySize: 0,
  // `lib/serving/page-data.ts` validates them before Next would write their key into the page that it keeps for all.
  experimental: {
    isrFlushToDisk: false,
    turbopackChunking: SCRIPT_CHUNKING,
    validateRSCRequestHeaders: false,
  },
  // A part's page as Markdown or JSON for who prefers them; a browser never does (lib/api/accept.ts).
  rewrites: async () => ({
    beforeFiles: [
      partAs('text/markdown', '/api/parts/:number/markdown', ['text/html', 'application/json']),
      partAs('application/json', '/api/parts/:number', ['text/html', 'text/markdown']),
    ],
    afterFiles: [],
    fallback: [],
  }),
};

function partAs(mediaType: string, destination: string, others: readonly string[]) {
  const value = preferencePattern(mediaType, others);
  return { source: '/p/:number', has: [{ type: 'header' as const, key: 'accept', value }], destination };
}

/** Set by `npm run analyze` alone: the folder of a build that draws its treemap, apart from the site's own. */
const analyzeDir = process.env.MILLRACE_ANALYZE_DIR;

export default analyzeDir ? analyzed(analyzeDir) : config;

/** Next requires this file, which may not await an import then. */
function analyzed(distDir: string): NextConfig {
  const analyzer: typeof import('@next/bundle-analyzer') = createRequire(import.meta.url)(
    '@next/bundle-analyzer',
  );
  return analyzer({ openAnalyzer: false })({ ...config, distDir });
}
