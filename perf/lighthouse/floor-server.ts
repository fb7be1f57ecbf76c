// Serves the empty page of perf/floor as server.ts serves the site, on PORT, and says so to the process that forked it.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { CatalogueResponse } from '#lib/serving/catalogue-response.ts';
import { securityHeaders } from '#lib/serving/security-headers.ts';

const port = Number(process.env.PORT);
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
const { default: next } = await import('next');
const app = next({ dev: false, dir: join(import.meta.dirname, '../floor'), hostname: 'localhost', port });
await app.prepare();
const handle = app.getRequestHandler();
const headers = new Map(
  Object.entries(securityHeaders(`http://localhost:${port}`)).map(([name, value]) => [name, String(value)]),
);

createServer({ ServerResponse: CatalogueResponse }, (request, response) => {
  response.setHeaders(headers);
  handle(request, response);
}).listen({ port, host: '127.0.0.1' }, () => process.send?.('ready'));
process.on('disconnect', () => process.exit());
