/** What a load reads: the demo catalogue or a merchant's feed, in the order it is to be listed. */
export interface CatalogueSource {
  /** Changes when anything in the result would. */
  readonly fingerprint: string;
  readonly name: string;
  readonly partCount: number;
  readonly currency: string;
  readonly attributes: readonly SourceAttribute[];
  readonly standards: readonly SourceStandard[];
  /** Parents before their children. */
  readonly categories: readonly SourceCategory[];
  readonly warehouses: readonly { readonly code: string; readonly name: string; readonly country: string }[];
  /** What the source says in other languages; see catalog.translation for kinds and keys. */
  readonly translations: readonly SourceTranslation[];
  /** Category by category, each in its natural order. The yielded object may be filled again for the next part. */
  parts(): Iterable<SourcePart>;
  /** Every value that parts refer to, by id; complete once `parts()` is drained. Ids start at 1. */
  values(): Iterable<SourceValue>;
}

export interface SourceTranslation {
  readonly locale: string;
  readonly kind: string;
  readonly key: string;
  readonly text: string;
}

export interface SourceAttribute {
  readonly key: string;
  readonly name: string;
  readonly kind: 'number' | 'term';
  readonly unit: string;
  readonly explanation: string;
}

export interface SourceStandard {
  readonly code: string;
  readonly title: string;
  readonly equivalents: readonly { readonly code: string; readonly note: string }[];
}

export interface SourceCategory {
  readonly slug: string;
  readonly parent?: string;
  readonly name: string;
  readonly description: string;
  readonly standard?: string;
  /** What its parts look like: a name of lib/drawing/constructions/registry.ts. Without one they have no drawing. */
  readonly drawing?: string;
  /** Words that mean this category, beside those of its name. */
  readonly synonyms: readonly string[];
  readonly layout: readonly {
    readonly attribute: string;
    readonly symbol?: string;
    readonly column?: true;
    readonly searchable?: true;
    /** A choice of make (material, finish, pack) for the same geometry. */
    readonly variant?: boolean;
  }[];
  readonly goesWith: readonly { readonly category: string; readonly match: readonly string[] }[];
}

export interface SourceValue {
  readonly id: number;
  readonly attribute: string;
  readonly text: string;
  readonly unit: string;
  /** In the attribute's canonical unit, or the term's place. */
  readonly sort: number;
}

export interface SourcePart {
  category: string;
  partNumber: string;
  name: string;
  obsolete: boolean;
  successorNumber: string | undefined;
  /** In grams. */
  massG: number | undefined;
  packSize: number;
  origin: string;
  customsCode: string;
  /** Key of the picture that shows parts like it; without one it has photographs or none (millrace.picture_of). */
  illustration?: string;
  /** By position in the category's layout; 0 where the attribute does not apply. */
  valueIds: Int32Array;
  price: {
    readonly per: number;
    readonly quantities: readonly number[];
    readonly amounts: readonly number[];
  };
  stock: { readonly quantities: readonly number[]; readonly leadDays: readonly (number | null)[] };
}
