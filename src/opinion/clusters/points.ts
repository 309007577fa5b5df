/**
 * Places on a plane, each with how many people stand there, in an order that depends on nothing but the places: by x, then by y. Whatever is
 * summed over them in this order comes out the same whoever came first.
 */
export interface Points {
  /** Rising; where they tie, `y` rises. No place stands twice. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many people stand there: whole, at least 1. */
  readonly weight: Float64Array;
}

export const peopleAt = ({ weight }: Points): number => weight.reduce((sum, people) => sum + people, 0);

/**
 * Puts people who stand on the same spot together. `placeOf` says, by the person's number, which place is theirs.
 * @param people how many each of them stands for: one, where left out
 */
export function pointsOf(
  x: Float64Array,
  y: Float64Array,
  people?: Float64Array,
): { points: Points; placeOf: Uint32Array } {
  const order = Uint32Array.from(x.keys()).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
  const placeOf = new Uint32Array(x.length);
  const points = { x: new Float64Array(x.length), y: new Float64Array(x.length), weight: new Float64Array(x.length) };
  let places = 0;
  for (const person of order) {
    // Nought is one place, whichever its sign.
    const [px, py] = [(x[person] ?? 0) + 0, (y[person] ?? 0) + 0];
    if (places === 0 || points.x[places - 1] !== px || points.y[places - 1] !== py) {
      points.x[places] = px;
      points.y[places] = py;
      places++;
    }
    points.weight[places - 1] = (points.weight[places - 1] ?? 0) + (people?.[person] ?? 1);
    placeOf[person] = places - 1;
  }
  const { x: xs, y: ys, weight } = points;
  return { points: { x: xs.slice(0, places), y: ys.slice(0, places), weight: weight.slice(0, places) }, placeOf };
}
