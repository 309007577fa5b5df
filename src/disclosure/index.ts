/**
 * What may leave a room. `widen()` says under whose name words may be shown beyond it; `disclose()` is the one function that
 * every figure passes. Pure: facts in, what may be shown out.
 */
export { beyondChance, chanceBetween, type Scale } from './apart.ts';
export { type Band, bands } from './bands.ts';
export { middlesOf, possibleOf, tablesOf } from './consistent.ts';
export {
  type Asked,
  type Disclosed,
  disclose,
  type Figures,
  type Question,
  type Release,
  type RoomTally,
  type Shown,
  type Surface,
  type Why,
} from './disclose.ts';
export { rounded } from './forms.ts';
export { type Attribution, type Rung, SHARED_BY_AT_LEAST, type Widened, type WidenOptions, widen } from './widen.ts';
