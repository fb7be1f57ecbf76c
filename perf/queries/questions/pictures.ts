import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import { firstPictures } from '#lib/pictures/pictures-of.ts';
import { readSheetKey } from '#lib/pictures/sheet-key.ts';
import type { Draw } from '../draw/draw.ts';
import type { Question } from '../question.ts';

const FILE = 'lib/pictures/pictures-of.ts';

export function pictureQuestions({ parts }: Draw, calls: number): Question[] {
  return [
    {
      name: 'pictures of a page',
      file: FILE,
      calls: parts.slice(0, calls).map((part, index) => ({
        about: `${PAGE_ROWS} from ${part.partNumber}`,
        ask: () => firstPictures(parts.slice(index, index + PAGE_ROWS).map(({ partNumber }) => partNumber)),
      })),
    },
    {
      name: 'key of the picture sheets',
      file: 'lib/pictures/sheet-key.ts',
      calls: [{ about: 'the only one', ask: readSheetKey }],
    },
  ];
}
