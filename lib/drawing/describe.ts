import type { Translate } from '../messages/translator.ts';
import type { Drawing, Label, View } from './model.ts';
import type { Alternative } from './svg-figure.ts';

/** The drawing in words: its views, then each dimension once with name, letter and value. */
export function describe({ views }: Drawing, name: string, t: Translate): Alternative {
  const labels = views.flatMap((view) => view.dimensions.map(({ label }) => label));
  const lines = [...new Set(labels.map(inWords))];
  return {
    title: t('drawing.of', { name }),
    description: `${capitalised(views.map((view) => t(nameOf(view))).join(', '))}. ${lines.join('; ')}.`,
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inWords = ({ name, symbol, value }: Label): string => [name, symbol, value].filter(Boolean).join(' ');

function nameOf({ place, sections }: View) {
  if (sections.length > 0) return 'drawing.section';
  return place === 'main' ? 'drawing.side' : place === 'below' ? 'drawing.top' : 'drawing.end';
}
