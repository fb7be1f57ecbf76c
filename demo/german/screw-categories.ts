import type { CategoryText } from './category-text.ts';

export const SCREW_CATEGORIES: Readonly<Record<string, CategoryText>> = {
  'hex-head-bolts-iso-4014': {
    name: 'Sechskantschrauben mit Schaft ISO 4014',
    description:
      'Sechskantschrauben mit glattem Schaft unter dem Kopf, Regelgewinde, Produktklassen A und B. Der Schaft nimmt Scherkräfte auf und zentriert die Verbindung: die richtige Wahl, wo Teile aufeinander gleiten oder die Schraube lang ist.',
  },
  'hex-head-screws-iso-4017': {
    name: 'Sechskantschrauben mit Gewinde bis Kopf ISO 4017',
    description:
      'Sechskantschrauben mit Gewinde bis zum Kopf, Regelgewinde, Produktklassen A und B. Die übliche Wahl für kurze Verbindungen und Gewindelöcher.',
  },
  'hex-head-bolts-fine-iso-8765': {
    name: 'Sechskantschrauben mit Schaft und Feingewinde ISO 8765',
    description:
      'Sechskantschrauben mit glattem Schaft und metrischem Feingewinde. Die kleinere Steigung gibt bei gleichem Drehmoment mehr Vorspannung und löst sich schwerer.',
  },
  'hex-head-screws-fine-iso-8676': {
    name: 'Sechskantschrauben mit Gewinde bis Kopf und Feingewinde ISO 8676',
    description:
      'Sechskantschrauben mit metrischem Feingewinde bis zum Kopf. Für Verbindungen, bei denen Schwingungen oder dünne Wände eine kleinere Steigung verlangen.',
  },
  'hex-flange-screws-en-1665': {
    name: 'Sechskantschrauben mit Flansch EN 1665',
    description:
      'Sechskantschrauben mit Flansch anstelle einer Scheibe, schwere Reihe, Regelgewinde. Der Flansch verteilt die Last über Langlöcher und große Löcher; M10 hat hier die Schlüsselweite 16 mm, in der zurückgezogenen DIN 6921 dagegen 15 mm.',
  },
  'socket-head-cap-screws-iso-4762': {
    name: 'Zylinderschrauben mit Innensechskant ISO 4762',
    description:
      'Schrauben mit zylindrischem Kopf, so hoch wie der Gewindedurchmesser, und tiefem Innensechskant, Regelgewinde, Produktklasse A. Die Standardschraube des Maschinenbaus: Der Kopf verschwindet in einer Senkung und trägt die volle Vorspannung.',
  },
  'low-head-socket-screws-din-7984': {
    name: 'Zylinderschrauben mit Innensechskant und niedrigem Kopf DIN 7984',
    description:
      'Schrauben mit Innensechskant und einem zylindrischen Kopf, der ein Drittel bis zwei Fünftel niedriger ist als nach ISO 4762. Für dünne Platten; der flache Innensechskant begrenzt sie auf die Klasse 08.8, also 8.8 mit verminderter Belastbarkeit.',
  },
  'button-head-screws-iso-7380-1': {
    name: 'Flachrundkopfschrauben mit Innensechskant ISO 7380-1',
    description:
      'Schrauben mit Innensechskant und flach gewölbtem Kopf ohne Kante, an der etwas hängen bleibt. Eher für Abdeckungen und Schutzhauben als für hohe Vorspannung: Klasse 010.9 bedeutet den Stahl von 10.9 mit verminderter Belastbarkeit.',
  },
  'countersunk-socket-screws-iso-10642': {
    name: 'Senkschrauben mit Innensechskant ISO 10642',
    description:
      'Schrauben mit Innensechskant und 90°-Senkkopf, der bündig mit der Oberfläche abschließt; die Länge schließt den Kopf ein. Der Kopf trägt weniger als das Gewinde, daher die Klassen 08.8 und 010.9: 8.8 und 10.9 mit verminderter Belastbarkeit.',
  },
  'set-screws-flat-iso-4026': {
    name: 'Gewindestifte mit Innensechskant und Kegelstumpf ISO 4026',
    description:
      'Kopflose Schrauben mit Innensechskant und gefastem, flachem Ende. Sie drücken, ohne sich einzugraben: auf gehärteten Wellen, auf Abflachungen und als Stell- oder Klemmschrauben.',
  },
  'set-screws-cone-iso-4027': {
    name: 'Gewindestifte mit Innensechskant und Spitze ISO 4027',
    description:
      'Kopflose Schrauben mit Innensechskant und kegeliger Spitze. Die Spitze sitzt in einer Anbohrung und legt ein Teil dauerhaft in einer Lage fest oder dient als Drehpunkt.',
  },
  'set-screws-dog-iso-4028': {
    name: 'Gewindestifte mit Innensechskant und Zapfen ISO 4028',
    description:
      'Kopflose Schrauben mit Innensechskant, die in einem zylindrischen Zapfen enden. Der Zapfen greift in eine Nut oder Bohrung und verhindert, dass sich ein Teil dreht, oder begrenzt seinen Weg.',
  },
  'set-screws-cup-iso-4029': {
    name: 'Gewindestifte mit Innensechskant und Ringschneide ISO 4029',
    description:
      'Kopflose Schrauben mit Innensechskant und hohlem Ende, dessen Rand in die Welle schneidet. Die übliche Wahl für Riemenscheiben und Stellringe, die nicht mehr versetzt werden, denn der Rand hinterlässt eine Spur.',
  },
  'cheese-head-screws-iso-1207': {
    name: 'Zylinderschrauben mit Schlitz ISO 1207',
    description:
      'Schrauben mit hohem, fast zylindrischem Kopf und geradem Schlitz, Produktklasse A. Der kleine Kopfdurchmesser passt in Senkungen und auf schmale Flansche, und der tiefe Schlitz verträgt häufiges Lösen.',
  },
  'pan-head-screws-slotted-iso-1580': {
    name: 'Flachkopfschrauben mit Schlitz ISO 1580',
    description:
      'Schrauben mit breitem, niedrigem Kopf mit gerundeten Kanten und geradem Schlitz, Produktklasse A. Die große Auflagefläche eignet sich für Blech und Kunststoff, wo der Kopf vorstehen darf.',
  },
  'countersunk-screws-slotted-iso-2009': {
    name: 'Senkschrauben mit Schlitz ISO 2009',
    description:
      'Schrauben mit flachem 90°-Senkkopf und geradem Schlitz, Produktklasse A. Der Kopf schließt bündig mit der Oberfläche ab; die Länge wird über alles gemessen.',
  },
  'pan-head-screws-iso-7045': {
    name: 'Flachkopfschrauben mit Kreuzschlitz ISO 7045',
    description:
      'Schrauben mit gewölbtem Flachkopf und Kreuzschlitz nach Phillips oder Pozidriv, Produktklasse A. Die übliche Wahl für Gehäuse, Klemmen und Blechteile, die mit dem Schrauber montiert werden.',
  },
  'countersunk-screws-iso-7046': {
    name: 'Senkschrauben mit Kreuzschlitz ISO 7046',
    description:
      'Schrauben mit flachem 90°-Senkkopf und Kreuzschlitz nach Phillips oder Pozidriv; Teil 1 der Norm gilt für die Klasse 4.8, Teil 2 für die festeren und die nichtrostenden. Der Kopf sitzt bündig in Blenden, Scharnieren und Deckeln.',
  },
  'raised-countersunk-screws-iso-7047': {
    name: 'Linsensenkschrauben mit Kreuzschlitz ISO 7047',
    description:
      'Schrauben mit 90°-Senkkopf und gewölbter Oberseite, mit Kreuzschlitz nach Phillips oder Pozidriv, Produktklasse A. Die Wölbung sieht sauber aus und lässt einen tieferen Kreuzschlitz zu als ein flacher Kopf.',
  },
  'shoulder-screws-iso-7379': {
    name: 'Passschulterschrauben ISO 7379',
    description:
      'Schrauben mit Innensechskant und einer geschliffenen Passschulter, Toleranz f9, zwischen dem Kopf und einem Gewinde, das dünner ist als die Schulter. Die Schulter dient als Lagerzapfen oder Führung; bestellt wird nach ihrem Durchmesser und ihrer Länge, nicht nach dem Gewinde.',
  },
  'threaded-rod-din-976': {
    name: 'Gewindestangen DIN 976-1',
    description:
      'Stangen mit durchgehendem metrischem Regelgewinde (Form A, Toleranz 6g), als Stangen von 1, 2 und 3 m und abgelängt als Gewindebolzen. Für Abhängungen, Anker und Zugstangen; eine Stange nimmt an beiden Enden eine Mutter auf.',
  },
  'hex-cap-screws-unc-asme-b18-2-1': {
    name: 'Sechskantschrauben UNC, ASME B18.2.1',
    description:
      'Sechskantschrauben mit Unified-Grobgewinde und engen Kopftoleranzen, 1/4 bis 1-1/2 in. Sie sind das Allzweck-Verbindungselement von Maschinen und Fahrzeugen in Zollmaßen.',
  },
  'hex-cap-screws-unf-asme-b18-2-1': {
    name: 'Sechskantschrauben UNF, ASME B18.2.1',
    description:
      'Sechskantschrauben mit Unified-Feingewinde und engen Kopftoleranzen, 1/4 bis 1-1/2 in. Das Feingewinde trägt bei gleicher Größe mehr und löst sich schwerer, etwa in Fahrzeugen und Motoren.',
  },
  'socket-head-cap-screws-unc-asme-b18-3': {
    name: 'Zylinderschrauben mit Innensechskant UNC, ASME B18.3',
    description:
      'Zylinderschrauben mit Innensechskant und Unified-Grobgewinde in den Proportionen der Reihe von 1960. Die aus legiertem Stahl gehören zu den festesten Normschrauben und passen in die Senkungen von Werkzeugen und Maschinen.',
  },
  'socket-head-cap-screws-unf-asme-b18-3': {
    name: 'Zylinderschrauben mit Innensechskant UNF, ASME B18.3',
    description:
      'Zylinderschrauben mit Innensechskant und Unified-Feingewinde in den Proportionen der Reihe von 1960. Nummerngrößen wie #0-80 und #10-32 dienen im Gerätebau; größere geben hohe Vorspannung in kurzen Gewinden.',
  },
};
