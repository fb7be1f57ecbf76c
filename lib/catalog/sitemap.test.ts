import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { GET as index } from '#app/sitemap.xml/route.ts';
import { GET as shardOf } from '#app/sitemaps/parts/[shard]/route.ts';
import { pool } from '../db/pool.ts';
import { STATEMENTS } from '../db/query.ts';
import { MOST_SITEMAP_ADDRESSES, sitemapParts, sitemapShards } from './sitemap.ts';

after(() => pool().end());

const { rows: counted } = await pool().query<{ parts: number; last: string }>(
  'select count(*)::integer as parts, max(part_key) as last from catalog.part',
);

test('every part is in exactly one shard, and no shard is too large', async () => {
  let parts = 0;
  let before = '';
  for (const id of await sitemapShards()) {
    let inShard = 0;
    for await (const page of (await sitemapParts(id)) ?? []) {
      for (const { partKey, partNumber } of page) {
        assert.ok(`${partKey}\n${partNumber}` > before, partNumber);
        before = `${partKey}\n${partNumber}`;
      }
      inShard += page.length;
    }
    assert.ok(inShard <= MOST_SITEMAP_ADDRESSES);
    parts += inShard;
  }
  assert.equal(parts, counted[0]?.parts);
});

test('there is no shard beyond the last', async () => {
  assert.equal(await sitemapParts(1_000_000), undefined);
});

test('a page of a shard is read by the index, not by sorting', async () => {
  const { text = '' } = STATEMENTS.get('sitemapParts') ?? {};
  const client = await pool().connect();
  try {
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`set plan_cache_mode = ${mode}`);
      await client.query(`prepare shard_page as ${text}`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        "explain execute shard_page ('', '', chr(1114111))",
      );
      await client.query('deallocate shard_page');
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      assert.match(plan, /Index Scan using part_key_idx/);
      assert.match(plan, /Index Cond: .*part_key >= /);
      assert.doesNotMatch(plan, /Seq Scan|-> +Sort/);
    }
  } finally {
    await client.query('reset plan_cache_mode');
    client.release();
  }
});

test('the index names the shards, a shard its parts with their dates and languages', async () => {
  const named = await (await index()).text();
  assert.match(named, /<loc>http:\/\/localhost:3000\/sitemaps\/parts\/0\.xml<\/loc>/);
  const shard = await shardOf(new Request('http://x/'), { params: Promise.resolve({ shard: '0.xml' }) });
  const text = await shard.text();
  assert.match(text, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset /);
  assert.ok(text.endsWith('</urlset>\n'));
  assert.match(
    text,
    /<url><loc>http:\/\/localhost:3000\/p\/[^<]+<\/loc><lastmod>\d{4}-[^<]+Z<\/lastmod><xhtml:link rel="alternate" hreflang="en" href="[^"]+"\/><xhtml:link rel="alternate" hreflang="de" href="http:\/\/localhost:3000\/de\/p\//,
  );
});

for (const shard of ['0', '00.xml', '-1.xml', '0.xml.gz', '99999999999.xml', "0'.xml"]) {
  test(`${shard} is no sitemap`, async () => {
    const response = await shardOf(new Request('http://x/'), { params: Promise.resolve({ shard }) });
    assert.equal(response.status, 404);
  });
}
