/**
 * What somebody can work out who puts several tables of the same people together. `disclose()` looks at one question; here stand the
 * sums that bind questions to each other: whoever had an appointment had a named worker, all prisons together are each of them. Pure.
 */
export interface Range {
  readonly least: number;
  readonly most: number;
}
/** So many of these counts taken together, some of them perhaps taken away. */
export interface Sum {
  readonly of: readonly { readonly name: string; readonly times: 1 | -1 }[];
  readonly least: number;
  readonly most: number;
}

/** Below this no count may come out. */
const COUNT_AT_LEAST = 8;

/** For each count the least and the most that it can be: sums and differences, over and over, until nothing gets tighter. */
function tightened(counts: ReadonlyMap<string, Range>, sums: readonly Sum[]): Map<string, Range> {
  const held = new Map(counts);
  for (let moved = true; moved; ) {
    moved = false;
    for (const sum of sums)
      for (const term of sum.of) {
        const now = rangeIn(held, term.name);
        const others = rangeOf(held, { ...sum, of: sum.of.filter((other) => other !== term) });
        const [low, high] = [sum.least - others.most, sum.most - others.least];
        const least = Math.max(now.least, term.times === 1 ? low : -high);
        const most = Math.min(now.most, term.times === 1 ? high : -low);
        if (least <= now.least && most >= now.most) continue;
        held.set(term.name, { least, most });
        moved = true;
      }
  }
  return held;
}

const rangeIn = (held: ReadonlyMap<string, Range>, name: string): Range => {
  const range = held.get(name);
  if (!range) throw new Error(`there is no count called ${name}`);
  return range;
};

const rangeOf = (held: ReadonlyMap<string, Range>, { of }: Pick<Sum, 'of'>): Range => {
  let [least, most] = [0, 0];
  for (const { name, times } of of) {
    const range = rangeIn(held, name);
    least += times === 1 ? range.least : -range.most;
    most += times === 1 ? range.most : -range.least;
  }
  return { least, most };
};

/** Whether a count under eight, or a sum of counts under eight, has one value left. */
export function comesOut(counts: ReadonlyMap<string, Range>, sums: readonly Sum[]): boolean {
  const held = tightened(counts, sums);
  const isPinned = ({ least, most }: Range) => least === most && least < COUNT_AT_LEAST;
  return (
    [...held.values()].some(isPinned) ||
    sums.some((sum) => {
      if (sum.of.some(({ times }) => times === -1)) return false;
      const { least, most } = rangeOf(held, sum);
      return isPinned({ least: Math.max(least, sum.least), most: Math.min(most, sum.most) });
    })
  );
}
