import { type Range, sumOf } from './range.ts';

/** Rooms that no release tells apart are one region. */
export interface Known {
  /** How many answered in each region: assumed to be known to whoever looks, who saw the rooms. */
  readonly answered: readonly number[];
  readonly options: number;
  /** For each release: the regions it adds up, and what it tells of each option. */
  readonly told: readonly { readonly regions: readonly number[]; readonly cells: readonly Range[] }[];
}

/**
 * What anyone can work out of several releases together: the least and the most that each region can hold of each option,
 * `bounds(known)[region][option]`, in people.
 *
 * Method: interval propagation to a fixed point (Davis 1987, "Constraint propagation with interval labels"). Every known
 * sum tightens each of its parts by what the others can hold. A range it gives is never narrower than the truth allows; it
 * ends, since ranges of whole numbers only shrink.
 */
export function bounds({ answered, options, told }: Known): Range[][] {
  const held = answered.map((count) => Array.from({ length: options }, () => ({ least: 0, most: count })));
  const at = (region: number, option: number) => held[region]?.[option] ?? { least: 0, most: 0 };
  const choices = [...Array(options).keys()];
  const sums = [
    ...answered.map((count, region) => ({
      parts: choices.map((option) => at(region, option)),
      least: count,
      most: count,
    })),
    ...told.flatMap(({ regions, cells }) =>
      cells.map((cell, option) => ({ parts: regions.map((region) => at(region, option)), ...cell })),
    ),
  ];
  while (sums.filter(tighten).length > 0);
  return held;
}

/** Whether anything became tighter. */
function tighten({
  parts,
  least,
  most,
}: {
  parts: { least: number; most: number }[];
  least: number;
  most: number;
}): boolean {
  const all = sumOf(parts);
  let changed = false;
  for (const part of parts) {
    const from = Math.max(part.least, least - (all.most - part.most));
    const to = Math.min(part.most, most - (all.least - part.least));
    if (from === part.least && to === part.most) continue;
    changed = true;
    all.least += from - part.least;
    all.most += to - part.most;
    part.least = from;
    part.most = to;
  }
  return changed;
}
