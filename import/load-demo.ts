import { demoSource } from '../demo/source.ts';
import { type LoadOptions, type LoadResult, loadCatalogue } from './load-catalogue.ts';

/** Loads the demo catalogue with `parts` parts. */
export async function loadDemo({
  parts,
  seed,
  ...options
}: Omit<LoadOptions, 'source'> & { parts: number; seed?: number }): Promise<LoadResult> {
  return loadCatalogue({ ...options, source: demoSource(parts, seed) });
}
