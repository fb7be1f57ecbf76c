import type { CategoryText } from './category-text.ts';

/** Pins, keys, rings, seals and bearings. */
export const SHAFT_CATEGORIES: Readonly<Record<string, CategoryText>> = {
  'dowel-pins-iso-2338': {
    name: 'Zylinderstifte, ungehärtet, ISO 2338',
    description:
      'Glatte Zylinderstifte aus ungehärtetem oder austenitischem nichtrostendem Stahl, in Toleranz m6 für festen und h8 für losen Sitz. Sie legen zwei Teile zueinander fest oder dienen bei geringem Verschleiß als Achsen und Anschläge.',
  },
  'dowel-pins-hardened-iso-8734': {
    name: 'Zylinderstifte, gehärtet, ISO 8734',
    description:
      'Geschliffene Zylinderstifte in Toleranz m6 aus durchgehärtetem Stahl (Typ A), einsatzgehärtetem Stahl (Typ B) oder martensitischem nichtrostendem Stahl. Sie legen Teile von Werkzeugen und Maschinen genau fest, auch wenn diese oft zerlegt werden.',
  },
  'clevis-pins-iso-2341': {
    name: 'Bolzen mit Kopf ISO 2341',
    description:
      'Glatte Bolzen mit flachem Kopf und Schafttoleranz h11, ohne Splintloch (Form A) oder mit Splintloch (Form B). Sie verbinden einen Gabelkopf mit einer Stange so, dass diese schwenkt und sich leicht lösen lässt.',
  },
  'clevis-pins-headless-iso-2340': {
    name: 'Bolzen ohne Kopf ISO 2340',
    description:
      'Glatte Bolzen in Toleranz h11 ohne Kopf, Form A glatt und Form B mit einem Splintloch an jedem Ende. Sie tragen Rollen und Laschen, die auf beiden Seiten gesichert werden.',
  },
  'parallel-keys-din-6885': {
    name: 'Passfedern DIN 6885-1',
    description:
      'Rechteckige Passfedern der hohen Form für Wellen von 6 bis 200 mm, rundstirnig für Schaftfräsernuten und geradstirnig für durchgehende Nuten. Die Seitenflächen übertragen das Drehmoment; oben bleibt Spiel zur Nabe.',
  },
  'retaining-rings-shaft-din-471': {
    name: 'Sicherungsringe für Wellen DIN 471',
    description:
      'Äußere Federringe in Regelausführung, die in eine Wellennut schnappen und eine Schulter bilden. Sie halten Lager, Räder und Buchsen axial auf der Welle.',
  },
  'retaining-rings-bore-din-472': {
    name: 'Sicherungsringe für Bohrungen DIN 472',
    description:
      'Innere Federringe in Regelausführung, die in eine Nut der Bohrung schnappen und eine Schulter bilden. Sie halten Lager und Bolzen im Gehäuse.',
  },
  'o-rings-as568': {
    name: 'O-Ringe AS568',
    description:
      'Zoll-O-Ringe der Größen 001 bis 475 nach AS568, die auch ISO 3601-1 führt; Maße und Toleranzen stehen wie in AS568 in Zoll. Die Hunderterziffer gibt die Schnurstärke an: 0,070 in für die meisten 0xx, 0,103 für 1xx, 0,139 für 2xx, 0,210 für 3xx und 0,275 für 4xx.',
  },
  'o-rings-metric-iso-3601': {
    name: 'Metrische O-Ringe, Toleranzen ISO 3601-1 Klasse B',
    description:
      'Metrische O-Ringe in den handelsüblichen Innendurchmessern und Schnurstärken von ganzen und halben Millimetern, bezeichnet als Innendurchmesser × Schnurstärke. ISO 3601-1 führt diese Größen nicht auf; sie legt die hier angegebenen Toleranzen fest, die der Klasse B für Größen außerhalb ihrer Tabelle.',
  },
  'deep-groove-ball-bearings-open': {
    name: 'Rillenkugellager, offen',
    description:
      'Einreihige Rillenkugellager ohne Deck- oder Dichtscheiben, Reihen 618, 619, 60, 62, 63 und 64 mit den Hauptabmessungen nach ISO 15. Für Ölschmierung oder von außen zugeführtes Fett, bei hoher Drehzahl, radialer und mäßiger axialer Belastung.',
  },
  'deep-groove-ball-bearings-shielded': {
    name: 'Rillenkugellager mit Deckscheiben',
    description:
      'Einreihige Rillenkugellager mit Stahl-Deckscheiben auf einer Seite (Z) oder auf beiden Seiten (2Z), auf Lebensdauer gefettet. Die Deckscheiben berühren den Innenring nicht: Sie halten groben Schmutz ab und erlauben fast die Drehzahl eines offenen Lagers.',
  },
  'deep-groove-ball-bearings-sealed': {
    name: 'Rillenkugellager mit Dichtscheiben',
    description:
      'Einreihige Rillenkugellager mit berührenden Dichtscheiben aus Gummi auf einer Seite (RS) oder auf beiden Seiten (2RS), auf Lebensdauer gefettet. Die Lippen halten Staub und Spritzwasser ab, um den Preis von Reibung und einer niedrigeren Grenzdrehzahl.',
  },
  'angular-contact-ball-bearings': {
    name: 'Schrägkugellager',
    description:
      'Einreihige Schrägkugellager der Reihen 72 B und 73 B mit 40° Druckwinkel und den Hauptabmessungen nach ISO 15. Sie nehmen hohe Axialkräfte in einer Richtung auf und werden gegen ein zweites Lager oder in universell geschliffenen Paaren eingebaut.',
  },
  'cylindrical-roller-bearings': {
    name: 'Zylinderrollenlager',
    description:
      'Einreihige Zylinderrollenlager NU, NJ und N der Reihen 2 und 3 mit den Hauptabmessungen nach ISO 15. Für hohe radiale Belastung; NU und N lassen die Welle axial wandern, NJ führt sie in einer Richtung.',
  },
  'tapered-roller-bearings': {
    name: 'Kegelrollenlager',
    description:
      'Einreihige metrische Kegelrollenlager der Reihen 302, 303, 320 X und 322 mit den Hauptabmessungen nach ISO 355, Innenring mit Rollensatz und Außenring zusammen. Für kombinierte radiale und axiale Belastung; zwei Lager werden gegeneinander angestellt und ihr Spiel wird bei der Montage eingestellt.',
  },
};
