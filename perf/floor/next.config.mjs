import { SCRIPT_CHUNKING } from '../../lib/script-chunking.ts';

/**
 * As the site is built (next.config.ts at the top), with nothing in it. Not in TypeScript: Next would look for what such
 * a file imports below the folder that it is started in.
 *
 * @type {import('next').NextConfig}
 */
export default {
  compress: false,
  poweredByHeader: false,
  experimental: { turbopackChunking: SCRIPT_CHUNKING },
};
