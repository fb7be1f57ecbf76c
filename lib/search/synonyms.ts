/**
 * What the trade says, in English and German, and what it means in this catalogue. The one file a merchant replaces or
 * extends: categories are slugs, the most usual first; values are texts of an attribute, `*` for any ending. Slugs and
 * values that the catalogue lacks do no harm. The catalogue's own names are words without being listed here.
 */
export interface Synonym {
  readonly say: readonly string[];
  readonly categories?: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Not in the range: the categories above are only the nearest thing to it. */
  readonly nearest?: true;
}

const HEX_SCREWS = [
  'hex-head-screws-iso-4017',
  'hex-head-bolts-iso-4014',
  'hex-cap-screws-unc-asme-b18-2-1',
  'hex-cap-screws-unf-asme-b18-2-1',
  'hex-head-screws-fine-iso-8676',
  'hex-head-bolts-fine-iso-8765',
];
const SOCKET_CAP = [
  'socket-head-cap-screws-iso-4762',
  'socket-head-cap-screws-unc-asme-b18-3',
  'socket-head-cap-screws-unf-asme-b18-3',
  'low-head-socket-screws-din-7984',
];
const BUTTON_HEAD = ['button-head-screws-iso-7380-1'];
const SOCKET_COUNTERSUNK = ['countersunk-socket-screws-iso-10642'];
const SET_SCREWS = [
  'set-screws-cup-iso-4029',
  'set-screws-flat-iso-4026',
  'set-screws-cone-iso-4027',
  'set-screws-dog-iso-4028',
];
const SOCKET = [...SOCKET_CAP, ...BUTTON_HEAD, ...SOCKET_COUNTERSUNK];
const PHILLIPS = [
  'pan-head-screws-iso-7045',
  'countersunk-screws-iso-7046',
  'raised-countersunk-screws-iso-7047',
];
const SLOTTED = [
  'cheese-head-screws-iso-1207',
  'pan-head-screws-slotted-iso-1580',
  'countersunk-screws-slotted-iso-2009',
];
const FLANGE_SCREWS = ['hex-flange-screws-en-1665'];
const OTHER_SCREWS = ['shoulder-screws-iso-7379', 'threaded-rod-din-976'];
const SCREWS = [...HEX_SCREWS, ...SOCKET, ...PHILLIPS, ...SLOTTED, ...SET_SCREWS, ...FLANGE_SCREWS];
const HEX_NUTS = [
  'hex-nuts-iso-4032',
  'hex-nuts-fine-iso-8673',
  'hex-nuts-thin-iso-4035',
  'hex-nuts-high-iso-4033',
  'hex-nuts-thin-fine-iso-8675',
];
const LOCK_NUTS = ['prevailing-torque-nuts-iso-7040'];
const NUTS = [
  ...HEX_NUTS,
  ...LOCK_NUTS,
  'hex-flange-nuts-iso-4161',
  'domed-cap-nuts-din-1587',
  'square-nuts-din-562',
];
const WASHERS = [
  'plain-washers-iso-7089',
  'plain-washers-chamfered-iso-7090',
  'plain-washers-iso-7091',
  'large-washers-iso-7093',
  'extra-large-washers-iso-7094',
];
const DOWELS = ['dowel-pins-hardened-iso-8734', 'dowel-pins-iso-2338'];
const CLEVIS = ['clevis-pins-iso-2341', 'clevis-pins-headless-iso-2340'];
const SHAFT_RINGS = ['retaining-rings-shaft-din-471'];
const BORE_RINGS = ['retaining-rings-bore-din-472'];
const O_RINGS = ['o-rings-metric-iso-3601', 'o-rings-as568'];
const DEEP_GROOVE = [
  'deep-groove-ball-bearings-sealed',
  'deep-groove-ball-bearings-shielded',
  'deep-groove-ball-bearings-open',
];
const ROLLER_BEARINGS = ['cylindrical-roller-bearings', 'tapered-roller-bearings'];
const BEARINGS = [...DEEP_GROOVE, 'angular-contact-ball-bearings', ...ROLLER_BEARINGS];
const DRILLS = ['twist-drills-din-338'];
const TAPS = ['machine-taps-metric-din-371-376', 'machine-taps-fine-din-374'];
const RESISTORS = ['chip-resistors'];
const CAPACITORS = ['ceramic-chip-capacitors'];

/** Where nothing else decides, the categories that most people mean come first. */
export const USUAL_FIRST: readonly string[] = [
  ...HEX_SCREWS.slice(0, 1),
  ...SOCKET_CAP.slice(0, 1),
  ...SCREWS.slice(1),
  ...NUTS,
  ...WASHERS,
  ...O_RINGS,
  ...BEARINGS,
];

export const SYNONYMS: readonly Synonym[] = [
  // Kinds of parts.
  {
    say: ['bolt', 'bolts', 'screw', 'screws', 'schraube', 'schrauben'],
    categories: [...SCREWS, ...OTHER_SCREWS],
  },
  {
    say: [
      'hex bolt',
      'hex head bolt',
      'hex screw',
      'hex head screw',
      'hex cap screw',
      'hex head',
      'hexagon bolt',
      'hexagon head screw',
      'hhcs',
      'sechskantschraube',
      'sechskantschrauben',
      'maschinenschraube',
      'aussensechskant',
    ],
    categories: HEX_SCREWS,
  },
  {
    say: ['hex', 'hexagon', 'sechskant'],
    categories: [...HEX_SCREWS, ...HEX_NUTS, ...FLANGE_SCREWS, 'hex-flange-nuts-iso-4161'],
  },
  {
    say: [
      'allen bolt',
      'allen screw',
      'allen cap screw',
      'allen',
      'cap screw',
      'socket cap',
      'socket cap screw',
      'socket head',
      'socket head cap',
      'socket head cap screw',
      'socket screw',
      'socket bolt',
      'shcs',
      'hex socket',
      'inbus',
      'inbusschraube',
      'imbus',
      'imbusschraube',
      'innensechskant',
      'innensechskantschraube',
      'zylinderschraube',
      'zylinderkopfschraube',
    ],
    categories: [...SOCKET, ...SET_SCREWS, 'shoulder-screws-iso-7379'],
  },
  {
    say: [
      'button head',
      'button head screw',
      'bhcs',
      'dome head',
      'round head',
      'halbrundkopf',
      'flachrundkopf',
      'flachrundschraube',
      'linsenkopf',
      'linsenkopfschraube',
      'linsenschraube',
    ],
    categories: [...BUTTON_HEAD, 'pan-head-screws-iso-7045', 'pan-head-screws-slotted-iso-1580'],
  },
  {
    say: [
      'countersunk',
      'countersunk screw',
      'flat head',
      'flat head screw',
      'csk',
      'fhcs',
      'senkschraube',
      'senkkopf',
      'senkkopfschraube',
    ],
    categories: [
      ...SOCKET_COUNTERSUNK,
      'countersunk-screws-iso-7046',
      'countersunk-screws-slotted-iso-2009',
      'raised-countersunk-screws-iso-7047',
    ],
  },
  {
    say: ['oval head', 'raised countersunk', 'linsensenkschraube', 'linsensenkkopf'],
    categories: ['raised-countersunk-screws-iso-7047'],
  },
  {
    say: [
      'grub screw',
      'grub',
      'set screw',
      'setscrew',
      'socket set screw',
      'headless screw',
      'madenschraube',
      'gewindestift',
      'wurmschraube',
    ],
    categories: SET_SCREWS,
  },
  {
    say: [
      'phillips',
      'cross recess',
      'crosshead',
      'cross head',
      'pozidriv',
      'kreuzschlitz',
      'kreuzschlitzschraube',
    ],
    categories: PHILLIPS,
  },
  { say: ['machine screw', 'machine screws'], categories: [...PHILLIPS, ...SLOTTED] },
  { say: ['slotted', 'slotted screw', 'schlitz', 'schlitzschraube'], categories: SLOTTED },
  { say: ['flange bolt', 'flange screw', 'flanschschraube', 'bundschraube'], categories: FLANGE_SCREWS },
  {
    say: ['shoulder bolt', 'shoulder screw', 'stripper bolt', 'passschraube', 'ansatzschraube'],
    categories: ['shoulder-screws-iso-7379'],
  },
  {
    say: [
      'threaded rod',
      'all thread',
      'allthread',
      'studding',
      'stud',
      'threaded bar',
      'gewindestange',
      'gewindebolzen',
    ],
    categories: ['threaded-rod-din-976'],
  },
  { say: ['nut', 'nuts', 'mutter', 'muttern'], categories: NUTS },
  { say: ['hex nut', 'hex nuts', 'full nut', 'sechskantmutter', 'sechskantmuttern'], categories: HEX_NUTS },
  {
    say: ['jam nut', 'half nut', 'thin nut', 'kontermutter', 'flachmutter'],
    categories: ['hex-nuts-thin-iso-4035', 'hex-nuts-thin-fine-iso-8675'],
  },
  {
    say: [
      'nyloc',
      'nyloc nut',
      'nylock',
      'nylock nut',
      'nylon lock nut',
      'nylon insert nut',
      'lock nut',
      'locknut',
      'stop nut',
      'stoppmutter',
      'selbstsichernde mutter',
      'sicherungsmutter',
      'klemmmutter',
    ],
    categories: LOCK_NUTS,
  },
  {
    say: ['flange nut', 'collar nut', 'flanschmutter', 'bundmutter'],
    categories: ['hex-flange-nuts-iso-4161'],
  },
  {
    say: ['acorn nut', 'cap nut', 'dome nut', 'domed nut', 'crown nut', 'hutmutter'],
    categories: ['domed-cap-nuts-din-1587'],
  },
  { say: ['square nut', 'vierkantmutter'], categories: ['square-nuts-din-562'] },
  {
    say: [
      ...['wing nut', 'castle nut', 'castellated nut', 'coupling nut', 't nut', 'weld nut', 'cage nut'],
      ...['knurled nut', 'rivet nut', 'flügelmutter', 'kronenmutter', 'schweissmutter', 'schweißmutter'],
      ...['nutenstein', 'rändelmutter', 'nietmutter', 'einnietmutter', 'gewindemuffe', 'langmutter'],
    ],
    categories: NUTS,
    nearest: true,
  },
  {
    say: [
      ...[
        'wood screw',
        'sheet metal screw',
        'self tapping screw',
        'self tapper',
        'drywall screw',
        'eye bolt',
      ],
      ...[
        'carriage bolt',
        'coach bolt',
        'u bolt',
        'thumb screw',
        'wing screw',
        'lag bolt',
        'lag screw',
        't bolt',
      ],
      ...['holzschraube', 'spanplattenschraube', 'blechschraube', 'schlossschraube', 'augenschraube'],
      ...['ringschraube', 'flügelschraube', 'rändelschraube', 'hammerkopfschraube', 'bohrschraube'],
    ],
    categories: [...SCREWS, ...OTHER_SCREWS],
    nearest: true,
  },
  {
    say: ['torx', 'torx screw', 'six lobe', 'innensechsrund', 'tx'],
    categories: SOCKET,
    nearest: true,
  },
  {
    say: [
      'washer',
      'washers',
      'flat washer',
      'plain washer',
      'scheibe',
      'scheiben',
      'unterlegscheibe',
      'beilagscheibe',
      'u scheibe',
    ],
    categories: [...WASHERS, 'tooth-lock-washers-din-6797'],
  },
  {
    say: [
      'fender washer',
      'penny washer',
      'repair washer',
      'large washer',
      'karosseriescheibe',
      'kotflügelscheibe',
      'grosse scheibe',
    ],
    categories: ['large-washers-iso-7093', 'extra-large-washers-iso-7094'],
  },
  {
    say: [
      'lock washer',
      'star washer',
      'shakeproof',
      'tooth washer',
      'toothed washer',
      'zahnscheibe',
      'fächerscheibe',
    ],
    categories: ['tooth-lock-washers-din-6797'],
  },
  {
    say: ['spring washer', 'split washer', 'federring', 'federscheibe'],
    categories: ['tooth-lock-washers-din-6797'],
    nearest: true,
  },
  { say: ['dowel', 'dowel pin', 'parallel pin', 'zylinderstift', 'passstift'], categories: DOWELS },
  { say: ['clevis pin', 'hinge pin', 'bolzen', 'gabelbolzen'], categories: CLEVIS },
  { say: ['pin', 'pins', 'stift', 'stifte'], categories: [...DOWELS, ...CLEVIS] },
  {
    say: ['split pin', 'cotter pin', 'splint', 'spring pin', 'roll pin', 'spannstift', 'spannhülse'],
    categories: [...DOWELS, ...CLEVIS],
    nearest: true,
  },
  {
    say: ['key', 'parallel key', 'feather key', 'shaft key', 'machine key', 'passfeder', 'keil'],
    categories: ['parallel-keys-din-6885'],
  },
  {
    say: [
      'circlip',
      'circlips',
      'snap ring',
      'snapring',
      'retaining ring',
      'seeger',
      'seeger ring',
      'seegerring',
      'sicherungsring',
      'sprengring',
      'c clip',
    ],
    categories: [...SHAFT_RINGS, ...BORE_RINGS],
  },
  {
    say: ['external circlip', 'shaft circlip', 'external retaining ring', 'external snap ring', 'wellenring'],
    categories: SHAFT_RINGS,
  },
  {
    say: [
      'internal circlip',
      'bore circlip',
      'internal retaining ring',
      'internal snap ring',
      'bohrungsring',
    ],
    categories: BORE_RINGS,
  },
  { say: ['internal', 'innen', 'innenring'], categories: BORE_RINGS },
  { say: ['external', 'aussen', 'außen'], categories: SHAFT_RINGS },
  { say: ['shaft', 'welle'], categories: [...SHAFT_RINGS, ...BEARINGS, 'parallel-keys-din-6885'] },
  { say: ['iso 3601', 'iso 3601-1'], categories: ['o-rings-metric-iso-3601', 'o-rings-as568'] },
  { say: ['cross section', 'schnurstärke', 'schnurdurchmesser'], categories: O_RINGS },
  // Of a bearing it is what its inside diameter is called.
  { say: ['bore', 'bohrung'], categories: [...BORE_RINGS, ...BEARINGS] },
  { say: ['id', 'inside diameter', 'innendurchmesser'], categories: [...O_RINGS, ...BEARINGS, ...WASHERS] },
  {
    say: ['od', 'outside diameter', 'aussendurchmesser', 'außendurchmesser'],
    categories: [...BEARINGS, ...WASHERS],
  },
  {
    say: ['woodruff key', 'woodruff', 'taper key', 'gib head key', 'scheibenfeder', 'nasenkeil'],
    categories: ['parallel-keys-din-6885'],
    nearest: true,
  },
  {
    say: ['e clip', 'e ring', 'shaft seal', 'oil seal', 'rotary shaft seal', 'sicherungsscheibe'],
    categories: SHAFT_RINGS,
    nearest: true,
  },
  {
    say: ['gasket', 'quad ring', 'x ring', 'wellendichtring', 'simmerring', 'flachdichtung'],
    categories: O_RINGS,
    nearest: true,
  },
  {
    say: [
      'thrust bearing',
      'axiallager',
      'pillow block',
      'bushing',
      'gleitlager',
      'linear bearing',
      'pendelkugellager',
    ],
    categories: BEARINGS,
    nearest: true,
  },
  {
    say: ['o ring', 'o rings', 'oring', 'orings', 'rundring', 'runddichtring', 'o ringe', 'dichtring'],
    categories: O_RINGS,
  },
  { say: ['bearing', 'bearings', 'lager', 'wälzlager'], categories: BEARINGS },
  {
    say: ['ball bearing', 'ball bearings', 'deep groove', 'kugellager', 'rillenkugellager'],
    categories: [...DEEP_GROOVE, 'angular-contact-ball-bearings'],
  },
  {
    say: ['roller bearing', 'rollenlager', 'zylinderrollenlager', 'needle bearing', 'nadellager'],
    categories: ROLLER_BEARINGS,
  },
  {
    say: ['taper roller', 'taper roller bearing', 'wheel bearing', 'kegelrollenlager', 'radlager'],
    categories: ['tapered-roller-bearings'],
  },
  {
    say: ['angular contact', 'spindle bearing', 'schrägkugellager'],
    categories: ['angular-contact-ball-bearings'],
  },
  {
    say: [
      'drill',
      'drills',
      'drill bit',
      'drill bits',
      'twist drill',
      'jobber',
      'jobber drill',
      'bohrer',
      'spiralbohrer',
      'metallbohrer',
    ],
    categories: DRILLS,
  },
  {
    say: ['tap', 'taps', 'screw tap', 'machine tap', 'gewindebohrer', 'maschinengewindebohrer'],
    categories: TAPS,
  },
  {
    say: [
      'reamer',
      'reamers',
      'reibahle',
      'countersink',
      'kegelsenker',
      'end mill',
      'endmill',
      'milling cutter',
      'fräser',
      'schaftfräser',
      'centre drill',
      'center drill',
      'zentrierbohrer',
      'step drill',
      'stufenbohrer',
    ],
    categories: DRILLS,
    nearest: true,
  },
  { say: ['threading die', 'die nut', 'schneideisen'], categories: TAPS, nearest: true },
  {
    say: [
      'resistor',
      'resistors',
      'res',
      'smd resistor',
      'chip resistor',
      'widerstand',
      'widerstände',
      'chipwiderstand',
    ],
    categories: RESISTORS,
  },
  {
    say: [
      'capacitor',
      'capacitors',
      'cap',
      'caps',
      'mlcc',
      'ceramic capacitor',
      'smd capacitor',
      'kondensator',
      'kondensatoren',
      'keramikkondensator',
      'kerko',
    ],
    categories: CAPACITORS,
  },
  { say: ['smd', 'smt', 'chip'], categories: [...RESISTORS, ...CAPACITORS] },
  {
    say: ['inductor', 'ferrite', 'spule', 'drossel', 'electrolytic', 'elko', 'tantalum'],
    categories: CAPACITORS,
    nearest: true,
  },

  // Standards of parts that are not in the range.
  {
    say: ['din 127', 'din 128', 'din 7980', 'din 6798', 'din 137', 'din 6796', 'din 2093'],
    categories: ['tooth-lock-washers-din-6797'],
    nearest: true,
  },
  { say: ['din 433', 'iso 7092', 'din 6340', 'din 1440', 'din 7349'], categories: WASHERS, nearest: true },
  {
    say: ['din 551', 'din 553', 'din 417', 'din 438', 'iso 4766', 'iso 7434'],
    categories: SET_SCREWS,
    nearest: true,
  },
  {
    say: ['din 980', 'iso 7042', 'din 6924', 'din 982', 'iso 10511', 'iso 7719'],
    categories: LOCK_NUTS,
    nearest: true,
  },
  {
    say: [
      'din 315',
      'din 935',
      'din 6334',
      'din 928',
      'din 929',
      'din 557',
      'din 508',
      'din 466',
      'din 6331',
    ],
    categories: NUTS,
    nearest: true,
  },
  { say: ['din 6912', 'iso 14580'], categories: ['low-head-socket-screws-din-7984'], nearest: true },
  {
    say: [
      'din 603',
      'iso 8677',
      'din 571',
      'din 7981',
      'din 7982',
      'din 7504',
      'din 580',
      'din 444',
      'din 261',
      'din 186',
    ],
    categories: [...SCREWS, ...OTHER_SCREWS],
    nearest: true,
  },
  {
    say: [
      'din 94',
      'iso 1234',
      'din 1481',
      'iso 8752',
      'din 7343',
      'iso 8750',
      'din 1',
      'iso 2339',
      'din 7978',
    ],
    categories: [...DOWELS, ...CLEVIS],
    nearest: true,
  },
  { say: ['din 6799', 'din 5417', 'din 7993'], categories: SHAFT_RINGS, nearest: true },
  {
    say: ['din 6888', 'din 6886', 'din 6887', 'iso 3912'],
    categories: ['parallel-keys-din-6885'],
    nearest: true,
  },
  {
    say: ['din 345', 'din 340', 'din 1869', 'din 6539', 'din 212', 'din 844'],
    categories: DRILLS,
    nearest: true,
  },

  // Materials.
  {
    say: ['stainless', 'stainless steel', 'ss', 'inox', 'rostfrei', 'edelstahl', 'niro', 'nirosta'],
    values: { material: ['Stainless steel *'] },
  },
  {
    say: ['a2', 'v2a', '304', '1.4301', 'stainless a2', 'edelstahl a2'],
    values: { material: ['Stainless steel A2', 'Stainless steel 18-8'] },
  },
  {
    say: ['a4', 'v4a', '1.4401', 'stainless a4', 'edelstahl a4'],
    values: { material: ['Stainless steel A4', 'Stainless steel 316'] },
  },
  {
    say: ['316', '316l', 'stainless 316'],
    values: { material: ['Stainless steel 316', 'Stainless steel A4'] },
  },
  { say: ['18-8', 'stainless 18-8'], values: { material: ['Stainless steel 18-8', 'Stainless steel A2'] } },
  {
    say: ['steel', 'carbon steel', 'mild steel', 'stahl'],
    values: {
      material: [
        'Steel*',
        'Free-cutting steel',
        'Hardened steel',
        'Case-hardened steel',
        'Spring steel',
        'Bearing steel*',
      ],
    },
  },
  { say: ['brass', 'messing'], values: { material: ['Brass'], 'cage-material': ['Brass'] } },
  {
    say: ['nylon', 'polyamide', 'polyamid', 'pa66', 'pa6.6', 'plastic', 'kunststoff'],
    values: { material: ['Polyamide*'], 'cage-material': ['Polyamide'] },
  },
  {
    say: ['viton', 'fkm', 'fpm', 'fluorocarbon', 'fluorkautschuk'],
    values: { material: ['FKM'], 'seal-material': ['FKM'] },
  },
  {
    say: ['nbr', 'nitrile', 'nitril', 'buna', 'buna n', 'perbunan'],
    values: { material: ['NBR'], 'seal-material': ['NBR'] },
  },
  { say: ['epdm'], values: { material: ['EPDM'] } },
  { say: ['silicone', 'silikon', 'vmq'], values: { material: ['VMQ'] } },
  { say: ['hss', 'high speed steel', 'schnellarbeitsstahl'], values: { material: ['HSS*'] } },
  { say: ['cobalt', 'kobalt', 'hss co', 'hsse', 'hss e'], values: { material: ['HSSE*'] } },

  // Finishes and colours.
  {
    say: [
      'zinc',
      'zinc plated',
      'zp',
      'bzp',
      'galvanized',
      'galvanised',
      'verzinkt',
      'galvanisch verzinkt',
      'zn',
    ],
    values: { finish: ['Zinc plated*', 'Mechanically zinc plated'] },
  },
  {
    say: ['yellow zinc', 'yellow', 'zyp', 'gelb verzinkt', 'gelb chromatiert', 'gelb'],
    values: { finish: ['Zinc plated, yellow chromated'] },
  },
  {
    say: ['hdg', 'hot dip galvanised', 'hot dip galvanized', 'hot dip', 'tzn', 'feuerverzinkt'],
    values: { finish: ['Hot dip galvanised'] },
  },
  {
    say: ['zinc flake', 'geomet', 'dacromet', 'zinklamellen', 'zinklamelle'],
    values: { finish: ['Zinc flake'] },
  },
  {
    say: ['black oxide', 'black', 'blackened', 'schwarz', 'brüniert', 'geschwärzt'],
    values: { finish: ['Black oxide', 'Blackened', 'Phosphated'], 'seal-colour': ['Black'] },
  },
  { say: ['phosphated', 'phosphatiert'], values: { finish: ['Phosphated'] } },
  { say: ['nickel', 'nickel plated', 'vernickelt'], values: { finish: ['Nickel plated'] } },
  { say: ['plain', 'self colour', 'blank'], values: { finish: ['Plain', 'Bright'] } },
  { say: ['tin', 'tin coated', 'titanium nitride'], values: { finish: ['TiN coated'] } },

  // Sealing of bearings, as makers write it after the designation.
  {
    say: ['2rs', '2rs1', '2rsr', '2rsh', 'ddu', 'llu', 'sealed', 'abgedichtet'],
    values: { 'bearing-sealing': ['Seals on both sides (2RS)'] },
  },
  {
    say: ['zz', '2z', 'shielded', 'deckscheibe'],
    values: { 'bearing-sealing': ['Shields on both sides (2Z)'] },
  },
  { say: ['grade 2', 'gr 2', 'gr2'], values: { class: ['Grade 2'] } },
  { say: ['grade 5', 'gr 5', 'gr5'], values: { class: ['Grade 5'] } },
  { say: ['grade 8', 'gr 8', 'gr8'], values: { class: ['Grade 8'] } },
  { say: ['np0', 'npo', 'c0g', 'cog'], values: { dielectric: ['C0G*'] } },
  { say: ['spring steel', 'federstahl'], values: { material: ['Spring steel'] } },
  {
    say: ['coarse', 'unc', 'regelgewinde'],
    categories: ['hex-cap-screws-unc-asme-b18-2-1', 'socket-head-cap-screws-unc-asme-b18-3'],
  },
  {
    say: ['fine', 'unf', 'fine thread', 'feingewinde'],
    categories: ['hex-cap-screws-unf-asme-b18-2-1', 'socket-head-cap-screws-unf-asme-b18-3'],
  },
];

/** What most people want of an attribute that they do not mention, the most wanted first; then what most parts have. */
export const USUAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  'bearing-sealing': ['Seals on both sides (2RS)', 'Shields on both sides (2Z)'],
  'bearing-clearance': ['CN'],
  'bearing-grease': ['General purpose'],
  'shore-hardness': ['70'],
  locking: ['None'],
  qualification: ['Standard'],
  'resistance-tolerance': ['±1'],
};

/** Attributes that say who made a part and how it is packed; parts that differ in nothing else are the same to use. */
export const SUPPLY: readonly string[] = ['brand', 'pack-size', 'packaging'];

/** Other spellings of the end of a designation: 6204ZZ is 6204-2Z. */
export const DESIGNATION_ENDINGS: Readonly<Record<string, string>> = {
  zz: '2z',
  ddu: '2rs',
  llu: '2rs',
  vv: '2rs',
  '2rs1': '2rs',
  '2rsr': '2rs',
  '2rsh': '2rs',
  '2zr': '2z',
  dd: '2rs',
  ll: '2rs',
};

/** Words that say nothing about a part. */
export const FILLERS: readonly string[] = [
  'a',
  'an',
  'and',
  'the',
  'for',
  'of',
  'in',
  'on',
  'to',
  'with',
  'or',
  'x',
  'by',
  'type',
  'size',
  'style',
  'class',
  'dia',
  'diameter',
  'long',
  'length',
  'thread',
  'inch',
  'mm',
  'pcs',
  'pack',
  'part',
  'parts',
  'plated',
  'finish',
  'material',
  'grade',
  'no',
  'nr',
  'series',
  'ohm',
  'und',
  'der',
  'die',
  'das',
  'mit',
  'für',
  'fur',
  'aus',
  'zu',
  'ein',
  'eine',
  'oder',
  'lang',
  'stück',
  'größe',
  'klasse',
  'festigkeit',
  'i',
  'need',
  'buy',
  'please',
  'bitte',
  'dash',
  'metric',
  'metrisch',
  'case',
  'bauform',
  'tolerance',
  'toleranz',
  'r',
  'thk',
];
