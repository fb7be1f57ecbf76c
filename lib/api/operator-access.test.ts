import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOperator } from './operator-access.ts';
import { ProblemError } from './problem-error.ts';

const request = (authorization: string): Request =>
  new Request('http://millrace.test/api/vitals/report', { headers: { authorization } });

test('without a token in the settings there is nothing here, whatever is sent', () => {
  for (const authorization of ['', 'Bearer undefined', 'Bearer '])
    assert.throws(
      () => assertOperator(request(authorization), undefined),
      (error) => error instanceof ProblemError && error.problem.status === 404,
    );
});

test('the scheme may be in any case, the token may not', () => {
  assertOperator(request('bearer Abc'), 'Abc');
  assert.throws(() => assertOperator(request('Bearer abc'), 'Abc'), ProblemError);
});
