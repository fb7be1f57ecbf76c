// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text, toggle } from '../command-line/flags.mjs';
import { DATA_DIR } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm run cache:purge',
  summary:
    'Has rendered pages made anew, on every running instance and at the edge. Nothing else is lost: docs/caching.md.',
  flags: {
    part: text({
      placeholder: 'NUMBER',
      meaning: 'all that shows this part',
      example: 'ISO4017-M8X40-8.8-ZP-100-AM',
    }),
    tag: text({
      placeholder: 'TAG',
      meaning: 'all that has this cache tag',
      example: 'prices-of:hex-head-screws-iso-4017',
    }),
    everything: toggle('every page; each is rendered again when it is next asked for'),
    dataDir: DATA_DIR,
  },
  check: ({ part, tag, everything }) =>
    [part !== undefined, tag !== undefined, everything].filter(Boolean).length === 1
      ? undefined
      : 'Say what to purge, one thing: --part NUMBER, --tag TAG or --everything.',
});
