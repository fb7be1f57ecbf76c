import {
  changesAfter,
  continueAfter,
  hasCommitted,
  pruneChanges,
  sequenceChanges,
} from '#lib/changes/change-log.ts';
import { purgedTags, recordPurge } from '#lib/changes/purge.ts';
import { newestMigration } from '#lib/serving/newest-migration.ts';
import type { Draw } from '../draw/draw.ts';
import type { Question } from '../question.ts';

const LOG = 'lib/changes/change-log.ts';
const PURGE = 'lib/changes/purge.ts';
const MIGRATION = 'lib/serving/newest-migration.ts';
/** No page shows it. */
const TAG = 'perf:queries';
const MOST = 5_000;

/** What each instance asks to know what has changed, and what operators tell it. */
export function changeQuestions({ parts: [part] }: Draw): Question[] {
  const newest = async () => (await sequenceChanges()).newest ?? { seq: 0, mark: '' };
  const partNumber = part?.partNumber ?? '';
  return [
    { name: 'whether it is migrated', file: MIGRATION, calls: [{ about: 'a look', ask: newestMigration }] },
    { name: 'whether anything has changed', file: LOG, calls: [{ about: 'a look', ask: sequenceChanges }] },
    {
      name: 'what has changed since the last look',
      file: LOG,
      isRare: true,
      calls: [
        {
          about: 'a hundred numbers',
          ask: async () => {
            const { seq } = await newest();
            return changesAfter(seq - 100, '0', { last: seq, most: MOST });
          },
        },
        { about: 'whether it is all', ask: async () => hasCommitted(await newest()) },
        { about: 'old ones', ask: () => pruneChanges(1) },
        { about: 'another course', ask: () => continueAfter(0) },
      ],
    },
    {
      name: 'a purge',
      file: PURGE,
      isRare: true,
      calls: [
        { about: 'a tag', ask: () => recordPurge({ tag: TAG }) },
        { about: 'tags of a part', ask: () => purgedTags({ part: partNumber }) },
        { about: 'a part', ask: () => recordPurge({ part: partNumber }) },
      ],
    },
  ];
}
