import type { CategoryText } from './category-text.ts';

/** Cutting tools and passive components. */
export const TOOL_AND_CHIP_CATEGORIES: Readonly<Record<string, CategoryText>> = {
  'twist-drills-din-338': {
    name: 'Spiralbohrer DIN 338',
    description:
      'Kurze Spiralbohrer mit Zylinderschaft im Schneidendurchmesser, für Stahl, Gusseisen und Nichteisenmetalle. Gewalztes HSS (HSS-R) eignet sich für die Handarbeit, geschliffenes HSS-G bohrt genauer, und Kobaltstähle vertragen die Hitze bei nichtrostenden und harten Legierungen.',
  },
  'machine-taps-metric-din-371-376': {
    name: 'Maschinengewindebohrer, metrisch, DIN 371 und DIN 376',
    description:
      'Maschinengewindebohrer für metrische Regelgewinde: DIN 371 mit verstärktem Schaft bis M10, DIN 376 mit Überlaufschaft ab M12. Form B treibt die Späne durch ein offenes Loch voraus, Form C mit Spiralnuten fördert sie aus einem Grundloch heraus.',
  },
  'machine-taps-fine-din-374': {
    name: 'Maschinengewindebohrer, metrisch fein, DIN 374',
    description:
      'Maschinengewindebohrer mit Überlaufschaft für metrische Feingewinde von M4 × 0.5 bis M30 × 2. Für Stellgewinde, dünne Wände und Hydraulikanschlüsse, bei denen eine grobe Steigung zu tief schneiden würde.',
  },
  'chip-resistors': {
    name: 'Chipwiderstände',
    description:
      'Dickschicht- und Dünnschichtwiderstände für die Oberflächenmontage, 1 Ω bis 10 MΩ in den Bauformen 0201 bis 2512, dazu 0-Ω-Brücken. Dickschicht dient als Pull-up und im Spannungsteiler; Dünnschicht hält 0,1 % und 10 ppm/K ein, wo ein Wert stehen bleiben muss.',
  },
  'ceramic-chip-capacitors': {
    name: 'Keramik-Chipkondensatoren',
    description:
      'Keramische Vielschichtkondensatoren für die Oberflächenmontage, 1 pF bis 100 µF in den Bauformen 0201 bis 1210. C0G hält seinen Wert in Filtern und Zeitgliedern; X7R und X5R puffern Versorgungen und verlieren unter Gleichspannung einen Teil ihrer Kapazität.',
  },
};
