import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatLength } from './length.ts';

describe('formatLength', () => {
  it('converts millimetres to inches with three decimals, four below a tenth', () => {
    assert.equal(formatLength(40, 'in', 'en'), '1.575');
    assert.equal(formatLength(25.4, 'in', 'en'), '1.000');
    assert.equal(formatLength(0.35, 'in', 'en'), '0.0138');
    assert.equal(formatLength(40, 'in', 'de'), '1,575');
  });

  it('writes millimetres with four significant digits and no grouping', () => {
    assert.equal(formatLength(19.05, 'mm', 'en'), '19.05');
    assert.equal(formatLength(6.35, 'mm', 'de'), '6,35');
    assert.equal(formatLength(3000, 'mm', 'en'), '3000');
    assert.equal(formatLength(0.79375, 'mm', 'en'), '0.7938');
  });
});
