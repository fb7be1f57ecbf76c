import type { NextConfig } from 'next';

const config: NextConfig = {
  // The edge compresses; Node at 284 rps a gzipped chunk does not (docs/decisions).
  compress: false,
  poweredByHeader: false,
  serverExternalPackages: ['pg', 'roaring-wasm'],
};

export default config;
