import {
  ballSection,
  balls,
  innerRing,
  outerRing,
  ribbonCage,
  type Section,
  solidCage,
} from './bearing-parts.ts';
import { lathe, type ProfilePoint } from './lathe.ts';
import { MATERIALS, type Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import type { Piece } from './surface.ts';
import { millimetres, text, type Values } from './values.ts';

/** On its rim, its front towards the viewer. */
export const STANDING = lying({ aside: 29, tilt: 0, elevation: 15 });

const FACETS = { segments: 160 };

export function sectionOf(values: Values): Section {
  return ballSection({
    bore: millimetres(values, 'inside-diameter') / 2,
    outside: millimetres(values, 'outside-diameter') / 2,
    width: millimetres(values, 'width'),
    chamfer: millimetres(values, 'bearing-chamfer'),
  });
}

export function cageOf(values: Values, section: Section): Piece {
  const stated = text(values, 'cage-material');
  if (stated === 'Brass') return solidCage(section, MATERIALS.brass);
  if (stated === 'Polyamide') return solidCage(section, MATERIALS.cage);
  return ribbonCage(section, MATERIALS.bright);
}

export function deepGrooveBearing(values: Values, material: Material): Model {
  const section = sectionOf(values);
  const { pitch, ball } = section;
  const [inner, outer] = [pitch - ball * 0.56, pitch + ball * 0.68];
  const sealing = text(values, 'bearing-sealing');
  const pieces = [
    lathe(outerRing(section, { front: outer, back: outer }), FACETS).piece(material),
    lathe(innerRing(section, { front: inner, back: inner }), FACETS).piece(material),
  ];
  if (sealing === 'Open') {
    pieces.push(balls(section, MATERIALS.polished), cageOf(values, section));
  } else if (sealing.startsWith('Shield')) {
    pieces.push(lathe(shield(section, inner, outer), FACETS).piece(MATERIALS.bright));
  } else {
    const rubber = text(values, 'seal-material') === 'FKM' ? MATERIALS.brown : MATERIALS.nbr;
    pieces.push(lathe(seal(section, inner, outer), FACETS).piece(rubber));
  }
  return { pieces, pose: STANDING };
}

/** A pressed steel disc, crimped into the outer ring, with a step and a gap at the inner one. */
function shield({ width, ball }: Section, inner: number, outer: number): ProfilePoint[] {
  const face = width / 2 - ball * 0.1;
  const span = outer - inner;
  return [
    [outer, face - ball * 0.12],
    [outer - span * 0.05, face],
    [outer - span * 0.13, face + ball * 0.015],
    [outer - span * 0.19, face - ball * 0.13],
    [inner + span * 0.24, face - ball * 0.13],
    [inner + span * 0.17, face - ball * 0.04],
    [inner + span * 0.05, face - ball * 0.04],
    [inner + span * 0.05, face - ball * 0.5],
  ];
}

/** Rubber over a steel disc: a bead in the outer ring, a moulded groove, a lip on the inner ring. */
function seal({ width, ball }: Section, inner: number, outer: number): ProfilePoint[] {
  const face = width / 2 - ball * 0.07;
  const span = outer - inner;
  return [
    [outer + span * 0.01, face - ball * 0.2],
    [outer - span * 0.02, face - ball * 0.03],
    [outer - span * 0.07, face],
    [outer - span * 0.14, face - ball * 0.01],
    [outer - span * 0.17, face - ball * 0.09],
    [inner + span * 0.3, face - ball * 0.09],
    [inner + span * 0.27, face - ball * 0.02],
    [inner + span * 0.2, face - ball * 0.02],
    [inner + span * 0.12, face - ball * 0.1],
    [inner - span * 0.01, face - ball * 0.2],
  ];
}

/** One shoulder of the outer ring is ground away, so that the balls carry thrust from that side. */
export function angularContactBearing(values: Values, material: Material): Model {
  const section = sectionOf(values);
  const { pitch, ball } = section;
  const outer = { front: pitch + ball * 0.9, back: pitch + ball * 0.35 };
  const inner = { front: pitch - ball * 0.4, back: pitch - ball * 0.7 };
  return {
    pieces: [
      lathe(outerRing(section, outer), FACETS).piece(material),
      lathe(innerRing(section, inner), FACETS).piece(material),
      balls(section, MATERIALS.polished),
      cageOf(values, section),
    ],
    pose: STANDING,
  };
}
