import { arcOf } from './arc.ts';
import type { Vertex } from './model.ts';
import { PAPER } from './paper.ts';
import type { Arrow, Sheet, SheetLine, SheetPath, SheetText } from './sheet.ts';
import { SUBSCRIPT, symbolParts } from './text-size.ts';

/** ISO 128-2: long dash, gap, dot, gap in multiples of the line's width, and dash, gap; a little closer for small parts. */
const DASHES: Partial<Record<SheetLine, string>> = { centre: '5 .8 .3 .8', hidden: '2.2 .8' };
const NARROW: readonly SheetLine[] = ['narrow', 'hatch', 'dimension', 'centre', 'hidden'];

/** Between a symbol and its value: a condensed typeface has no space to see. */
const EN_SPACE = '\u2002';

/** 0.02 mm on paper is a twentieth of a pixel on a phone. */
const DIGITS = 2;

/** The marks of a sheet, without the `svg` around them: paths of one line type merged into one, y downwards. */
export function svgMarks(sheet: Sheet): string {
  const lines = NARROW.map((line) => pathOf(sheet, line, DASHES[line])).join('');
  return (
    `<g fill="none" stroke="currentColor" stroke-width="${PAPER.narrow}" stroke-linejoin="round">${lines}` +
    `${pathOf(sheet, 'visible', undefined, ` stroke-width="${PAPER.wide}" stroke-linecap="round"`)}</g>` +
    `<path fill="currentColor" d="${sheet.arrows.map((arrow) => arrowPath(arrow, sheet.height)).join('')}"/>` +
    `<g fill="currentColor" font-size="${PAPER.fontSize}" text-anchor="middle">` +
    `${sheet.texts.map((text) => textMark(text, sheet.height)).join('')}</g>`
  );
}

function pathOf(sheet: Sheet, line: SheetLine, dashes?: string, more = ''): string {
  const data = sheet.paths.filter((path) => path.line === line).map((path) => pathData(path, sheet.height));
  if (data.length === 0) return '';
  return `<path${more}${dashes ? ` stroke-dasharray="${dashes}"` : ''} d="${data.join('')}"/>`;
}

export function pathData({ vertices, closed }: SheetPath, height: number): string {
  const [first] = vertices;
  if (!first) return '';
  const ways = [...vertices.slice(1), ...(closed ? [first] : [])];
  const last = closed ? ways.length - 1 : -1;
  const drawn = ways.map((to, index) => {
    const from = vertices[index] as Vertex;
    if (!from[2]) return index === last ? '' : lineData(from, to, height);
    const { radius, sweep } = arcOf([from[0], from[1]], [to[0], to[1]], from[2]);
    const large = Math.abs(sweep) > Math.PI ? 1 : 0;
    return `A${list([radius, radius])} 0 ${large}${sweep > 0 ? 0 : 1}${xy(to, height, true)}`;
  });
  return `M${xy(first, height)}${drawn.join('')}${closed ? 'Z' : ''}`;
}

function lineData(from: Vertex, to: Vertex, height: number): string {
  const [fromX, fromY, toX, toY] = [from[0], height - from[1], to[0], height - to[1]].map(rounded);
  if (fromY === toY) return `H${toX}`;
  return fromX === toX ? `V${toY}` : `L${xy(to, height)}`;
}

function arrowPath({ tip: [x, y], direction }: Arrow, height: number): string {
  const turn = (direction * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corner = (side: number): Vertex => [
    x + cos * PAPER.arrowLength - sin * side * PAPER.arrowHalfWidth,
    y + sin * PAPER.arrowLength + cos * side * PAPER.arrowHalfWidth,
  ];
  return `M${xy([x, y], height)}L${xy(corner(1), height)} ${xy(corner(-1), height)}Z`;
}

function textMark({ at: [x, y], angle, symbol, text }: SheetText, height: number): string {
  const [letter, lowered] = symbolParts(symbol ?? '');
  const place = angle === 0 ? `x="${rounded(x)}" y="${rounded(height - y)}"` : turned(x, height - y);
  const index = lowered
    ? `<tspan font-size="${rounded(PAPER.fontSize * SUBSCRIPT)}" dy=".7">${escaped(lowered)}</tspan><tspan dy="-.7">${EN_SPACE}`
    : EN_SPACE;
  const before = symbol ? `<tspan font-style="italic">${escaped(letter)}</tspan>${index}` : '';
  return `<text ${place}>${before}${escaped(text)}${lowered ? '</tspan>' : ''}</text>`;
}

const turned = (x: number, y: number) => `transform="translate(${rounded(x)} ${rounded(y)})rotate(-90)"`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

/** Without the zero before the point: `.5`, `-.5`. */
export function rounded(value: number): string {
  const text = String(Number(value.toFixed(DIGITS)));
  return text.replace(/^(-?)0\./, '$1.');
}

const list = (values: readonly number[]): string =>
  values
    .map(rounded)
    .reduce((joined, next) => joined + (next.startsWith('-') || joined === '' ? '' : ' ') + next, '');

const xy = ([x, y]: Vertex, height: number, afterFlag = false): string =>
  (afterFlag ? ' ' : '') + list([x, height - y]);
