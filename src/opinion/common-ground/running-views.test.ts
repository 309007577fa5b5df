import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../answers/answers.ts';
import { packAnswers } from '../answers/gather.ts';
import { readStatements } from './read-statements.ts';
import { runningViews } from './running-views.ts';
import { tallyByPerspective } from './tally.ts';

const answer = fc.constantFrom<Answer>(-1, 0, 1);
const told = fc.record({
  person: fc.integer({ min: 0, max: 8 }).map((n) => `p${n}`),
  perspective: fc.constantFrom('residents', 'nurses', 'officers'),
  answers: fc.uniqueArray(fc.tuple(fc.constantFrom('s1', 's2', 's3', 's4'), answer), { selector: ([id]) => id }),
});
type Told = { person: string; perspective: string; answers: (readonly [string, Answer])[] };

/** What stands at the end, packed and counted at once, in the order in which somebody else met the people. */
function atOnce(all: readonly Told[]) {
  const last = new Map(all.map((one) => [one.person, one]));
  const people = [...last.values()].filter(({ answers }) => answers.length > 0).reverse();
  const { answers } = packAnswers(
    people.flatMap(({ person, answers }) => answers.map(([id, given]) => [person, id, given] as const)),
  );
  const names = [...new Set(people.map(({ perspective }) => perspective))].sort();
  const perspectiveOf = Int32Array.from(answers.personIds, (id) => names.indexOf(last.get(id)?.perspective ?? ''));
  return readStatements(tallyByPerspective(answers, perspectiveOf, names));
}
const byId = <T extends { readonly statementId: string }>(list: readonly T[]) =>
  list.toSorted((a, b) => a.statementId.localeCompare(b.statementId));
const views = (readings: ReturnType<typeof readStatements>) =>
  byId(readings).map((one) => ({
    ...one,
    byPerspective: one.byPerspective.toSorted((a, b) => a.perspective.localeCompare(b.perspective)),
  }));

test('answers heard one person at a time, with changes of mind and of perspective, are read as if all came at once, to the bit', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 30 }), (all) => {
      const running = runningViews();
      for (const { person, perspective, answers } of all) running.take(person, perspective, answers);
      assert.deepEqual(views(running.readings()), views(atOnce(all)));
    }),
    { numRuns: 60 },
  );
});

test('whoever is taken out leaves nothing behind, not even a view that nobody holds', () => {
  const running = runningViews();
  running.take('p1', 'nurses', [['s1', 1]]);
  running.take('p1', 'nurses', []);
  assert.deepEqual(running.asked(), []);
  running.take('p2', 'officers', [['s1', -1]]);
  assert.deepEqual(
    running.asked()[0]?.byPerspective.map(({ perspective }) => perspective),
    ['officers'],
  );
});
