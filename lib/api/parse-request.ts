import { z } from 'zod';
import { ProblemError } from './problem-error.ts';

/**
 * The parameters of a request, by its schema. Parameters that the schema does not know are ignored.
 * @param given parameters of the path; those of the query are added
 * @throws ProblemError (400) that names every parameter at fault and the remedy
 */
export function parseRequest<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
  given: Readonly<Record<string, string>> = {},
): z.output<Schema> {
  const query = new URL(request.url).searchParams;
  const names = Object.keys(schema.shape).filter((name) => !(name in given) && query.has(name));
  const asked = names.map((name) => {
    const values = query.getAll(name);
    return [name, isArray(schema.shape[name]) || values.length > 1 ? values : values[0]];
  });
  const parsed = schema.safeParse({ ...given, ...Object.fromEntries(asked) });
  if (parsed.success) return parsed.data;
  // Two rules of a schema may say the same.
  const errors = new Map(
    parsed.error.issues.map(({ path, message: detail }) => {
      const parameter = String(path[0]);
      return [`${parameter} ${detail}`, { parameter, detail }];
    }),
  );
  throw new ProblemError({
    status: 400,
    title: 'A parameter is not valid',
    detail: [...errors.keys()].join(' '),
    extension: { errors: [...errors.values()] },
  });
}

function isArray(schema: unknown): boolean {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return isArray(schema.unwrap());
  return schema instanceof z.ZodArray;
}
