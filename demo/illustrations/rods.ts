import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { endFace, minorRadius, type Thread, threadRadius, threadSurface } from './thread.ts';
import { millimetres, threadDiameter, type Values } from './values.ts';

/** A metre of M8 would be a hairline: the picture shows an end of this many diameters. */
const SHOWN_DIAMETERS = 9;

export function threadedRod(values: Values, material: Material): Model {
  const d = threadDiameter(values);
  const pitch = millimetres(values, 'pitch');
  const length = Math.min(millimetres(values, 'length'), d * SHOWN_DIAMETERS);
  const end = minorRadius(d, pitch);
  const thread: Thread = { major: d, pitch, from: -length, to: 0, chamferFrom: end, chamferTo: end };
  const radius = threadRadius(thread);
  return {
    pieces: [
      threadSurface(thread).piece(material),
      endFace(radius, 0).piece(material),
      endFace(radius, -length).piece(material),
    ],
    pose: lying({ aside: 52, tilt: 0, elevation: 46 }),
  };
}
