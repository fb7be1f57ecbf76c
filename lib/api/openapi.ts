import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { type Json, PATHS, type PROBLEMS, SCHEMA_ADDRESS } from './openapi-paths.ts';
import { RESPONSES } from './schemas.ts';

const PROBLEM = { 'application/problem+json': { schema: { $ref: `${SCHEMA_ADDRESS}Problem` } } };

/** The API in OpenAPI 3.1, made from the schemas that validate requests and that the tests hold responses to. */
export function openApiDocument(origin: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Millrace',
      version: packageJson.version,
      summary: 'Industrial parts by number, size and standard, with every dimension, price and stock.',
      description:
        'Read only, no key but for operators. Catalogue data may be kept by caches and has an ETag; prices and stock may not. ' +
        'Errors are problem documents (RFC 9457) whose `detail` names the parameter and the remedy.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: [{ name: 'Parts' }, { name: 'Categories' }, { name: 'Search' }, { name: 'Operators' }],
    paths: PATHS,
    components: {
      schemas: componentSchemas(),
      responses: PROBLEM_RESPONSES,
      headers: HEADERS,
      securitySchemes: {
        operator: { type: 'http', scheme: 'bearer', description: 'The token of MILLRACE_OPERATOR_TOKEN.' },
      },
    },
  };
}

const HEADERS = {
  ETag: {
    description: 'Strong; send it back as If-None-Match to be answered 304 while nothing has changed.',
    schema: { type: 'string' },
  },
  'X-Total-Count': {
    description: 'Parts that fit, also those beyond the last row.',
    schema: { type: 'integer' },
  },
};

const PROBLEM_RESPONSES: Readonly<Record<(typeof PROBLEMS)[number], Json>> = {
  BadRequest: { description: 'A parameter is not valid; `errors` names each.', content: PROBLEM },
  Unauthorized: {
    description: 'The token for operators is missing or another one.',
    headers: { 'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string' } } },
    content: PROBLEM,
  },
  NotFound: { description: 'There is no such part or list.', content: PROBLEM },
  NotAcceptable: { description: 'Accept admits none of what this address answers with.', content: PROBLEM },
  TooManyDownloads: {
    description:
      'Your network downloads as many lists at once as it may; Retry-After says when to ask again.',
    headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
    content: PROBLEM,
  },
  Unavailable: {
    description:
      'The database cannot be reached, or too many lists are being downloaded; Retry-After says when to ask again.',
    headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
    content: PROBLEM,
  },
};

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(RESPONSES, {
    io: 'output',
    uri: (id) => SCHEMA_ADDRESS + id,
    override: ({ jsonSchema }) => {
      // Responses may get members; and the bounds of JavaScript's integers say nothing about parts.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema as Json]),
  );
}
