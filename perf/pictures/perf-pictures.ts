import { pathToFileURL } from 'node:url';
import {
  DEMO_ILLUSTRATIONS,
  type Illustration,
  illustrationsOf,
  renderIllustration,
} from '#import/pictures/illustration-source.ts';
import type { Pixels } from '#import/pictures/pixels.ts';
import { RECIPE } from '#import/pictures/recipe.ts';
import { AVIF, WEBP } from '#lib/pictures/encoding.ts';
import { writeResult } from '#perf/measure/results.ts';
import { stage } from '#scripts/start/progress.ts';
import { type Weights, weigh } from './naive.ts';
import { recommended, TARGET_DISTANCE } from './recommend.ts';
import { reportText } from './report.ts';
import { type Setting, type Swept, sweep } from './sweep.ts';

export interface PicturesReport {
  readonly date: string;
  readonly recipe: string;
  readonly pictures: readonly string[];
  readonly targetDistance: number;
  readonly swept: readonly Swept[];
  readonly recommended: { readonly avif?: Setting; readonly webp?: Setting };
  readonly chosen: { readonly avif: object; readonly webp: object };
  readonly weights: readonly Weights[];
}

interface PicturesOptions {
  /** How many pictures, spread over all of them. */
  readonly sample: number;
  /** A file with other illustrations than the demo's. */
  readonly module: string | undefined;
}

/** Measures and prints. */
export async function perfPictures(options: PicturesOptions, signal: AbortSignal): Promise<void> {
  const module = options.module ? pathToFileURL(options.module).href : DEMO_ILLUSTRATIONS;
  const sample = await sampleOf(module, options.sample);
  const pictures = [...sample.values()];
  const sweeping = stage('Measuring pictures');
  const swept = await sweep(pictures, { signal, onProgress: sweeping.advance }).finally(sweeping.drop);
  if (signal.aborted) return;
  const report: PicturesReport = {
    date: new Date().toISOString(),
    recipe: RECIPE,
    pictures: [...sample.keys()],
    targetDistance: TARGET_DISTANCE,
    swept,
    recommended: { avif: recommended(swept, 'avif'), webp: recommended(swept, 'webp') },
    chosen: { avif: AVIF, webp: WEBP },
    weights: await weigh(pictures),
  };
  console.log(`\n${reportText(report)}\n`);
  console.log(`Written: ${writeResult('pictures.json', report)}`);
}

async function sampleOf(module: string, size: number): Promise<Map<string, Pixels>> {
  const all = await illustrationsOf(module);
  const step = Math.max(1, all.length / size);
  const sample = new Map<string, Pixels>();
  for (let at = 0; at < all.length; at += step) {
    const illustration = all[Math.floor(at)] as Illustration;
    sample.set(illustration.key, await renderIllustration(module, illustration));
  }
  return sample;
}
