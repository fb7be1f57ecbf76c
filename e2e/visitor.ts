import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { askEdge, type EdgeAnswer } from '../deploy/nginx/ask-edge.ts';

export interface Answer {
  readonly status: number;
  /** In lower case; what came several times is joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookie: boolean;
  /** Without its encoding. */
  readonly body: Buffer;
}

interface Kind {
  readonly language: string;
  /** Sends a session and an authorization, with which caches may be passed by. */
  readonly isKnown: boolean;
}

/** Somebody who says a secret in everything that a request can say. */
export class Visitor {
  readonly secret = `s${randomBytes(9).toString('hex')}`;
  readonly #site: string;
  readonly #number = randomBytes(1)[0];
  readonly #kind: Kind;

  /** @param site its address, without a path */
  constructor(site: string, kind: Kind) {
    this.#site = site;
    this.#kind = kind;
  }

  /** Whatever shows that something of this visitor is in a text: as it was sent, or in base64. */
  get traces(): readonly string[] {
    // Cut so that it does not depend on what stands before or after it.
    const encoded = ['', 'x', 'xx'].map((before) =>
      Buffer.from(before + this.secret)
        .toString('base64')
        .slice(4, -4),
    );
    return [this.secret, this.#address, ...encoded];
  }

  get #address(): string {
    return `198.51.100.${this.#number}`;
  }

  async ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const { secret } = this;
    const cookie = `session=${secret}; units=${secret}; __prerender_bypass=${secret}; __next_preview_data=${secret}`;
    const known = this.#kind.isKnown ? { authorization: `Bearer ${secret}`, cookie } : undefined;
    const answer = await askEdge(this.#site, address, {
      headers: {
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'gzip',
        'accept-language': `${this.#kind.language}, x-${secret};q=0.5`,
        ...known,
        forwarded: `for=${this.#address};host=${secret}.example;proto=https`,
        'if-none-match': `"${secret}"`,
        origin: `https://${secret}.example`,
        referer: `https://${secret}.example/${secret}`,
        'user-agent': `Mozilla/5.0 (${secret})`,
        'x-forwarded-for': this.#address,
        'x-forwarded-host': `${secret}.example`,
        'x-forwarded-proto': 'https',
        'x-forwarded-prefix': `/${secret}`,
        'x-invoke-path': `/${secret}`,
        'x-original-url': `/${secret}`,
        'x-real-ip': this.#address,
        'x-request-id': secret,
        'x-rewrite-url': `/${secret}`,
        ...headers,
      },
    });
    return answerOf(answer);
  }
}

function answerOf({ status, headers, bytes }: EdgeAnswer): Answer {
  const joined = Object.entries(headers).map(([name, value = '']) => [name, String(value)]);
  return {
    status,
    headers: Object.fromEntries(joined),
    setCookie: 'set-cookie' in headers,
    body: headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes,
  };
}
