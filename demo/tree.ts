export interface Branch {
  readonly slug: string;
  readonly name: string;
  /** Two sentences for the hub page. */
  readonly description: string;
  readonly children?: readonly Branch[];
}

const branch = (slug: string, name: string, description: string, children?: readonly Branch[]): Branch => ({
  slug,
  name,
  description,
  ...(children ? { children } : {}),
});

/** First and second level of the category tree, in the order shown. Families hang below the second level. */
export const TREE: readonly Branch[] = [
  branch(
    'screws-and-bolts',
    'Screws and bolts',
    'Externally threaded fasteners, metric and inch. Chosen by thread, length, strength and drive.',
    [
      branch(
        'hex-head-screws',
        'Hex head',
        'Turned with a spanner or socket from outside. The strongest common head for structural and machine joints.',
      ),
      branch(
        'socket-head-screws',
        'Socket head',
        'Turned with a hex key inside the head. For tight spaces and high preload in machines.',
      ),
      branch(
        'set-screws',
        'Set screws',
        'Headless screws that press against a shaft or part. The point decides grip and marking.',
      ),
      branch(
        'machine-screws',
        'Machine screws',
        'Small screws with slotted or cross-recessed heads. For housings, panels and electrical work.',
      ),
      branch(
        'shoulder-screws-and-rods',
        'Shoulder screws and threaded rod',
        'A ground shoulder serves as a pivot or locating pin. Threaded rod is cut to length.',
      ),
      branch(
        'inch-screws',
        'Inch screws',
        'Unified threads, coarse (UNC) and fine (UNF). Lengths and heads in fractions of an inch.',
      ),
    ],
  ),
  branch('nuts', 'Nuts', 'Internally threaded fasteners. Pair the property class with the screw’s.', [
    branch(
      'hex-nuts',
      'Hex nuts',
      'Regular, high and thin hexagon nuts. The height decides how much of the screw’s strength the nut carries.',
    ),
    branch(
      'locking-and-flange-nuts',
      'Locking and flange nuts',
      'Nuts that resist loosening or spread the load. For vibration and slotted holes.',
    ),
    branch(
      'special-nuts',
      'Cap and square nuts',
      'Nuts that cover the thread end or sit in a channel. For looks, safety and sheet work.',
    ),
  ]),
  branch(
    'washers',
    'Washers',
    'Rings under heads and nuts. They spread the load, protect surfaces or resist loosening.',
    [
      branch(
        'plain-washers',
        'Plain washers',
        'Flat rings in normal width. Hardness should match the screw’s class.',
      ),
      branch(
        'large-washers',
        'Large washers',
        'Flat rings about three times the thread’s diameter or wider. For wood, plastics and large holes.',
      ),
      branch(
        'lock-washers',
        'Lock washers',
        'Toothed rings that bite into both surfaces. For earthing and small screws.',
      ),
    ],
  ),
  branch(
    'pins-keys-and-rings',
    'Pins, keys and retaining rings',
    'Parts that locate, carry torque or hold on a shaft. Chosen by the shaft’s diameter and fit.',
    [
      branch(
        'pins',
        'Pins',
        'Dowel pins locate two parts; clevis pins join them so that they turn. Chosen by diameter, fit and length.',
      ),
      branch(
        'keys',
        'Parallel keys',
        'Rectangular bars that carry torque between shaft and hub. The shaft’s diameter gives the section.',
      ),
      branch(
        'retaining-rings',
        'Retaining rings',
        'Spring rings that sit in a groove. External ones go on shafts, internal ones into bores.',
      ),
    ],
  ),
  branch('seals', 'Seals', 'Rings that keep fluids in and dirt out. Chosen by size, material and hardness.', [
    branch(
      'o-rings',
      'O-rings',
      'Round-section elastomer rings. The groove, the medium and the temperature decide size and material.',
    ),
  ]),
  branch(
    'bearings',
    'Bearings',
    'Rolling bearings with the boundary dimensions of ISO 15. Chosen by bore, load and sealing.',
    [
      branch(
        'ball-bearings',
        'Ball bearings',
        'Balls between two grooved rings. For high speed and combined loads.',
      ),
      branch(
        'roller-bearings',
        'Roller bearings',
        'Rollers instead of balls. For higher loads in the same space.',
      ),
    ],
  ),
  branch(
    'cutting-tools',
    'Cutting tools',
    'Tools that make holes and threads in metal. Chosen by diameter, material and coating.',
    [
      branch('drills', 'Drills', 'Twist drills for metal. The length series follows the standard.'),
      branch(
        'taps',
        'Taps',
        'Tools that cut internal threads. The chamfer form suits through or blind holes.',
      ),
    ],
  ),
  branch(
    'passive-components',
    'Passive components',
    'Resistors and capacitors for surface mounting. Chosen by value, tolerance, rating and case.',
    [
      branch('resistors', 'Resistors', 'Fixed chip resistors. Values follow the E series of IEC 60063.'),
      branch(
        'capacitors',
        'Capacitors',
        'Multilayer ceramic chip capacitors. The dielectric decides stability and how much fits a case.',
      ),
    ],
  ),
];
