import type { CategoryText } from './category-text.ts';

/** First and second level of the tree. */
export const BRANCHES: Readonly<Record<string, CategoryText>> = {
  'screws-and-bolts': {
    name: 'Schrauben',
    description:
      'Verbindungselemente mit Außengewinde, metrisch und in Zoll. Ausgewählt nach Gewinde, Länge, Festigkeit und Antrieb.',
  },
  'hex-head-screws': {
    name: 'Sechskantschrauben',
    description:
      'Werden von außen mit Schraubenschlüssel oder Steckschlüssel angezogen. Die tragfähigste der gängigen Kopfformen für Stahl- und Maschinenbau.',
  },
  'socket-head-screws': {
    name: 'Schrauben mit Innensechskant',
    description:
      'Werden mit einem Sechskantschlüssel im Kopf angezogen. Für enge Einbauräume und hohe Vorspannung im Maschinenbau.',
  },
  'set-screws': {
    name: 'Gewindestifte',
    description:
      'Schrauben ohne Kopf, die gegen eine Welle oder ein Teil drücken. Das Ende entscheidet über Halt und Druckspuren.',
  },
  'machine-screws': {
    name: 'Schrauben mit Schlitz oder Kreuzschlitz',
    description:
      'Kleine Schrauben mit Schlitz oder Kreuzschlitz im Kopf. Für Gehäuse, Blenden und die Elektrotechnik.',
  },
  'shoulder-screws-and-rods': {
    name: 'Passschrauben und Gewindestangen',
    description:
      'Eine geschliffene Passschulter dient als Lagerzapfen oder zum Zentrieren. Gewindestangen werden auf Länge geschnitten.',
  },
  'inch-screws': {
    name: 'Zollschrauben',
    description: 'Unified-Gewinde, grob (UNC) und fein (UNF). Längen und Köpfe in Bruchteilen eines Zolls.',
  },
  nuts: {
    name: 'Muttern',
    description:
      'Verbindungselemente mit Innengewinde. Die Festigkeitsklasse muss zu der der Schraube passen.',
  },
  'hex-nuts': {
    name: 'Sechskantmuttern',
    description:
      'Normale, hohe und niedrige Sechskantmuttern. Die Höhe entscheidet, wie viel von der Festigkeit der Schraube die Mutter trägt.',
  },
  'locking-and-flange-nuts': {
    name: 'Sicherungs- und Flanschmuttern',
    description: 'Muttern, die sich nicht lösen oder die Last verteilen. Für Schwingungen und Langlöcher.',
  },
  'special-nuts': {
    name: 'Hut- und Vierkantmuttern',
    description:
      'Muttern, die das Gewindeende abdecken oder in einer Nut sitzen. Für Aussehen, Sicherheit und Blechteile.',
  },
  washers: {
    name: 'Scheiben',
    description:
      'Ringe unter Köpfen und Muttern. Sie verteilen die Last, schonen Oberflächen oder hemmen das Lösen.',
  },
  'plain-washers': {
    name: 'Flache Scheiben',
    description: 'Flache Ringe in normaler Breite. Die Härte soll zur Klasse der Schraube passen.',
  },
  'large-washers': {
    name: 'Große Scheiben',
    description:
      'Flache Ringe, etwa dreimal so breit wie der Gewindedurchmesser oder breiter. Für Holz, Kunststoff und große Löcher.',
  },
  'lock-washers': {
    name: 'Sicherungsscheiben',
    description:
      'Gezahnte Ringe, die sich in beide Oberflächen eingraben. Für Erdungen und kleine Schrauben.',
  },
  'pins-keys-and-rings': {
    name: 'Stifte, Passfedern und Sicherungsringe',
    description:
      'Teile, die zentrieren, Drehmoment übertragen oder auf einer Welle halten. Ausgewählt nach Wellendurchmesser und Passung.',
  },
  pins: {
    name: 'Stifte und Bolzen',
    description:
      'Zylinderstifte legen zwei Teile zueinander fest, Bolzen verbinden sie drehbar. Ausgewählt nach Durchmesser, Passung und Länge.',
  },
  keys: {
    name: 'Passfedern',
    description:
      'Rechteckige Stäbe, die das Drehmoment zwischen Welle und Nabe übertragen. Der Wellendurchmesser bestimmt den Querschnitt.',
  },
  'retaining-rings': {
    name: 'Sicherungsringe',
    description: 'Federnde Ringe, die in einer Nut sitzen. Äußere gehören auf Wellen, innere in Bohrungen.',
  },
  seals: {
    name: 'Dichtungen',
    description:
      'Ringe, die Flüssigkeiten drinnen und Schmutz draußen halten. Ausgewählt nach Größe, Werkstoff und Härte.',
  },
  'o-rings': {
    name: 'O-Ringe',
    description:
      'Elastomerringe mit rundem Querschnitt. Nut, Medium und Temperatur entscheiden über Größe und Werkstoff.',
  },
  bearings: {
    name: 'Wälzlager',
    description:
      'Wälzlager mit den Hauptabmessungen nach ISO 15. Ausgewählt nach Bohrung, Belastung und Abdichtung.',
  },
  'ball-bearings': {
    name: 'Kugellager',
    description: 'Kugeln zwischen zwei Ringen mit Laufrillen. Für hohe Drehzahlen und kombinierte Belastung.',
  },
  'roller-bearings': {
    name: 'Rollenlager',
    description: 'Rollen statt Kugeln. Für höhere Belastung bei gleichem Bauraum.',
  },
  'cutting-tools': {
    name: 'Zerspanungswerkzeuge',
    description:
      'Werkzeuge für Bohrungen und Gewinde in Metall. Ausgewählt nach Durchmesser, Werkstoff und Beschichtung.',
  },
  drills: {
    name: 'Bohrer',
    description: 'Spiralbohrer für Metall. Die Längenreihe richtet sich nach der Norm.',
  },
  taps: {
    name: 'Gewindebohrer',
    description:
      'Werkzeuge, die Innengewinde schneiden. Die Anschnittform richtet sich nach Durchgangs- oder Grundloch.',
  },
  'passive-components': {
    name: 'Passive Bauelemente',
    description:
      'Widerstände und Kondensatoren für die Oberflächenmontage. Ausgewählt nach Wert, Toleranz, Belastbarkeit und Bauform.',
  },
  resistors: {
    name: 'Widerstände',
    description: 'Chip-Festwiderstände. Die Werte folgen den E-Reihen der IEC 60063.',
  },
  capacitors: {
    name: 'Kondensatoren',
    description:
      'Keramische Vielschicht-Chipkondensatoren. Das Dielektrikum bestimmt, wie stabil der Wert ist und wie viel in die Bauform passt.',
  },
};
