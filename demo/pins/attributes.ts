import type { Attribute } from '../model.ts';

const mmAttribute = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'number',
  unit: 'mm',
  explanation,
});

const words = (key: string, name: string, explanation: string): Attribute => ({
  key,
  name,
  kind: 'term',
  unit: '',
  explanation,
});

export const PIN_ATTRIBUTES: readonly Attribute[] = [
  words(
    'pin-type',
    'Pin type',
    'Variant of the pin as its standard letters it, such as with or without hole.',
  ),
  words('pin-hardness', 'Hardness', 'Vickers hardness of the pin as its standard gives it.'),
  mmAttribute('pin-chamfer', 'End chamfer', 'Length of the chamfer at the end of the pin, approximate.'),
  mmAttribute(
    'split-pin-hole',
    'Split pin hole',
    'Diameter of the cross hole, which is also the nominal size of the split pin.',
  ),
  mmAttribute(
    'split-pin-hole-distance',
    'Hole to end',
    'Distance from the middle of the split pin hole to the end of the pin, minimum.',
  ),
  words(
    'key-form',
    'Key form',
    'Shape of the key’s ends: both round (A), both square (B) or one of each (AB).',
  ),
  mmAttribute('key-shaft-over', 'Shaft over', 'The key’s section is for shafts thicker than this.'),
  mmAttribute(
    'key-shaft-to',
    'Shaft up to',
    'The key’s section is for shafts up to and including this diameter.',
  ),
  mmAttribute('keyway-shaft-depth', 'Keyway depth, shaft', 'Depth of the keyway in the shaft, nominal.'),
  mmAttribute('keyway-hub-depth', 'Keyway depth, hub', 'Depth of the keyway in the hub, nominal.'),
  mmAttribute('ring-shaft-diameter', 'Shaft diameter', 'Diameter of the shaft the retaining ring goes on.'),
  mmAttribute('ring-bore-diameter', 'Bore diameter', 'Diameter of the bore the retaining ring goes into.'),
  mmAttribute('ring-thickness', 'Ring thickness', 'Thickness of the retaining ring, nominal.'),
  mmAttribute(
    'ring-free-diameter',
    'Free diameter',
    'Diameter of the retaining ring before fitting, nominal.',
  ),
  mmAttribute('ring-lug-height', 'Lug height', 'Radial height of the ring’s ears, maximum.'),
  mmAttribute(
    'ring-width',
    'Ring width',
    'Radial width of the retaining ring opposite its gap, approximate.',
  ),
  mmAttribute('ring-plier-hole', 'Plier hole', 'Diameter of the holes for the pliers, minimum.'),
  mmAttribute(
    'ring-groove-diameter',
    'Groove diameter',
    'Diameter at the bottom of the ring’s groove, nominal.',
  ),
  mmAttribute('ring-groove-width', 'Groove width', 'Width of the ring’s groove, minimum (tolerance H13).'),
  mmAttribute(
    'ring-groove-shoulder',
    'Shoulder',
    'Distance from the ring’s groove to the end of the shaft or bore, minimum.',
  ),
];
