import { hash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { htmlOf } from '#components/page/html-of.ts';

/** Attributes of an element that is a region of a list's page. */
export interface RegionAttributes {
  readonly 'data-region': string;
  readonly 'data-version': string;
  readonly dangerouslySetInnerHTML: { readonly __html: string };
}

/** Hexadecimal digits that tell two states of one region apart: one in four billion is alike by chance. */
const VERSION_DIGITS = 8;

/**
 * The parts of a list's page that a choice changes, each rendered by itself: the page has them in their places, and the
 * browser replaces those whose version is another one.
 */
export class Regions {
  readonly #regions = new Map<string, { readonly version: string; readonly html: string }>();

  set(name: string, content: ComponentChildren): void {
    const html = htmlOf(content);
    this.#regions.set(name, { version: hash('sha1', html).slice(0, VERSION_DIGITS), html });
  }

  /** Makes an element this region. */
  attributes(name: string): RegionAttributes {
    const region = this.#regions.get(name);
    if (!region) throw new RangeError(`There is no region ${name}.`);
    return {
      'data-region': name,
      'data-version': region.version,
      dangerouslySetInnerHTML: { __html: region.html },
    };
  }

  /** Name, version and content of each. */
  entries(): readonly (readonly [name: string, version: string, html: string])[] {
    return [...this.#regions].map(([name, { version, html }]) => [name, version, html]);
  }
}
