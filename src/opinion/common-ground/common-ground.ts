/**
 * Common ground: what everybody's answers say, each perspective heard for itself.
 *
 * Promises: the same answers give the same result, bit for bit, whatever their order and whatever people and statements are called; nothing is
 * `NaN`, also of no answers at all; groups are named only where they are far from chance (decision 0043).
 */
import { type Answers, peopleIn } from '../answers/answers.ts';
import { canonicalStatements } from '../answers/canonical.ts';
import { countAnswers } from '../answers/counts.ts';
import { runPass } from '../passes.ts';
import { finish, type Steps } from '../steps.ts';
import { askNext } from './ask-next.ts';
import { readStatements } from './read-statements.ts';
import type { CommonGroundResult } from './result.ts';
import { tallyByPerspective } from './tally.ts';

export interface CommonGroundOptions {
  /** By person id: the perspective that they said they speak from. Whoever said none is counted beside those who did, as `notSaid`. */
  readonly perspectives?: ReadonlyMap<string, string>;
  readonly notSaid?: string;
  /** What the one perspective is called where nobody said any. */
  readonly everyone?: string;
}

/**
 * `commonGround(answers, { perspectives: new Map([['p1', 'staff']]) })`
 *
 * Whole at every call: after one person's answers, give the new answers. Nothing is carried over, so nothing can depend on what came before.
 */
export function commonGround(answers: Answers, options: CommonGroundOptions = {}): CommonGroundResult {
  const { order } = onThisThread(answers, canonicalOf(answers));
  const { names, perspectiveOf } = perspectivesOf(answers, options);
  const tallied = tallyByPerspective(answers, perspectiveOf, names);
  const asked = Array.from(order).flatMap((statement) => tallied[statement] ?? []);
  const people = names.map((_, at) => perspectiveOf.reduce((sum, own) => sum + Number(own === at), 0));
  return {
    groups: null,
    groupOf: new Int32Array(peopleIn(answers)).fill(-1),
    evidence: { found: 0, shuffled: [], chance: 1, stability: null, words: 'no settled groups' },
    statements: readStatements(asked),
    map: null,
    askNext: askNext(asked, people),
  };
}

function* canonicalOf(answers: Answers) {
  return yield* canonicalStatements(answers, yield* countAnswers(answers));
}

const onThisThread = <T>(answers: Answers, steps: Steps<T>): T => finish(steps, (pass) => runPass(answers, pass));

/** Names in the order of the alphabet, those who said none last. */
function perspectivesOf(
  { personIds }: Answers,
  { perspectives = new Map(), notSaid = 'not said', everyone = 'everyone' }: CommonGroundOptions,
): { names: string[]; perspectiveOf: Int32Array } {
  const said = personIds.map((id) => perspectives.get(id));
  const names = [...new Set(said)].filter((name) => name !== undefined).sort();
  if (names.length === 0) return { names: [everyone], perspectiveOf: new Int32Array(said.length) };
  if (said.includes(undefined) && !names.includes(notSaid)) names.push(notSaid);
  const place = new Map(names.map((name, at) => [name, at]));
  return { names, perspectiveOf: Int32Array.from(said, (name) => place.get(name ?? notSaid) ?? -1) };
}
