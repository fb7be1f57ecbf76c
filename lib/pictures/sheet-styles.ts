import { MOST_CELLS, SHAPES } from './sheet-layout.ts';

/** The style sheet's rules for places on sheets: which cell, the place of the last one, and the cells' shape. */
export function sheetStyles(): string {
  const cells = Array.from({ length: MOST_CELLS }, (_, cell) => `.cell-${cell} {\n  --cell: ${cell};\n}\n`);
  const sheets = Array.from(
    { length: MOST_CELLS - 1 },
    (_, index) => `.of-${index + 2} {\n  --last-cell: ${index + 1};\n}\n`,
  );
  const shapes = Array.from(
    { length: SHAPES },
    (_, index) => `.shape-${index + 1} {\n  aspect-ratio: ${SHAPES} / ${index + 1};\n}\n`,
  );
  return [...cells, ...sheets, ...shapes].join('');
}
