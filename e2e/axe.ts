import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it is laid out now: the rule, and the elements that break it.
 * @param rules `colours` for what another colour scheme alone can change
 */
export async function axeViolations(
  page: Page,
  { rules = 'all' }: { readonly rules?: 'all' | 'colours' } = {},
): Promise<string[][]> {
  // A list has thousands of elements that pass, and axe would make a selector for each of them; there are no frames,
  // whose results a page of its own would have to put together.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules === 'all' ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
