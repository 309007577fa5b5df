/**
 * What may leave a room. `widen()` says under whose name words may be shown beyond it. Figures will pass one rule of
 * their own, `disclose()`, in disclose.ts beside this file; until it is here no figure broken down by perspective leaves
 * a room. Pure: facts in, what may be shown out.
 */
export { type Attribution, type Rung, SHARED_BY_AT_LEAST, type Widened, type WidenOptions, widen } from './widen.ts';
