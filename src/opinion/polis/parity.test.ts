import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONVERSATIONS, type Conversation, conversation } from '../../../test/support/conversations.ts';
import { type PolisResult, polis } from '../index.ts';

interface Case extends Conversation {
  readonly result: PolisResult;
  /** By the groups that red-dwarf found. */
  readonly byTheirs: PolisResult;
  /** Our number of each of red-dwarf's statements, in its order. */
  readonly numbers: readonly number[];
}

const cases = CONVERSATIONS.map((name): readonly [string, Case] => {
  const each = conversation(name);
  const { answers, statements, expected } = each;
  const numbers = expected.red_dwarf.statement_ids.map((id) => answers.statementIds.indexOf(String(id)));
  const groups = Int32Array.from(answers.personIds, (id) => expected.red_dwarf.group_of[id] ?? -1);
  return [
    name,
    { ...each, numbers, result: polis(answers, { statements }), byTheirs: polis(answers, { statements, groups }) },
  ];
});

function furthest(pairs: readonly (readonly [number, number])[]): number {
  assert.ok(pairs.length > 0);
  return pairs.reduce((most, [one, other]) => Math.max(most, Math.abs(one - other)), 0);
}
const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
const cosine = (one: readonly number[], other: readonly number[]): number =>
  dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));

for (const [name, { answers, expected, numbers, result, byTheirs }] of cases) {
  const theirs = expected.red_dwarf;
  const idOf = (statement: number): number => Number(answers.statementIds[statement]);
  const mapped = [...result.inMap];

  test(`${name}: the same people are in the map as with Polis`, () => {
    const ids = mapped.map((row) => Number(answers.personIds[row])).sort((a, b) => a - b);
    assert.deepEqual(
      ids,
      [...expected.polis_clojure.in_conv].sort((a, b) => a - b),
    );
  });

  test(`${name}: means and axes are those of the peers, and everybody stands where they stand there`, () => {
    assert.ok(furthest(numbers.map((s, i) => [result.mean[s] ?? 0, theirs.mean[i] ?? 0])) < 1e-6);
    const radius = Math.max(...mapped.map((row) => Math.hypot(result.x[row] ?? 0, result.y[row] ?? 0)));
    for (const [axis, place, of] of [
      ['pc1', 'x', 0],
      ['pc2', 'y', 1],
    ] as const) {
      const ours = numbers.map((s) => result[axis][s] ?? 0);
      const alike = cosine(ours, theirs[axis]);
      assert.ok(Math.abs(alike) >= 0.9999, `${axis}: ${alike}`);
      const apart = furthest(
        answers.personIds.map((id, row) => [
          (result[place][row] ?? 0) * Math.sign(alike),
          theirs.projection[id]?.[of] ?? Number.NaN,
        ]),
      );
      assert.ok(apart <= 1e-3 * radius, `${place}: ${apart}`);
    }
  });

  test(`${name}: with red-dwarf's groups each has its statements, in its order and direction`, () => {
    for (const [group, list] of Object.entries(theirs.repness))
      assert.deepEqual(
        byTheirs.repness[Number(group)]?.map(({ statement, direction }) => [idOf(statement), direction]),
        list.map((each) => [each.tid, each['repful-for']]),
      );
  });

  test(`${name}: with red-dwarf's groups what all groups hold and what to ask next are as there`, () => {
    for (const [ours, figures] of [
      [byTheirs.groupAwareConsensus.agree, theirs.group_aware_consensus_agree],
      [byTheirs.groupAwareConsensus.disagree, theirs.group_aware_consensus_disagree],
      [byTheirs.commentPriority, theirs.comment_priority],
    ] as const)
      assert.ok(furthest(numbers.map((s) => [ours[s] ?? 0, figures[idOf(s)] ?? Number.NaN])) < 1e-6);
  });

  test(`${name}: everybody holds the same in common as with the peers`, () => {
    for (const direction of ['agree', 'disagree'] as const)
      assert.deepEqual(
        result.consensus[direction].map(idOf),
        theirs.consensus[direction].map(({ tid }) => tid),
      );
  });
}
