// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text, wholeNumber } from '../command-line/flags.mjs';

const MAX_SAMPLE = 1_000;

export const command = defineCommand({
  name: 'npm run perf:pictures',
  summary:
    'Measures what the demo’s pictures weigh and lose in each quality and effort, and says which to choose (needs\n' +
    'butteraugli_main of libjxl). No database is used.',
  flags: {
    sample: wholeNumber({
      meaning: 'pictures, spread over all of them',
      ...{ min: 1, max: MAX_SAMPLE, example: '12', default: 6 },
    }),
    module: text({
      placeholder: 'FILE',
      meaning: 'with other illustrations',
      example: './illustrations.ts',
      defaultText: 'the demo’s',
    }),
  },
});
