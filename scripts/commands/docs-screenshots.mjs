// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { value } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run docs:screenshots',
  summary:
    'Takes every kind of page on phone and desktop, light and dark: what the documents show into docs/screenshots, the\n' +
    'rest into .millrace/screenshots. DATABASE_URL is not used.',
  flags: {
    origin: value({
      placeholder: 'ADDRESS',
      meaning: 'of a running site to take them of; its own measurements count these visits',
      example: 'http://localhost:3000',
      defaultText: 'a site built and served for it, on a database of its own',
      expected: 'the address of a site without a path, like http://localhost:3000',
      read: (given) => {
        if (!URL.canParse(given)) return undefined;
        const { protocol, origin, href } = new URL(given);
        return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined;
      },
    }),
  },
});
