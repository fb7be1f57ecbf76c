import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameDifference } from './name-difference.ts';

const own = 'Hex head screw ISO 4017 M8 × 40, 8.8, zinc plated, pack of 100, Aldermill';

describe('nameDifference', () => {
  it('keeps the segments that differ', () => {
    assert.equal(
      nameDifference('Hex head screw ISO 4017 M8 × 40, A2-70, plain, pack of 100, Aldermill', own),
      'A2-70, plain',
    );
  });

  it('keeps the differing words of the head', () => {
    const bearing = 'Deep groove ball bearing ISO 15 6204, steel cage, single, Rollkvist';
    assert.equal(
      nameDifference('Deep groove ball bearing ISO 15 6205, steel cage, single, Rollkvist', bearing),
      '6205',
    );
  });

  it('says everything where nothing differs, and where it is a value of its own', () => {
    assert.equal(nameDifference(own, own), own);
    assert.equal(nameDifference('45', own), '45');
  });
});
