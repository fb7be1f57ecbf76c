const IDENTICAL = 'Identisch.';
const WIDTHS_ACROSS_FLATS =
  'Andere Schlüsselweiten: M10 17, M12 19, M14 22 und M22 32 mm statt 16, 18, 21 und 34 mm.';
const SOME_WIDTHS_ACROSS_FLATS = 'Zurückgezogen. Andere Schlüsselweiten bei M10, M12, M14 und M22.';
const SET_SCREWS =
  'Zurückgezogen. Die in beiden aufgeführten Größen haben gleiche Maße; die DIN enthält zusätzliche, etwa M14 und M18.';
const COUNTERSUNK =
  'Zurückgezogen. Andere Köpfe, zum Beispiel bei M4 7,5 statt 8,4 mm Durchmesser; die Senkung ist nicht dieselbe.';
const MACHINE_TAPS = 'Kurze Maschinen- und Handgewindebohrer: andere Gesamtlängen und Schaftdurchmesser.';

/** Notes on equivalent standards by `standard|equivalent`. */
export const EQUIVALENT_NOTES: Readonly<Record<string, string>> = {
  'ISO 4014|DIN 931': `Zurückgezogen. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 4014|EN ISO 4014': IDENTICAL,
  'ISO 4017|DIN 933': `Zurückgezogen. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 4017|EN ISO 4017': IDENTICAL,
  'ISO 8765|DIN 960': SOME_WIDTHS_ACROSS_FLATS,
  'ISO 8765|EN ISO 8765': IDENTICAL,
  'ISO 8676|DIN 961': SOME_WIDTHS_ACROSS_FLATS,
  'ISO 8676|EN ISO 8676': IDENTICAL,
  'EN 1665|DIN 6921':
    'Zurückgezogen. M10 hat die Schlüsselweite 15 mm statt 16 mm, und die Köpfe haben andere Höhen.',
  'EN 1665|EN 1662':
    'Nicht austauschbar: die leichte (kleine) Reihe, mit schmalerem Sechskant und Flansch (Schlüsselweite 8 mm bei M6).',
  'EN 1665|ISO 4162': 'Nicht austauschbar: die kleine Reihe; für die schwere gibt es keine ISO-Norm.',
  'EN 1665|ISO 15071':
    'Nicht austauschbar: die kleine Reihe, Produktklasse A; für die schwere gibt es keine ISO-Norm.',
  'ISO 4762|DIN 912':
    'Zurückgezogen. Die in beiden aufgeführten Größen haben gleiche Maße; DIN 912 enthält zusätzliche, etwa M18, M22, M27 und M33.',
  'ISO 4762|EN ISO 4762': IDENTICAL,
  'DIN 7984|DIN 6912':
    'Nicht austauschbar: ebenfalls niedriger Kopf, aber höher und mit Schlüsselführung unter dem Innensechskant.',
  'ISO 7380-1|ISO 7380': 'Zurückgezogen. Gleiche Köpfe in kürzeren Längen.',
  'ISO 7380-1|ISO 7380-2': 'Nicht austauschbar: Der Kopf hat einen Bund und ist dadurch breiter.',
  'ISO 7380-1|EN ISO 7380-1': IDENTICAL,
  'ISO 10642|DIN 7991':
    'Zurückgezogen. Kleinerer Kopf: bei M8 höchstens 16 mm gegenüber 17,92 mm mit scharfer Kante hier, sodass die Schraube in einer Senkung für ISO 10642 tiefer sitzt. DIN 7991 enthält auch M18, M22 und M24.',
  'ISO 10642|EN ISO 10642': IDENTICAL,
  'ISO 4026|DIN 913': SET_SCREWS,
  'ISO 4026|EN ISO 4026': IDENTICAL,
  'ISO 4027|DIN 914': SET_SCREWS,
  'ISO 4027|EN ISO 4027': IDENTICAL,
  'ISO 4028|DIN 915': SET_SCREWS,
  'ISO 4028|EN ISO 4028': IDENTICAL,
  'ISO 4029|DIN 916': SET_SCREWS,
  'ISO 4029|EN ISO 4029': IDENTICAL,
  'ISO 1207|DIN 84':
    'Zurückgezogen. Andere Kopfhöhe bis M2.5: M1.6 1 statt 1,1 mm, M2 1,3 statt 1,4 mm und M2.5 1,6 statt 1,8 mm.',
  'ISO 1207|EN ISO 1207': IDENTICAL,
  'ISO 1580|DIN 85': 'Zurückgezogen. Anderer Kopfdurchmesser: M3 6 statt 5,6 mm und M5 10 statt 9,5 mm.',
  'ISO 1580|EN ISO 1580': IDENTICAL,
  'ISO 2009|DIN 963': COUNTERSUNK,
  'ISO 2009|EN ISO 2009': IDENTICAL,
  'ISO 7045|DIN 7985':
    'Zurückgezogen. Anderer Kopf: Durchmesser M3 6 statt 5,6 mm und M5 10 statt 9,5 mm, dazu eine andere Höhe.',
  'ISO 7045|EN ISO 7045': IDENTICAL,
  'ISO 7046|DIN 965': COUNTERSUNK,
  'ISO 7046|EN ISO 7046-1': 'Identisch mit Teil 1: Stahl der Klasse 4.8.',
  'ISO 7046|EN ISO 7046-2': 'Identisch mit Teil 2: Klasse 8.8, nichtrostender Stahl und Nichteisenmetalle.',
  'ISO 7047|DIN 966': COUNTERSUNK,
  'ISO 7047|EN ISO 7047': IDENTICAL,
  'DIN 976-1|DIN 975':
    'Zurückgezogen. Die Stangen der DIN 975 haben dasselbe Gewinde und sind jetzt Form A der DIN 976-1.',
  'ASME B18.2.1|ANSI B18.2.1': 'Frühere Bezeichnung derselben Norm.',
  'ASME B18.2.1|SAE J429': 'Keine Maße: die Festigkeitsklassen (Grade) 2, 5 und 8 dieser Schrauben.',
  'ASME B18.3|ANSI B18.3': 'Frühere Bezeichnung derselben Norm.',
  'ASME B18.3|BS 2470': 'Britische Norm für dieselbe Zollreihe.',
  'ASME B18.3|ASTM A574': 'Keine Maße: der legierte Stahl dieser Schrauben.',
  'ISO 4032|DIN 934': `Zurückgezogen. Ab M5 niedriger, etwa 6,5 statt 6,8 mm bei M8. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 4032|EN ISO 4032': IDENTICAL,
  'ISO 4033|EN ISO 4033': IDENTICAL,
  'ISO 4035|DIN 439-2': `Zurückgezogen. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 4035|EN ISO 4035': IDENTICAL,
  'ISO 8673|DIN 934': `Zurückgezogen; galt für Regel- und Feingewinde. Niedriger als ISO 8673. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 8673|EN ISO 8673': IDENTICAL,
  'ISO 8675|DIN 439-2': `Zurückgezogen; galt für Regel- und Feingewinde. ${WIDTHS_ACROSS_FLATS}`,
  'ISO 8675|EN ISO 8675': IDENTICAL,
  'ISO 7040|DIN 982': 'Zurückgezogen. Ähnliche Höhe; andere Schlüsselweiten bei M10, M12 und M14.',
  'ISO 7040|DIN 985':
    'Zurückgezogen. Niedriger, etwa 8 statt 9,5 mm bei M8; andere Schlüsselweiten bei M10, M12 und M14.',
  'ISO 7040|EN ISO 7040': IDENTICAL,
  'ISO 4161|EN 1661': 'Zurückgezogen. Schlüsselweite bei M10 16 statt 15 mm.',
  'ISO 4161|DIN 6923': 'Zurückgezogen. Gleiche Hauptmaße.',
  'ISO 4161|EN ISO 4161': IDENTICAL,
  'DIN 1587|DIN 917': 'Niedrige Form: derselbe Sechskant mit flacher Kuppe und geringerer Höhe.',
  'DIN 562|DIN 557': 'Produktklasse C: höher und mit Fase, ab M5.',
  'ISO 7089|DIN 125-1 A': 'Zurückgezogen. Gleich bis M36; ab M39 andere Löcher und Dicken.',
  'ISO 7089|EN ISO 7089': IDENTICAL,
  'ISO 7090|DIN 125-1 B': 'Zurückgezogen. Gleich bis M36; ab M39 andere Löcher und Dicken.',
  'ISO 7090|EN ISO 7090': IDENTICAL,
  'ISO 7091|DIN 126': 'Zurückgezogen. In einigen Größen ab M42 andere Dicken.',
  'ISO 7091|EN ISO 7091': IDENTICAL,
  'ISO 7093-1|DIN 9021':
    'Zurückgezogen. Dicke bei M5 1,2 statt 1 mm; in einigen Größen ab M18 andere Löcher.',
  'ISO 7093-1|EN ISO 7093-1': IDENTICAL,
  'ISO 7094|DIN 440 R': 'Zurückgezogene Form mit Rundloch für Holz; einige Größen weichen ab.',
  'ISO 7094|EN ISO 7094': IDENTICAL,
  'DIN 6797|DIN 6798': 'Fächerscheiben: gleiche Durchmesser und Dicke, überlappende Zähne in größerer Zahl.',
  'ISO 2338|DIN 7': 'Zurückgezogen. Stifte in Toleranz m6 hatten Linsenkuppen.',
  'ISO 2338|EN ISO 2338': IDENTICAL,
  'ISO 8734|DIN 6325': 'Zurückgezogen. Ein Ende mit Linsenkuppe; sonst austauschbar mit Typ A.',
  'ISO 8734|EN ISO 8734': IDENTICAL,
  'ISO 2341|DIN 1444': 'Zurückgezogen. Gleicher Schaft, Kopf und gleiches Loch.',
  'ISO 2341|EN 22341': IDENTICAL,
  'ISO 2340|DIN 1443': 'Zurückgezogen. Gleicher Schaft und gleiche Löcher.',
  'ISO 2340|EN 22340': IDENTICAL,
  'DIN 6885-1|ISO 2491': 'Flache Passfedern: niedrigere Querschnitte, nicht austauschbar.',
  'DIN 6885-1|DIN 6885-3': 'Niedrige Form: niedrigere Querschnitte, nicht austauschbar.',
  'DIN 471|DIN 471 heavy type':
    'Schwere Ausführung: dickerer Ring und breitere Nut für dieselbe Welle; nicht austauschbar.',
  'DIN 472|DIN 472 heavy type':
    'Schwere Ausführung: dickerer Ring und breitere Nut für dieselbe Bohrung; nicht austauschbar.',
  'AS568|ISO 3601-1':
    'Dieselben Größen 001 bis 475 in Millimetern mit derselben Nummer als Größenkennzahl; Klasse A hat die engen Toleranzen, Klasse B weitere.',
  'AS568|BS 1806':
    'Frühere britische Norm mit denselben Nummerngrößen; zugunsten von ISO 3601 zurückgezogen.',
  'ISO 3601-1 class B|DIN ISO 3601-1': 'Die deutsche Ausgabe, ohne technische Änderung.',
  'ISO 3601-1 class B|DIN 3771-1':
    'Zurückgezogen; ihre Schnurstärken 1,8 – 2,65 – 3,55 – 5,3 – 7 mm weichen von denen nach AS568 und meist auch von den handelsüblichen ganzen und halben Millimetern ab.',
  'ISO 15|DIN 616': 'Deutscher Maßplan der Hauptabmessungen, gleiche Werte.',
  'ISO 15|DIN 625-1': 'Deutsche Norm für einreihige Rillenkugellager; wählt ihre Größen aus dem Maßplan.',
  'ISO 15|DIN 628-1': 'Dasselbe für einreihige Schrägkugellager.',
  'ISO 15|DIN 5412-1': 'Dasselbe für einreihige Zylinderrollenlager.',
  'ISO 355|DIN 720':
    'Gleiche Maße unter den älteren Reihenbezeichnungen 302, 303, 320 X und 322; ISO 355 selbst benennt die Reihen nach Winkel, Durchmesser und Breite, etwa 3CB.',
  'DIN 338|ISO 235':
    'Gleiche Gesamt- und Spirallängen je Durchmesser für die kurze Baureihe (jobber series).',
  'DIN 371/376|ISO 529': MACHINE_TAPS,
  'DIN 374|ISO 529': MACHINE_TAPS,
  'IEC 60115-8|EN 60115-8': IDENTICAL,
  'IEC 60115-8|AEC-Q200': 'Zusätzliche Belastungsprüfungen für den Einsatz im Automobil; keine Maßnorm.',
  'IEC 60384-21/-22|EIA-198':
    'Quelle der handelsüblichen Codes C0G, X7R und X5R; die IEC bezeichnet die Dielektrika anders.',
  'IEC 60063|EN 60063': IDENTICAL,
};
