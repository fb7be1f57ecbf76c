export interface AttributeText {
  readonly name: string;
  readonly explanation: string;
}

export type AttributeTexts = Readonly<Record<string, AttributeText>>;

/** Rows of key, name and explanation, as a table reads best. */
export const attributeTexts = (...rows: readonly (readonly [string, string, string])[]): AttributeTexts =>
  Object.fromEntries(rows.map(([key, name, explanation]) => [key, { name, explanation }]));
