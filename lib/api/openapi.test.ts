import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { EXAMPLES } from './openapi-examples.ts';
import {
  AvailabilityDocument,
  CategoryFacets,
  CategoryParts,
  CategoryTree,
  PartDocument,
  PurgeResult,
  SearchDocument,
  SuggestionsDocument,
  VitalsReport,
} from './schemas.ts';

const ORIGIN = 'https://parts.example.com';

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApiDocument(ORIGIN)));
    assert.ok(valid, JSON.stringify(errors, null, 2));
    assert.equal(validator.version, '3.1');
  });

  test('has every schema that it refers to', () => {
    const text = JSON.stringify(openApiDocument(ORIGIN));
    const { components } = JSON.parse(text);
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)) {
      assert.ok(components[kind]?.[name], `${kind}/${name}`);
    }
    assert.doesNotMatch(text, /"\$defs"|__shared/);
  });

  test('names the parameters and what they may be', () => {
    const { paths } = JSON.parse(JSON.stringify(openApiDocument(ORIGIN)));
    const { parameters } = paths['/api/categories/{slug}/parts'].get;
    assert.deepEqual(
      parameters.map(({ name, in: place, required }: Record<string, unknown>) => [name, place, required]),
      [
        ['slug', 'path', true],
        ['filter', 'query', false],
        ['sort', 'query', false],
        ['cursor', 'query', false],
        ['limit', 'query', false],
      ],
    );
    const limit = parameters[4].schema;
    assert.deepEqual([limit.type, limit.minimum, limit.maximum, limit.default], ['integer', 1, 200, 50]);
  });

  const schemas: Record<keyof typeof EXAMPLES, z.ZodType> = {
    Part: PartDocument,
    CategoryFacets,
    CategoryParts,
    CategoryTree,
    Availability: AvailabilityDocument,
    SearchResult: SearchDocument,
    Suggestions: SuggestionsDocument,
    VitalsReport,
    PurgeResult,
  };
  for (const [name, schema] of Object.entries(schemas)) {
    test(`the example of ${name} is one`, () => {
      schema.parse(EXAMPLES[name as keyof typeof EXAMPLES]);
    });
  }
});
