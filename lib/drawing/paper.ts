/** Sizes on paper in mm, whatever the scale of the part. */
export const PAPER = {
  /** ISO 128-2, line group 0.5: visible outlines. */
  wide: 0.5,
  narrow: 0.25,
  /** Height of a capital letter, ISO 3098-1. */
  textHeight: 2.5,
  /** Font size that gives capitals of that height: they are 0.7 em high in the usual sans serifs. */
  fontSize: 3.55,
  /** From a dimension line to the foot of its text. */
  textGap: 0.9,
  /** ISO 129-1: closed filled arrowhead, ten narrow lines long, 15° to 20° wide. */
  arrowLength: 2.5,
  arrowHalfWidth: 0.38,
  /** From the outline to the first dimension line, and from one to the next. */
  firstLevel: 7,
  nextLevel: 6,
  /** An extension line beyond its dimension line: eight line widths. */
  extensionBeyond: 2,
  centreLineBeyond: 2.5,
  hatchSpacing: 1.8,
  betweenViews: 7,
  margin: 1.5,
  /** Between the two break lines, and how far they stand out. */
  breakGap: 1.6,
  breakBeyond: 1.8,
  /** Least length that stays on either side of a break. */
  breakRemainder: 7,
} as const;
