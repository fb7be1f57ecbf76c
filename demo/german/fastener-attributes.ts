import { attributeTexts } from './attribute-text.ts';

/** Screws, nuts and washers. */
// biome-ignore format: a table
export const FASTENER_ATTRIBUTES = attributeTexts(
  ['set-screw-point', 'Gewindeende', 'Die Form des Endes, das gegen die Welle oder das Teil drückt.'],
  ['point-diameter', 'Durchmesser des Endes', 'Durchmesser der Stirnfläche oder des Randes, der gegen das Teil drückt, Höchstmaß.'],
  ['dog-length', 'Zapfenlänge', 'Länge des gewindelosen Zapfens am Ende, Mindestmaß; angegeben für Schrauben, die mindestens doppelt so lang wie dick sind und deshalb den langen Zapfen haben.'],
  ['shoulder-diameter', 'Schulterdurchmesser', 'Nenndurchmesser der geschliffenen Schulter, nach dem eine Passschulterschraube bestellt wird; ihr Gewinde ist dünner.'],
  ['screw-flange-diameter', 'Flanschdurchmesser', 'Außendurchmesser des Bundes unter dem Kopf, Höchstmaß.'],
  ['screw-flange-thickness', 'Flanschdicke', 'Dicke am Rand des Bundes, Mindestmaß.'],
  ['slot-width', 'Schlitzbreite', 'Nennbreite des Schlitzes, also die Dicke der Schraubendreherklinge.'],
  ['recess-number', 'Kreuzschlitzgröße', 'Form und Nummer des Kreuzschlitzes, also der passende Schraubendreher: PH ist Phillips (Form H), PZ ist Pozidriv (Form Z).'],
  ['recess-width', 'Kreuzschlitzbreite', 'Breite des Kreuzschlitzes über die Flügel, Richtwert.'],
  ['head-diameter-theoretical', 'Theoretischer Kopfdurchmesser', 'Durchmesser, den ein Senkkopf mit vollkommen scharfer Kante hätte, Höchstmaß; die wirkliche Kante ist schmaler.'],
  ['raised-height', 'Linsenhöhe', 'Höhe der Wölbung über der Kante eines Linsenkopfes, ungefähr.'],
  ['thread-length-min', 'Mindestgewindelänge', 'Kleinste Länge des Gewindeteils einer Schraube, die zu lang für ein Gewinde bis zum Kopf ist.'],
  ['nut-height', 'Mutternhöhe', 'Höhe der Mutter von Fläche zu Fläche, Höchstmaß.'],
  ['nut-overall-height', 'Gesamthöhe', 'Höhe der Mutter mit Klemmteil oder Kuppe, Höchstmaß.'],
  ['nut-thread-height', 'Gewindehöhe', 'Höhe des metallischen Gewindeteils unter dem Klemmteil, Mindestmaß.'],
  ['nut-flange-diameter', 'Flanschdurchmesser', 'Durchmesser des Flansches an der Mutter, Höchstmaß.'],
  ['nut-flange-thickness', 'Flanschdicke', 'Dicke des Mutternflansches am Rand, Mindestmaß.'],
  ['nut-cap-diameter', 'Kuppendurchmesser', 'Durchmesser der Kuppe einer Hutmutter, Höchstmaß.'],
  ['nut-thread-depth', 'Gewindetiefe', 'Wie weit das Gewinde in eine geschlossene Mutter reicht, Nennmaß: Das Schraubenende muss kürzer sein.'],
  ['washer-tooth-form', 'Zahnform', 'An welchem Rand die Zahnscheibe gezahnt ist: außen (A) oder innen (J).'],
  ['washer-tooth-count', 'Anzahl der Zähne', 'Wie viele Zähne eine Zahnscheibe mindestens hat.'],
);
