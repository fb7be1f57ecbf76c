import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { SourcePart } from '../import/source.ts';
import { isPartNumber } from '../lib/catalog/part-number.ts';
import { demoFingerprint } from './fingerprint.ts';
import { demoSource } from './source.ts';
import { WAREHOUSES } from './stock.ts';

/** Every category has parts. */
const PARTS = 20_000;
/** Enough that some parts are obsolete: what is no longer made is rarer than its successor. */
const MANY_PARTS = 150_000;

const source = demoSource(PARTS);
// The source fills the same object again and again.
const parts = Array.from(source.parts(), (part) => ({ ...part, valueIds: part.valueIds.slice() }));

/** A checksum of everything that a load would read. */
function digest(parts: number, seed?: number): string {
  const source = demoSource(parts, seed);
  const hash = createHash('sha256');
  for (const part of source.parts()) hash.update(JSON.stringify(part));
  return hash.update(JSON.stringify([...source.values()])).digest('hex');
}

function checkPart(part: SourcePart): void {
  const { partNumber: number, price, stock } = part;
  assert.ok(isPartNumber(number), number);
  if (!part.obsolete) assert.equal(part.successorNumber, undefined, number);

  assert.doesNotMatch(part.name, /undefined|NaN|null| {2}|, $/, number);
  assert.ok(
    part.massG === undefined || (part.massG > 0 && part.massG < 200_000),
    `${number} ${part.massG} g`,
  );
  assert.match(part.origin, /^[A-Z]{2}$/, number);
  assert.match(part.customsCode, /^\d{6}$/, number);

  assert.ok([1, 100, 1000].includes(price.per), number);
  assert.equal(price.quantities.length, price.amounts.length, number);
  assert.ok(price.quantities.length >= 3, number);
  for (const [index, quantity] of price.quantities.entries()) {
    assert.equal(quantity % part.packSize, 0, `${number}: price from ${quantity} pieces`);
    assert.ok(index === 0 || quantity > (price.quantities[index - 1] as number), number);
    const amount = price.amounts[index] as number;
    assert.ok(Number.isSafeInteger(amount) && amount > 0, number);
    assert.ok(index === 0 || amount <= (price.amounts[index - 1] as number), `${number}: more is dearer`);
  }

  assert.equal(stock.quantities.length, WAREHOUSES.length, number);
  assert.equal(stock.leadDays.length, WAREHOUSES.length, number);
  for (const quantity of stock.quantities) {
    assert.ok(quantity >= 0 && quantity % part.packSize === 0, `${number}: ${quantity} in stock`);
  }
  for (const days of stock.leadDays) {
    if (part.obsolete) assert.equal(days, null, number);
    else assert.ok(Number.isInteger(days) && (days as number) > 0 && (days as number) < 100, number);
  }
}

test('parts carry number, name, mass, price and stock that make sense', () => {
  assert.equal(source.warehouses.length, WAREHOUSES.length);
  assert.equal(WAREHOUSES.length, 4);
  const leaves = new Map(
    source.categories.filter(({ layout }) => layout.length > 0).map((leaf) => [leaf.slug, leaf]),
  );
  for (const part of parts) {
    checkPart(part);
    assert.equal(part.valueIds.length, leaves.get(part.category)?.layout.length, part.partNumber);
  }
  assert.equal(parts.length, PARTS);
  assert.deepEqual([...new Set(parts.map(({ category }) => category))].sort(), [...leaves.keys()].sort());
});

test('in a large catalogue some parts are obsolete, and their successors are there', () => {
  const active = new Set<string>();
  const successors = new Map<string, string>();
  for (const part of demoSource(MANY_PARTS).parts()) {
    if (!part.obsolete) {
      active.add(part.partNumber);
      continue;
    }
    checkPart(part);
    successors.set(part.partNumber, part.successorNumber ?? '');
  }
  assert.ok(successors.size > 0, 'no part is obsolete');
  assert.equal(active.size + successors.size, MANY_PARTS, 'a part number comes twice');
  for (const [number, successor] of successors) assert.ok(active.has(successor), `${number} → ${successor}`);
});

test('lists are in natural order: by their first column, and by length within it', () => {
  const sorts = new Map([...source.values()].map(({ id, sort }) => [id, sort]));
  const leadingSorts = ({ valueIds }: SourcePart) =>
    [valueIds[0], valueIds[1]].map((id) => sorts.get(id ?? 0) ?? Number.NEGATIVE_INFINITY);
  const layouts = new Map(source.categories.map(({ slug, layout }) => [slug, layout]));
  let previous: SourcePart | undefined;
  for (const here of parts) {
    const layout = layouts.get(here.category) ?? [];
    assert.ok(layout[0]?.column, `${here.category} is ordered by what its list does not show`);
    const [first, second] = leadingSorts(here);
    if (previous?.category === here.category) {
      const [firstBefore, secondBefore] = leadingSorts(previous);
      const pair = `${previous.partNumber}, ${here.partNumber}`;
      assert.ok((first as number) >= (firstBefore as number), pair);
      if (first === firstBefore && layout[1]?.attribute === 'length') {
        assert.ok((second as number) >= (secondBefore as number), pair);
      }
    }
    previous = here;
  }
});

test('the same size and seed give the same bytes', () => {
  const once = digest(8_000);
  assert.equal(digest(8_000, 1), once);
  assert.notEqual(digest(8_000, 2), once);
  assert.notEqual(digest(8_001), once);
});

test('the fingerprint names the size and changes with it and the seed', () => {
  assert.match(demoFingerprint(20_000), /^demo-20000-[0-9a-f]{16}$/);
  const prints = [demoFingerprint(20_000), demoFingerprint(20_000, 2), demoFingerprint(20_001)];
  assert.equal(new Set(prints.map((print) => print.split('-')[2])).size, 3);
  assert.equal(demoSource(20_000).fingerprint, prints[0]);
});

test('sizes out of reach are refused with a sentence', () => {
  for (const parts of [0, -1, 1, 1e12]) {
    assert.throws(() => demoSource(parts), /The demo catalogue has from \d+ to \d+ parts, not -?\d+\./);
  }
});
