import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { afterWorkingDays } from './working-days.ts';

const day = (date: Date): string => date.toISOString().slice(0, 10);

describe('afterWorkingDays', () => {
  it('skips Saturdays and Sundays', () => {
    assert.equal(day(afterWorkingDays(new Date('2026-11-20T10:00:00Z'), 1)), '2026-11-23');
    assert.equal(day(afterWorkingDays(new Date('2026-11-21T10:00:00Z'), 1)), '2026-11-23');
    assert.equal(day(afterWorkingDays(new Date('2026-11-23T23:59:00Z'), 5)), '2026-11-30');
  });

  it('is the same day for no days', () => {
    assert.equal(day(afterWorkingDays(new Date('2026-11-23T00:30:00Z'), 0)), '2026-11-23');
  });
});
