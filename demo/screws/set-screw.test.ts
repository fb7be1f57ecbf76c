import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SET_SCREW_FAMILIES } from './set-screw.ts';
import { CONE_LENGTHS, CUP_LENGTHS, DOG_LENGTHS, FLAT_LENGTHS, SET_SCREWS } from './set-table.ts';

const find = (standard: string, size: string) => {
  const family = SET_SCREW_FAMILIES.find((candidate) => candidate.standard === standard);
  const item = family?.items().find((candidate) => candidate.size === size);
  assert.ok(family && item, `${standard} ${size}`);
  return { family, item, values: item.values };
};

test('sampled rows: key, engagement, flat and dog, long dog, cup', () => {
  const row = (d: number) => {
    const screw = SET_SCREWS.find((candidate) => candidate.d === d);
    assert.ok(screw);
    return [screw.s, screw.t, screw.dp, screw.z, screw.dz];
  };
  assert.deepEqual(row(1.6), [0.7, 1.5, 0.8, 0.8, 0.8]);
  assert.deepEqual(row(3), [1.5, 2, 2, 1.5, 1.4]);
  assert.deepEqual(row(5), [2.5, 3, 3.5, 2.5, 2.5]);
  assert.deepEqual(row(6), [3, 3.5, 4, 3, 3]);
  assert.deepEqual(row(8), [4, 5, 5.5, 4, 5]);
  assert.deepEqual(row(12), [6, 8, 8.5, 6, 8]);
  assert.deepEqual(row(24), [12, 15, 18, 12, 16]);
});

test('columns grow with the size; the long dog is d / 2, the blunted tip d / 4', () => {
  for (const [index, screw] of SET_SCREWS.entries()) {
    assert.equal(screw.z, screw.d / 2);
    if (screw.dt !== undefined) assert.equal(screw.dt, screw.d / 4);
    assert.ok(screw.dp < screw.d && screw.dz <= screw.dp && screw.s < screw.d / 1.6);
    const next = SET_SCREWS[index + 1];
    if (next) assert.ok(next.s > screw.s && next.t >= screw.t && next.dp > screw.dp && next.dz > screw.dz);
  }
});

test('every size has lengths within the standard, and room for the socket', () => {
  for (const lengths of [FLAT_LENGTHS, CONE_LENGTHS, DOG_LENGTHS, CUP_LENGTHS]) {
    for (const screw of SET_SCREWS) {
      const [from, to] = lengths[screw.d] ?? [0, 0];
      assert.ok(from >= 0.6 * screw.d && to > 2 * screw.d && to <= 60, `M${screw.d}`);
    }
  }
  assert.deepEqual(DOG_LENGTHS[8], [8, 40]);
  assert.deepEqual(FLAT_LENGTHS[6]?.[1], 30);
  assert.deepEqual(CUP_LENGTHS[5]?.[1], 25);
});

test('engagement and dog length are stated only where the screw is surely below the stepped line', () => {
  assert.equal(find('ISO 4028', 'M8 × 16').values['dog-length']?.text, '4');
  assert.equal(find('ISO 4028', 'M8 × 10').values['dog-length'], undefined);
  assert.equal(find('ISO 4026', 'M6 × 12').values['drive-depth']?.text, '3.5');
  assert.equal(find('ISO 4026', 'M6 × 10').values['drive-depth'], undefined);
  assert.equal(find('ISO 4027', 'M4 × 10').values['point-diameter'], undefined);
  assert.equal(find('ISO 4027', 'M10 × 20').values['point-diameter']?.text, '2.5');
});

test('45H and 21H only; no zinc on stainless; short screws have no room for a coating', () => {
  const variants = (size: string) => {
    const { family, item } = find('ISO 4029', size);
    return family.variants(item);
  };
  assert.deepEqual(
    [...new Set(variants('M8 × 20').map((variant) => variant.values.class?.text))],
    ['45H', 'A2-21H', 'A4-21H'],
  );
  for (const variant of variants('M8 × 20')) {
    const finish = variant.values.finish?.text ?? '';
    assert.notEqual(finish, 'Hot dip galvanised');
    if (variant.values.class?.text !== '45H') assert.doesNotMatch(finish, /zinc/i);
  }
  const coated = (size: string) => variants(size).some((variant) => variant.values.locking?.text !== 'None');
  assert.ok(coated('M8 × 20'));
  assert.ok(!coated('M8 × 8'));
  assert.ok(variants('M5 × 20') === variants('M6 × 20'), 'one array for items that share it');
});
