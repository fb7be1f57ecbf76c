/**
 * What a family of parts says about itself. A family is one leaf category: one standard's table turned into
 * items (one geometry each), times the variants in which each item is made and sold.
 */

/** The units a dimension or rating may be stated in. `''` is a bare number (a count, a series). */
export type Unit =
  | 'mm'
  | 'in'
  | '°'
  | 'g'
  | 'Ω'
  | 'F'
  | 'V'
  | 'W'
  | '%'
  | 'ppm/K'
  | 'K'
  | '°C'
  | 'Shore A'
  | 'N'
  | 'MPa'
  | '';

/** One stated value: a number in a unit as the standard prints it, or a term with its place in natural order. */
export type Stated =
  | { readonly text: string; readonly unit: Unit; readonly number: number }
  | { readonly text: string; readonly order: number };

/** An attribute of the catalogue: what a column or filter is about. `unit` is the canonical one for numbers. */
export interface Attribute {
  readonly key: string;
  readonly name: string;
  readonly kind: 'number' | 'term';
  readonly unit: Unit;
  /** One sentence that explains the term to someone outside the trade. */
  readonly explanation: string;
}

/** An attribute as one category uses it. */
export interface LayoutEntry {
  readonly attribute: string;
  /** The letter the standard uses for it, such as `k` for a screw's head height. */
  readonly symbol?: string;
  /** Shown as a column of the category's list. */
  readonly column?: true;
  /** Words typed into search may match this attribute's values. */
  readonly searchable?: true;
}

/** One geometry: a row of the standard's table at one length. */
export interface Item {
  /** Within the part number, upper case, unique within the family: `M8X40`. */
  readonly code: string;
  /** Within the name, as the trade writes it: `M8 × 40`. */
  readonly size: string;
  readonly values: Readonly<Record<string, Stated>>;
  /** Net volume of material in mm³, from the geometry; times the variant's density it gives the mass. */
  readonly volumeMm3: number;
  /** 0 where every distributor stocks it; 1 and up for non-preferred sizes and lengths. */
  readonly tier: number;
}

/** One way an item is made and sold. */
export interface Variant {
  /** Within the part number, upper case, unique within the family: `8.8-ZP-C-AM`. */
  readonly code: string;
  /** Within the name: `8.8, zinc plated`. */
  readonly name: string;
  readonly values: Readonly<Record<string, Stated>>;
  /** Rarity: 0 is what every distributor stocks. The loader takes low tiers first. */
  readonly tier: number;
  /** Of the material, in g/cm³. */
  readonly density: number;
  /** What it costs to make, against the plainest variant of the family (1). */
  readonly costFactor: number;
  /** Pieces in one pack; orders are in multiples of it. */
  readonly packSize: number;
  /** Countries it is made in (ISO 3166-1 alpha-2); one of them per part. */
  readonly origins: readonly string[];
  /** Customs tariff number (HS, six digits); overrides the family's. */
  readonly customsCode?: string;
  /** Set when it is no longer made: the code of the variant that replaces it. */
  readonly successorCode?: string;
}

/** Parts of another category that go with this one's: those that share all `match` values. */
export interface GoesWith {
  readonly category: string;
  readonly match: readonly string[];
}

export interface Family {
  readonly category: {
    readonly slug: string;
    /** Slug of a second-level category in `demo/tree.ts`. */
    readonly parent: string;
    /** Plural, as a heading: `Hex head screws ISO 4017`. */
    readonly name: string;
    /** Two sentences: what the standard covers and what it is used for. */
    readonly description: string;
    /** Further words people use for it, lower case. */
    readonly synonyms: readonly string[];
  };
  /** Code of the standard in `demo/standards.ts`: `ISO 4017`. */
  readonly standard: string;
  /** Part number prefix, unique among families: `ISO4017`. */
  readonly prefix: string;
  /** Singular, starts the part's name: `Hex head screw`. */
  readonly noun: string;
  readonly layout: readonly LayoutEntry[];
  readonly goesWith: readonly GoesWith[];
  /** HS customs tariff number, six digits. */
  readonly customsCode: string;
  /** Cost of one piece of the plainest variant in EUR cents (may be a fraction), from its mass in grams. */
  costCents(item: Item, massG: number): number;
  /** In natural order: by size, then length. */
  items(): readonly Item[];
  /** In natural order. The same array object for items that share it: it is used as a cache key. */
  variants(item: Item): readonly Variant[];
}
