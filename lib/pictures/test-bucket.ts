import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const SECRET = 'secret of the test';

/**
 * An S3-compatible bucket for tests, with as much as pictures need: GET, HEAD and PUT of objects of one bucket, every
 * request signed (AWS Signature Version 4, worked out here from its specification and not by the client's code).
 */
export async function testBucket() {
  const objects = new Map<string, { headers: Record<string, unknown>; body: Buffer }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const key = request.url ?? '';
    if (!isSigned(request, body))
      response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    else if (request.method === 'PUT') {
      objects.set(key, { headers: request.headers, body });
      response.writeHead(200).end();
    } else {
      const object = objects.get(key);
      response.writeHead(object ? 200 : 404, { 'content-length': object?.body.length ?? 0 });
      response.end(request.method === 'HEAD' ? undefined : object?.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    bucket: { address: `${origin}/pictures`, region: 'test-1', accessKey: 'key', secretKey: SECRET },
    objects,
    close: () => server.close(),
  };
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=key\/(\S+?), ?SignedHeaders=(\S+?), ?Signature=([0-9a-f]{64})$/;
  const [, scope = '', signedHeaders = '', signature] = pattern.exec(headers.authorization ?? '') ?? [];
  const claimed = String(headers['x-amz-content-sha256']);
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return false;
  const [path, query = ''] = url.split('?');
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const asked = [method, path, query, lines.join(''), signedHeaders, claimed].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(asked)].join('\n');
  const [date = '', region = '', service = ''] = scope.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, date), region), service), 'aws4_request');
  return region === 'test-1' && service === 's3' && hmac(key, text).toString('hex') === signature;
}
