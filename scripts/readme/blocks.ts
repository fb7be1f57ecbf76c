import { SETTINGS } from '#lib/env.ts';

/** Puts `content` between `<!-- name -->` and `<!-- /name -->`. @throws Error when the README lacks the block */
export function replaceBlock(readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no block ${start} … ${end}.`);
  return `${readme.slice(0, from + start.length)}\n${content}\n${readme.slice(to)}`;
}

/** What stands in a block now, without the line breaks around it. */
export function blockContent(readme: string, name: string): string | undefined {
  return readme.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0];
}

/** The table of settings, from their schema. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
