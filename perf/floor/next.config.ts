import type { NextConfig } from 'next';

/** As the site is built (next.config.ts at the top), with nothing in it. */
const config: NextConfig = { compress: false, poweredByHeader: false };

export default config;
