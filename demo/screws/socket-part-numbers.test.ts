import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARED_ATTRIBUTES } from '../attributes.ts';
import { FLANGE_SCREW_FAMILIES } from './hex-flange.ts';
import { MACHINE_SCREW_ATTRIBUTES } from './machine-attributes.ts';
import { SET_SCREW_FAMILIES } from './set-screw.ts';
import { SHOULDER_FAMILIES } from './shoulder-screw.ts';
import { SOCKET_ATTRIBUTES } from './socket-attributes.ts';
import { SOCKET_FAMILIES } from './socket-head.ts';
import { ROD_FAMILIES } from './threaded-rod.ts';

const FAMILIES = [
  ...SOCKET_FAMILIES,
  ...SET_SCREW_FAMILIES,
  ...SHOULDER_FAMILIES,
  ...ROD_FAMILIES,
  ...FLANGE_SCREW_FAMILIES,
];
const typed = (code: string): string => code.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

test('part numbers stay unique when typed without dots and dashes', () => {
  for (const family of FAMILIES) {
    const items = family.items();
    const codes = items.map((item) => typed(item.code));
    assert.equal(new Set(codes).size, codes.length, family.standard);
    // Two items can only clash where one's code begins the other's: then some variants must differ by just that rest.
    for (const [index, code] of codes.entries()) {
      for (const [other, longer] of codes.entries()) {
        const [short, long] = [items[index], items[other]];
        if (index === other || !longer.startsWith(code) || !short || !long) continue;
        const rest = longer.slice(code.length);
        const shortCodes = new Set(family.variants(short).map((variant) => typed(variant.code)));
        for (const variant of family.variants(long))
          assert.ok(
            !shortCodes.has(rest + typed(variant.code)),
            `${short.code} ${long.code} ${variant.code}`,
          );
      }
    }
    for (const variants of new Set(items.map((item) => family.variants(item)))) {
      assert.ok(variants.length > 0);
      assert.equal(new Set(variants.map((variant) => typed(variant.code))).size, variants.length);
    }
  }
  const prefixes = FAMILIES.map((family) => typed(family.prefix));
  for (const prefix of prefixes)
    assert.equal(prefixes.filter((other) => other.startsWith(prefix)).length, 1, prefix);
});

test('codes are plain; successors exist', () => {
  for (const family of FAMILIES) {
    for (const item of family.items()) assert.match(item.code, /^[A-Z0-9.-]+$/);
    for (const variants of new Set(family.items().map((item) => family.variants(item)))) {
      const codes = new Set(variants.map((variant) => variant.code));
      const orphan = variants.find((variant) => variant.successorCode && !codes.has(variant.successorCode));
      assert.equal(orphan, undefined, `${family.standard} ${orphan?.code}`);
    }
  }
});

test('every stated attribute is in the layout, known, and stated somewhere', () => {
  const known = new Set(
    [...SHARED_ATTRIBUTES, ...MACHINE_SCREW_ATTRIBUTES, ...SOCKET_ATTRIBUTES].map(
      (attribute) => attribute.key,
    ),
  );
  for (const family of FAMILIES) {
    const layout = new Set(family.layout.map((entry) => entry.attribute));
    assert.equal(layout.size, family.layout.length);
    for (const key of layout) assert.ok(known.has(key), key);
    const stated = new Set(['standard']);
    for (const item of family.items())
      for (const values of [item.values, family.variants(item)[0]?.values ?? {}])
        for (const key of Object.keys(values)) stated.add(key);
    assert.deepEqual([...stated].sort(), [...layout].sort(), family.standard);
  }
});

test('items come in natural order, with a volume; a term keeps its place everywhere', () => {
  const places = new Map<string, number>();
  for (const family of FAMILIES) {
    let last: readonly [number, number] = [0, 0];
    for (const item of family.items()) {
      const { thread, length } = item.values;
      assert.ok(thread && 'order' in thread && length && 'number' in length);
      const now = [thread.order, length.number] as const;
      assert.ok(
        now[0] > last[0] || (now[0] === last[0] && now[1] > last[1]),
        `${family.standard} ${item.size}`,
      );
      last = now;
      assert.ok(item.volumeMm3 > 0, `${family.standard} ${item.size}`);
      for (const [key, value] of Object.entries(item.values)) {
        if (!('order' in value)) continue;
        assert.equal(places.get(`${key} ${value.text}`) ?? value.order, value.order);
        places.set(`${key} ${value.text}`, value.order);
      }
    }
  }
});

test('descriptions are two sentences; there are at least 1.5 million part numbers', () => {
  let parts = 0;
  for (const family of FAMILIES) {
    const sentences = family.category.description.split(/(?<=[A-Za-z0-9)])\.(?=\s+[A-Z]|$)/).filter(Boolean);
    assert.equal(sentences.length, 2, family.category.description);
    for (const item of family.items()) parts += family.variants(item).length;
  }
  assert.ok(parts >= 1_500_000, String(parts));
});
