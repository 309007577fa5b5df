import { type Answers, answerOf, peopleIn, statementOf } from '../answers/answers.ts';
import type { Asked } from './result.ts';

/** Whoever brings no perspective is heard by the rest of the method and stands in no row of this tally. */
export const NO_PERSPECTIVE = -1;

/**
 * How often each perspective gave each answer to each statement: exact, in the order of the statements' numbers and of `names`. A perspective of which nobody
 * answered a statement stands there with noughts.
 * @param perspectiveOf by row: the place in `names`, or {@link NO_PERSPECTIVE}
 */
export function tallyByPerspective(answers: Answers, perspectiveOf: Int32Array, names: readonly string[]): Asked[] {
  const statements = answers.statementIds.length;
  const counts = new Float64Array(statements * names.length * 3);
  for (let person = 0; person < peopleIn(answers); person++) {
    const perspective = perspectiveOf[person] ?? NO_PERSPECTIVE;
    if (perspective < 0 || perspective >= names.length) continue;
    const end = answers.starts[person + 1] ?? 0;
    for (let i = answers.starts[person] ?? 0; i < end; i++) {
      const cell = answers.cells[i] ?? 0;
      const place = (statementOf(cell) * names.length + perspective) * 3 + answerOf(cell) + 1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return answers.statementIds.map((statementId, statement) => ({
    statementId,
    byPerspective: names.map((perspective, at) => {
      const place = (statement * names.length + at) * 3;
      const [disagree = 0, pass = 0, agree = 0] = counts.subarray(place, place + 3);
      return { perspective, counts: [{ agree, pass, disagree, chance: 1 }] };
    }),
  }));
}

/** The same for everyone together, as one perspective. */
export const tallyEveryone = (answers: Answers, name = 'everyone'): Asked[] =>
  tallyByPerspective(answers, new Int32Array(peopleIn(answers)), [name]);
