import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILIES } from './catalogue.ts';
import type { Variant } from './model.ts';

/** What is left of a part number when people drop dashes, dots and case; as millrace.part_key. */
const keyOf = (text: string): string => text.toUpperCase().replace(/[-. _/+#]/g, '');

interface Head {
  /** Of prefix and item. */
  readonly key: string;
  readonly number: string;
  readonly tails: ReadonlyMap<string, Variant>;
}

/**
 * No two of all parts share a key. A key is a head (prefix and item) and a tail (variant), so two parts can only share
 * one when one's head begins with the other's, and the rest of that head begins the other's tail. In sorted order the
 * heads that a head begins with are on a stack, and pairs are few enough to try every tail: a proof over all fifteen
 * million without making them.
 */
test('part numbers stay unique over the whole catalogue when typed without dashes, dots and case', () => {
  const tailsOf = new Map<readonly Variant[], Map<string, Variant>>();
  const heads: Head[] = [];
  for (const family of FAMILIES) {
    for (const item of family.items()) {
      const variants = family.variants(item);
      let tails = tailsOf.get(variants);
      if (!tails) {
        tails = new Map(variants.map((variant) => [keyOf(variant.code), variant]));
        assert.equal(tails.size, variants.length, `${family.prefix}-${item.code}: two variants share a key`);
        tailsOf.set(variants, tails);
      }
      const number = `${family.prefix}-${item.code}`;
      heads.push({ key: keyOf(number), number, tails });
    }
  }
  heads.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

  const beginnings: Head[] = [];
  let pairs = 0;
  for (const head of heads) {
    while (beginnings.length > 0 && !head.key.startsWith((beginnings.at(-1) as Head).key)) beginnings.pop();
    for (const beginning of beginnings) {
      pairs += 1;
      const rest = head.key.slice(beginning.key.length);
      for (const [tail, variant] of beginning.tails) {
        if (!tail.startsWith(rest)) continue;
        const other = head.tails.get(tail.slice(rest.length));
        assert.equal(
          other,
          undefined,
          `${beginning.number}-${variant.code} and ${head.number}-${other?.code}`,
        );
      }
    }
    beginnings.push(head);
  }
  assert.ok(heads.length > 10_000 && pairs > 100, `${heads.length} heads, ${pairs} pairs`);
});
