import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { GET as suggestions } from '#app/api/suggestions/route.ts';
import { testOwnerUrl } from '#db/test-owner.ts';
import { searchDocument } from '../api/search-document.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** Nobody is called so. */
const SOURCE = 'Zz-Test & Söhne';
const owner = new Client({ connectionString: testOwnerUrl() });
let ours: readonly string[];

before(async () => {
  await owner.connect();
  const { rows } = await owner.query<{ number: string }>(
    `select part_number as number from catalog.part where status = 'active' order by md5(part_number) limit 3`,
  );
  ours = rows.map(({ number }) => number);
  await owner.query(
    `insert into millrace.cross_reference (source, number, part_number, note)
     values ($1, '99-ZQ 290/A115', $2, 'the longer one'), ($1, '99-ZQ 290/A115', $3, ''), ($1, '99ZQ7', $4, ''),
       ($1, '99ZQ8', 'NO-SUCH-PART', '')`,
    [SOURCE, ...ours],
  );
});
after(async () => {
  await owner.query('delete from millrace.cross_reference where source = $1', [SOURCE]);
  await owner.end();
});

test('somebody else’s number leads to our parts, however it is written and with or without their name', async () => {
  const wanted = ours.slice(0, 2).toSorted();
  for (const typed of [
    '99-ZQ 290/A115',
    '99zq290a115',
    ' 99 zq 290 a115 ',
    `${SOURCE} 99-zq-290-a115`,
    'zz-test 99ZQ290A115',
    '99ZQ290A115 Zz-Test & söhne',
    'Zz-Test part no. 99ZQ290A115',
  ]) {
    const { crossReferences, unknownWords, nearNumbers } = await search(typed);
    assert.deepEqual(crossReferences.map(({ part }) => part.partNumber).toSorted(), wanted, typed);
    assert.deepEqual([unknownWords, nearNumbers], [[], []], typed);
  }
  const [{ source, number, note } = { source: '', number: '', note: '' }] = (
    await search('99zq290a115')
  ).crossReferences.filter(({ part }) => part.partNumber === ours[0]);
  assert.deepEqual([source, number, note], [SOURCE, '99-ZQ 290/A115', 'the longer one']);
});

test('a number beside anything but their name is not theirs, and what we do not have is not promised', async () => {
  for (const typed of [
    'Somebody 99ZQ290A115',
    '99ZQ290A11',
    '99ZQ8',
    'bolt 99ZQ7',
    "99ZQ7' or 1=1",
    '%99ZQ7%',
  ]) {
    assert.deepEqual((await search(typed)).crossReferences, [], typed);
  }
});

test('they are in the API and among the suggestions', async () => {
  const { crossReferences } = await searchDocument('99zq7');
  assert.deepEqual(
    crossReferences.map(({ source, part }) => [source, part.partNumber]),
    [[SOURCE, ours[2]]],
  );
  assert.deepEqual((await suggest('99zq7', 'en')).crossReferences, [{ source: SOURCE, number: '99ZQ7' }]);
  const found = (await suggest('99z', 'de')).crossReferences.map(({ number }) => number);
  assert.deepEqual([...new Set(found)], ['99-ZQ 290/A115', '99ZQ7']);
  const response = await suggestions(new Request('http://localhost/api/suggestions?q=99z'));
  assert.ok((await response.arrayBuffer()).byteLength <= 2048);
});
