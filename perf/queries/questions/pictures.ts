import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import { firstPictures, picturesOfPart } from '#lib/pictures/pictures-of.ts';
import type { Draw } from '../draw/draw.ts';
import type { Question } from '../question.ts';

const FILE = 'lib/pictures/pictures-of.ts';

export function pictureQuestions({ parts }: Draw, calls: number): Question[] {
  const some = parts.slice(0, calls);
  return [
    {
      name: 'pictures of a part',
      file: FILE,
      calls: some.map((part) => ({ about: part.partNumber, ask: () => picturesOfPart(part) })),
    },
    {
      name: 'pictures of a page',
      file: FILE,
      calls: some.map((part, index) => ({
        about: `${PAGE_ROWS} from ${part.partNumber}`,
        ask: () => firstPictures(parts.slice(index, index + PAGE_ROWS)),
      })),
    },
  ];
}
