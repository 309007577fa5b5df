import type { Answers } from '../answers/answers.ts';
import { fit, widthOf } from './fit.ts';
import { judged, MAPS } from './held-out.ts';
import { everyonePlaced } from './map.ts';
import { predict } from './predict.ts';
import { drawn, MOST, roomOf } from './room.ts';

/**
 * Tells what someone would most likely answer to a statement they were not asked: a function of the row and the statement's number that gives the mean
 * answer, -1 to 1. Maps with no axis, one and two are mixed as answers held out from them say (`held-out.ts`).
 */
export function predictAnswers(answers: Answers): (row: number, statement: number) => number {
  const room = roomOf(answers);
  const { table } = drawn(room, MOST.fitted);
  const width = widthOf(table);
  const { weights } = judged(table, width);
  const maps = MAPS.map(({ dimensions, alike }) => {
    const map = fit(table, dimensions, width, { alike });
    return { ...map, people: everyonePlaced(room.table, map) };
  });
  const at = new Uint32Array(room.rows.length);
  room.rows.forEach((row, person) => {
    at[row] = person;
  });
  const { rank, side } = room.canonical;
  return (row, statement) => {
    const told = maps.map((map) => predict(map, at[row] as number, rank[statement] as number));
    return side * told.reduce((sum, one, map) => sum + one * (weights[map] ?? 0), 0) || 0;
  };
}
