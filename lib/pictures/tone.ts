/** Steps of each of red, green and blue: few enough for a short style sheet, and the eye forgives a placeholder. */
const STEPS = 3;
const LARGEST = 255;

/** How many tones there are. */
export const TONES = STEPS ** 3;

/** The tone nearest to a colour; each part from 0 to 255. */
export function toneOf(red: number, green: number, blue: number): number {
  const step = (part: number): number => Math.round((part / LARGEST) * (STEPS - 1));
  return (step(red) * STEPS + step(green)) * STEPS + step(blue);
}

/** The style sheet's rules; the outer steps are drawn in, because hardly a picture is black or white all over. */
export function toneStyles(): string {
  const shades = ['2e', '88', 'dd'];
  return Array.from({ length: TONES }, (_, tone) => {
    const parts = [Math.floor(tone / STEPS ** 2), Math.floor(tone / STEPS) % STEPS, tone % STEPS];
    return `.tone-${tone} {\n  background: #${parts.map((part) => shades[part]).join('')};\n}\n`;
  }).join('');
}
