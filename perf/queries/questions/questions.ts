import { sitemapShards } from '#lib/catalog/sitemap.ts';
import type { Draw } from '../draw/draw.ts';
import type { Question } from '../question.ts';
import { categoryQuestions } from './categories.ts';
import { changeQuestions } from './changes.ts';
import { listQuestions } from './lists.ts';
import { memoryQuestions } from './memory.ts';
import { partQuestions } from './parts.ts';
import { pictureQuestions } from './pictures.ts';
import { searchQuestions } from './searches.ts';
import { vitalsQuestions } from './vitals.ts';

export interface QuestionsOptions {
  /** Of each question, where there are so many different ones. */
  readonly calls: number;
  /** Of the statements, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Every question that the product asks of its database; each named statement is asked by one at least. */
export async function allQuestions(draw: Draw, { calls, files }: QuestionsOptions): Promise<Question[]> {
  return [
    ...partQuestions(draw, calls),
    ...listQuestions(draw),
    ...searchQuestions(draw, calls),
    ...pictureQuestions(draw, calls),
    ...categoryQuestions(draw, await sitemapShards()),
    ...vitalsQuestions(),
    ...(await memoryQuestions(draw, files)),
    // Last: they make changes, which the others would read.
    ...changeQuestions(draw),
  ];
}
