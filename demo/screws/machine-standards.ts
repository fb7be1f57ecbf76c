import { equivalent, type Standard, standard } from '../standards.ts';

/** Standards of the machine screws, in the order of their families. */
export const MACHINE_SCREW_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 1207',
    'Cheese head screws with a slot, product grade A',
    equivalent(
      'DIN 84',
      'Withdrawn. Head height differs up to M2.5: M1.6 1, M2 1.3 and M2.5 1.6 mm instead of 1.1, 1.4 and 1.8 mm.',
    ),
    equivalent('EN ISO 1207', 'Identical.'),
  ),
  standard(
    'ISO 1580',
    'Pan head screws with a slot, product grade A',
    equivalent('DIN 85', 'Withdrawn. Head diameter differs: M3 6 and M5 10 mm instead of 5.6 and 9.5 mm.'),
    equivalent('EN ISO 1580', 'Identical.'),
  ),
  standard(
    'ISO 2009',
    'Flat countersunk screws with a slot, product grade A',
    equivalent(
      'DIN 963',
      'Withdrawn. Heads differ, for example M4 7.5 instead of 8.4 mm in diameter; the countersink is not the same.',
    ),
    equivalent('EN ISO 2009', 'Identical.'),
  ),
  standard(
    'ISO 7045',
    'Pan head screws with cross recess type H or Z, product grade A',
    equivalent(
      'DIN 7985',
      'Withdrawn. Head differs: diameter M3 6 and M5 10 mm instead of 5.6 and 9.5 mm, and another height.',
    ),
    equivalent('EN ISO 7045', 'Identical.'),
  ),
  standard(
    'ISO 7046',
    'Flat countersunk screws with cross recess type H or Z, product grade A, in two parts by strength and material',
    equivalent(
      'DIN 965',
      'Withdrawn. Heads differ, for example M4 7.5 instead of 8.4 mm in diameter; the countersink is not the same.',
    ),
    equivalent('EN ISO 7046-1', 'Identical with part 1: steel of class 4.8.'),
    equivalent('EN ISO 7046-2', 'Identical with part 2: class 8.8, stainless steel and non-ferrous metals.'),
  ),
  standard(
    'ISO 7047',
    'Raised countersunk screws with cross recess type H or Z, product grade A',
    equivalent(
      'DIN 966',
      'Withdrawn. Heads differ, for example M4 7.5 instead of 8.4 mm in diameter; the countersink is not the same.',
    ),
    equivalent('EN ISO 7047', 'Identical.'),
  ),
];
