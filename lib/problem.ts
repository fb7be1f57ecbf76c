/** What a problem document says. `detail` names what was wrong and the remedy. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Members of the document beyond those of the RFC, such as the part numbers that come nearest. */
  readonly extension?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as a problem document, RFC 9457. */
export function problem({ status, title, detail, extension, headers }: Problem): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...extension },
    {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
}
