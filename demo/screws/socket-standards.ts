import { equivalent, type Standard, standard } from '../standards.ts';

export const SOCKET_STANDARDS: readonly Standard[] = [
  standard(
    'ISO 4762',
    'Hexagon socket head cap screws, coarse thread, product grade A',
    equivalent(
      'DIN 912',
      'Withdrawn. The sizes both list have the same dimensions; DIN 912 adds some, such as M18, M22, M27 and M33.',
    ),
    equivalent('EN ISO 4762', 'Identical.'),
  ),
  standard(
    'DIN 7984',
    'Hexagon socket head cap screws with low head',
    equivalent(
      'DIN 6912',
      'Not interchangeable: a low head too, but higher, with a pilot hole below the socket.',
    ),
  ),
  standard(
    'ISO 7380-1',
    'Hexagon socket button head screws',
    equivalent('ISO 7380', 'Withdrawn. The same heads in shorter lengths.'),
    equivalent('ISO 7380-2', 'Not interchangeable: the head has a collar, which makes it wider.'),
    equivalent('EN ISO 7380-1', 'Identical.'),
  ),
  standard(
    'ISO 10642',
    'Hexagon socket countersunk head screws',
    equivalent(
      'DIN 7991',
      'Withdrawn. Its head is smaller: 16 mm at most for M8, against a sharp-edged 17.92 mm here, so the screw sits deeper in a countersink made for ISO 10642. DIN 7991 also has M18, M22 and M24.',
    ),
    equivalent('EN ISO 10642', 'Identical.'),
  ),
];
