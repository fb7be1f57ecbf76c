import type { Specification } from '../catalog/part.ts';
import type { Label } from './model.ts';
import { threadDiameter } from './thread-diameter.ts';

type Line = Pick<Specification, 'key' | 'name' | 'symbol' | 'text' | 'unit' | 'sort' | 'kind'> &
  Partial<Pick<Specification, 'original'>>;

/** What a construction may know of a part: its specification, by attribute key. */
export class PartValues {
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #locale: string;

  constructor(specification: readonly Line[], locale = 'en') {
    this.#lines = new Map(specification.map((line) => [line.key, line]));
    this.#locale = locale;
  }

  /** A number in the attribute's canonical unit: lengths in mm. Undefined where the part has none above zero. */
  number(key: string): number | undefined {
    const line = this.#lines.get(key);
    return line?.kind === 'number' && line.sort > 0 ? line.sort : undefined;
  }

  /** Several numbers by key; undefined when one is missing: then nothing true can be drawn. */
  numbers<Key extends string>(...keys: Key[]): Readonly<Record<Key, number>> | undefined {
    const found = keys.map((key) => [key, this.number(key)] as const);
    if (found.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(found) as Record<Key, number>;
  }

  /** A term in English, whatever the language of the page. */
  term(key: string): string | undefined {
    const line = this.#lines.get(key);
    return line?.original ?? line?.text;
  }

  /** Major diameter in mm of the thread, or of the thread that the part is made for. */
  thread(): number | undefined {
    const text = this.term('thread') ?? this.term('nominal-size');
    return text === undefined ? undefined : threadDiameter(text);
  }

  /** What a dimension of this attribute says; `prefix` is ⌀, R, SR or □. Undefined when the part has no such value. */
  label(key: string, prefix = ''): Label | undefined {
    const line = this.#lines.get(key);
    if (!line) return undefined;
    const text = this.#inLanguage(line);
    const bare = line.unit === '' || text.endsWith(line.unit);
    const value = bare ? text : `${text} ${line.unit}`;
    return {
      ...(line.symbol ? { symbol: line.symbol } : {}),
      // ISO 129-1: millimetres are not written; whatever else is.
      text: prefix + (line.unit === 'mm' ? text : line.unit === '°' ? `${text}°` : value),
      name: line.name,
      value: line.unit === '°' ? `${text}°` : value,
    };
  }

  #inLanguage({ kind, text }: Line): string {
    const isDecimal = kind === 'number' && /^-?\d+\.\d+$/.test(text);
    return isDecimal && this.#locale !== 'en' ? text.replace('.', ',') : text;
  }
}
