import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Conversed, conversation, conversations } from '../../../test/support/conversation.ts';
import { alike } from '../common-ground/clusters.ts';
import { type Answers, type PolisResult, polis } from '../index.ts';

interface Representing {
  readonly tid: number;
  readonly 'repful-for': string;
  readonly 'n-success': number;
  readonly 'n-trials': number;
  readonly 'p-success': number;
  readonly 'p-test': number;
  readonly repness: number;
  readonly 'repness-test': number;
}
/** What the peers found, as far as it is compared. */
interface Expected {
  readonly red_dwarf: {
    readonly k: number;
    readonly silhouette_by_k: Readonly<Record<string, number>>;
    readonly group_of: Readonly<Record<string, number>>;
    readonly statement_ids: readonly number[];
    readonly mean: readonly number[];
    readonly pc1: readonly number[];
    readonly pc2: readonly number[];
    readonly projection: Readonly<Record<string, readonly [number, number]>>;
    readonly comment_priority: Readonly<Record<string, number>>;
    readonly group_aware_consensus_agree: Readonly<Record<string, number>>;
    readonly group_aware_consensus_disagree: Readonly<Record<string, number>>;
    readonly consensus: Readonly<Record<'agree' | 'disagree', readonly { readonly tid: number }[]>>;
    readonly repness: Readonly<Record<string, readonly Representing[]>>;
  };
  readonly polis_clojure: {
    readonly in_conv: readonly number[];
    readonly groups: readonly unknown[];
    readonly group_of: Readonly<Record<string, number>>;
  };
}

interface Case {
  readonly answers: Answers;
  readonly expected: Expected;
  readonly result: PolisResult;
  /** By the groups that red-dwarf found. */
  readonly byTheirs: PolisResult;
  /** Our number of each of red-dwarf's statements, in its order. */
  readonly numbers: readonly number[];
}

const cases = conversations.map((name): readonly [string, Case] => {
  const { answers, zeroed, expected }: Omit<Conversed, 'expected'> & { expected: Expected } = conversation(name);
  const statements = answers.statementIds.map(
    (id, s) => ({ id, moderated: zeroed[s] ? -1 : 1, isMeta: false }) as const,
  );
  const numbers = expected.red_dwarf.statement_ids.map((id) => answers.statementIds.indexOf(String(id)));
  const groups = Int32Array.from(answers.personIds, (id) => expected.red_dwarf.group_of[id] ?? -1);
  return [
    name,
    {
      answers,
      expected,
      numbers,
      result: polis(answers, { statements }),
      byTheirs: polis(answers, { statements, groups }),
    },
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

  test(`${name}: the groups are nearer to a peer's than the peers' are to each other`, (t) => {
    const by = (groupOf: Readonly<Record<string, number>>): number[] =>
      mapped.map((row) => groupOf[answers.personIds[row] ?? ''] ?? Number.NaN);
    const ours = mapped.map((row) => result.groupOf[row] ?? Number.NaN);
    const [redDwarf, clojure] = [by(theirs.group_of), by(expected.polis_clojure.group_of)];
    const [toRedDwarf, toClojure] = [alike(ours, redDwarf), alike(ours, clojure)];
    const peers = alike(redDwarf, clojure);
    t.diagnostic(`adjusted Rand index ${toRedDwarf} to red-dwarf, ${toClojure} to Polis, ${peers} between them`);
    assert.ok(toRedDwarf >= 0.99);
    assert.ok(Math.max(toRedDwarf, toClojure) >= peers - 0.02);
    assert.equal(result.k, theirs.k);
    for (const [k, score] of Object.entries(theirs.silhouette_by_k))
      assert.ok(Math.abs((result.silhouetteByK.get(Number(k)) ?? Number.NaN) - score) < 1e-6);
  });

  test(`${name}: our own groups hold what red-dwarf's hold, four statements of five at the least`, () => {
    for (const [group, list] of Object.entries(theirs.repness)) {
      const row = mapped.find((each) => theirs.group_of[answers.personIds[each] ?? ''] === Number(group)) ?? -1;
      const ours = (result.repness[result.groupOf[row] ?? -1] ?? []).map(
        (each) => `${idOf(each.statement)} ${each.direction}`,
      );
      const held = list.map((each) => `${each.tid} ${each['repful-for']}`);
      assert.ok(held.filter((each) => ours.includes(each)).length >= 4, `${group}: ${ours} and ${held}`);
    }
  });

  test(`${name}: the groups are numbered by size`, () => {
    const sizes = Array.from(
      { length: result.k },
      (_, group) => mapped.filter((row) => result.groupOf[row] === group).length,
    );
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.deepEqual(
      answers.personIds.filter((_, row) => result.groupOf[row] === -1).length,
      answers.personIds.length - mapped.length,
    );
  });

  test(`${name}: with red-dwarf's groups each has its statements, in its order and direction`, () => {
    for (const [group, list] of Object.entries(theirs.repness)) {
      const ours = byTheirs.repness[Number(group)] ?? [];
      assert.deepEqual(
        ours.map(({ statement, direction, successes, seen }) => [idOf(statement), direction, successes, seen]),
        list.map((each) => [each.tid, each['repful-for'], each['n-success'], each['n-trials']]),
      );
      const figures = list.flatMap((each) => [each['p-success'], each['p-test'], each.repness, each['repness-test']]);
      const own = ours.flatMap(({ share, shareScore, ratio, ratioScore }) => [share, shareScore, ratio, ratioScore]);
      assert.ok(furthest(figures.map((figure, i) => [figure, own[i] ?? Number.NaN])) < 1e-9);
    }
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
