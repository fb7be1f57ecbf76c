import type { MetricWithAttribution } from 'web-vitals/attribution';
import { CULPRIT } from '#lib/vitals/beacon-limits.ts';

const LONGEST = 80;
const MOST_ELEMENTS = 3;

/** An element by tags, ids and first classes of itself and its parents: what the site's own code calls them. */
export function shortSelector(node: Node | null): string | undefined {
  const steps: string[] = [];
  for (
    let element = node instanceof Element ? node : node?.parentElement;
    element && steps.length < MOST_ELEMENTS;
    element = element.parentElement
  ) {
    const name = element.localName;
    if (element.id) {
      steps.unshift(`${name}#${element.id}`);
      break;
    }
    const [first] = element.classList;
    steps.unshift(first ? `${name}.${first}` : name);
  }
  return bounded(steps.join('>'));
}

/** What is to blame for a value that is not good: the script's file for a slow interaction, else the element. */
export function culpritOf(metric: MetricWithAttribution): string | undefined {
  if (metric.rating === 'good') return undefined;
  if (metric.name === 'LCP') return bounded(metric.attribution.target);
  if (metric.name === 'CLS') return bounded(metric.attribution.largestShiftTarget);
  if (metric.name !== 'INP') return undefined;
  const { longestScript, interactionTarget } = metric.attribution;
  return scriptFile(longestScript?.entry.sourceURL) ?? bounded(interactionTarget);
}

/** Of this site only: whose extensions somebody uses is theirs to know. */
function scriptFile(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  if (url?.origin !== location.origin) return undefined;
  return bounded(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
}

function bounded(text: string | undefined): string | undefined {
  const short = text?.slice(0, LONGEST);
  return short && CULPRIT.test(short) ? short : undefined;
}
