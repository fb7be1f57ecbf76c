/** What is used here of a package that has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'sfnt' | 'woff2';
    readonly keepFeatures: readonly string[];
    readonly preserveNameIds: readonly number[];
  }

  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: SubsetOptions,
  ): Promise<NonSharedBuffer>;
}
