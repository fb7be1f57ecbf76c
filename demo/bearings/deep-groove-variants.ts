import { combine, memoised, type Option } from '../axes.ts';
import { BEARING_BRANDS } from '../brands.ts';
import type { Variant } from '../model.ts';
import {
  BEARING_STEEL,
  BRASS_CAGE,
  bearingPacks,
  CLEARANCES,
  FKM_SEALS,
  GREASES,
  LOW_TEMPERATURE_GREASE,
  NBR_SEALS,
  POLYAMIDE_CAGE,
  PRECISIONS,
  packBand,
  STAINLESS_STEEL,
  STEEL_CAGE,
  stocked,
} from './options.ts';

/** Stainless bearings are stocked small, in the light series and with normal or C3 clearance only. */
const STAINLESS_TO_MM = 30;

export type Kind = 'open' | 'shielded' | 'sealed';

const byKind = memoised((key: string): readonly Variant[] => {
  const [kind, bore, light] = key.split('|') as [Kind, string, string];
  const d = Number(bore);
  const cages: Option[] = [STEEL_CAGE];
  if (d <= 100) cages.push(POLYAMIDE_CAGE);
  if (kind === 'open' && d >= 20) cages.push(BRASS_CAGE);
  const steels =
    light === 'light' && d <= STAINLESS_TO_MM ? [BEARING_STEEL, STAINLESS_STEEL] : [BEARING_STEEL];
  const axes = [steels, CLEARANCES, PRECISIONS, cages];
  if (kind === 'sealed') axes.push([NBR_SEALS, FKM_SEALS]);
  if (kind !== 'open') axes.push(GREASES);
  return combine([...axes, bearingPacks(packBand(d)), BEARING_BRANDS], (chosen) => {
    const [steel, clearance, precision, cage] = chosen;
    if (!stocked(clearance?.code, precision?.code)) return false;
    // FKM lips stiffen at the temperatures that grease is for.
    if (chosen.includes(FKM_SEALS) && chosen.includes(LOW_TEMPERATURE_GREASE)) return false;
    if (steel !== STAINLESS_STEEL) return true;
    const usual = clearance?.code === 'CN' || clearance?.code === 'C3';
    return usual && precision?.code === 'P0' && cage === STEEL_CAGE;
  });
});

/** The bore that stands for all with the same options, so that they share one array. */
function boreBand(d: number): number {
  return [17, 19, STAINLESS_TO_MM, 50, 100].find((limit) => d <= limit) ?? 150;
}

/** How a deep groove bearing of bore `d` mm is made and sold; the same array for bearings with the same options. */
export function deepGrooveVariants(kind: Kind, d: number, heavy: boolean): readonly Variant[] {
  return byKind(`${kind}|${boreBand(d)}|${heavy ? 'heavy' : 'light'}`);
}
