/**
 * Who is in the map: whoever answered seven statements, passes included, or every statement where there are fewer.
 * Source: compdemocracy/polis, `conversation.clj` (in-conv).
 */

const ENOUGH_ANSWERS = 7;
const FEWEST_PEOPLE = 15;

/**
 * Rows of the people in the map, ascending. `statements` counts those that somebody answered, refused ones too.
 *
 * Where fewer than 15 people qualify, those who answered most join them until there are 15. Polis takes the earlier of two people who answered
 * as many; here both come in, so that who came first makes no difference, and there may be more than 15. Nobody is in it without an answer.
 */
export function peopleInMap(starts: Uint32Array, statements: number): Uint32Array {
  const people = Math.max(0, starts.length - 1);
  const answered = (row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  const withAtLeast = new Uint32Array(ENOUGH_ANSWERS + 1);
  for (let row = 0; row < people; row++) {
    for (let least = Math.min(ENOUGH_ANSWERS, answered(row)); least > 0; least--)
      withAtLeast[least] = (withAtLeast[least] ?? 0) + 1;
  }
  let threshold = Math.min(ENOUGH_ANSWERS, Math.max(1, statements));
  while (threshold > 1 && (withAtLeast[threshold] ?? 0) < FEWEST_PEOPLE) threshold--;
  const rows = new Uint32Array(withAtLeast[threshold] ?? 0);
  let next = 0;
  for (let row = 0; row < people; row++) if (answered(row) >= threshold) rows[next++] = row;
  return rows;
}
