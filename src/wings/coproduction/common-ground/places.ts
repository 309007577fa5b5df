/**
 * A map on which nobody can be found: people stand on a coarse grid, and places are put together until each has eight people or more. Pure.
 *
 * The grid is as wide as the eighth person from the outside stands, so that nobody far out sets the measure for all. A place is told by its
 * grid point and not by where its people are on the whole, so that seven of eight who know where they stand learn nothing of the last.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly people: number;
}

/** Fewer than that are no place, and no group. */
export const PLACE_AT_LEAST = 8;
/** In a smaller room the map itself can point at a person (`opinion-map`: rooms of 12 to 40). */
export const MAP_AT_LEAST = 40;
/** Grid points on either side of the middle. */
const STEPS = 2;

export const toNearest5 = (people: number): number => Math.round(people / 5) * 5;

/** @param points where each person stands, in any order and any unit. @returns by x, then y; null when there are too few to draw */
export function placesOf(points: readonly { readonly x: number; readonly y: number }[]): readonly Place[] | null {
  if (points.length < MAP_AT_LEAST) return null;
  const outwards = points.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))).toSorted((a, b) => b - a);
  const edge = outwards[PLACE_AT_LEAST - 1] ?? 0;
  const step = (at: number) => (edge > 0 ? Math.round(Math.min(1, Math.max(-1, at / edge)) * STEPS) / STEPS + 0 : 0);
  const standing = Map.groupBy(points, ({ x, y }) => `${step(x)} ${step(y)}`);
  const places = [...standing.values()].map((here): Place => {
    const { x = 0, y = 0 } = here[0] ?? {};
    return { x: step(x), y: step(y), people: here.length };
  });
  return putTogether(places).map(({ x, y, people }) => ({ x, y, people: toNearest5(people) }));
}

/** The smallest goes to its nearest neighbour until none is too small. The larger of two keeps its point. */
function putTogether(places: readonly Place[]): readonly Place[] {
  let now = places.toSorted(bySize);
  for (;;) {
    const [smallest, ...others] = now;
    if (!smallest || others.length === 0 || smallest.people >= PLACE_AT_LEAST) return now.toSorted(byPoint);
    const away = ({ x, y }: Place) => (x - smallest.x) ** 2 + (y - smallest.y) ** 2;
    const nearest = others.toSorted((a, b) => away(a) - away(b) || byPoint(a, b))[0];
    if (!nearest) return now;
    const taken = { ...nearest, people: nearest.people + smallest.people };
    now = [taken, ...others.filter((one) => one !== nearest)].toSorted(bySize);
  }
}
const byPoint = (a: Place, b: Place): number => a.x - b.x || a.y - b.y;
const bySize = (a: Place, b: Place): number => a.people - b.people || byPoint(a, b);
