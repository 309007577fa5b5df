import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyTable, conversation, packed, type Row } from '../../../test/support/conversation.ts';
import { countAnswers } from '../answers/counts.ts';
import {
  type Answer,
  type Answers,
  addPass,
  canonicalStatements,
  figuresOf,
  finish,
  type PolisResult,
  peopleIn,
  polis,
  polisSteps,
  runPass,
  type Steps,
} from '../index.ts';
import { running } from '../running.ts';

const named = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);
const pick = <T>(list: readonly T[], order: readonly number[]): T[] => order.map((i) => list[i] as T);
const table = (rows: readonly Row[]): Answers => packed(rows, named('s', rows[0]?.length ?? 0));
const refused = (answers: Answers, of: (statement: number) => boolean) =>
  answers.statementIds.map((id, s) => ({ id, moderated: of(s) ? -1 : 1, isMeta: s % 5 === 4 }) as const);

/** A result without numbers of rows and statements: everything by its id. */
function told(answers: Answers, result: PolisResult) {
  const byPerson = (of: (row: number) => unknown) =>
    Object.fromEntries(answers.personIds.map((id, row) => [id, of(row)]));
  const byStatement = (of: (s: number) => unknown) =>
    Object.fromEntries(answers.statementIds.map((id, s) => [id, of(s)]));
  const idOf = (statement: number): string => answers.statementIds[statement] ?? '';
  return {
    k: result.k,
    silhouetteByK: result.silhouetteByK,
    people: byPerson((row) => [result.inMap.includes(row), result.x[row], result.y[row], result.groupOf[row]]),
    statements: byStatement((s) => [
      [result.mean[s], result.pc1[s], result.pc2[s], result.commentPriority[s]],
      [result.groupAwareConsensus.agree[s], result.groupAwareConsensus.disagree[s]],
    ]),
    consensus: [result.consensus.agree.map(idOf), result.consensus.disagree.map(idOf)],
    repness: result.repness.map((list) => list.map((each) => ({ ...each, statement: idOf(each.statement) }))),
  };
}

/** A table, and another order of its people and of its statements. */
const shuffled = anyTable({ people: 24, statements: 9 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    people: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
    statements: fc.shuffledSubarray([...(rows[0]?.keys() ?? [])], { minLength: rows[0]?.length ?? 0 }),
    out: fc.nat({ max: 12 }),
  }),
);
function reordered(
  answers: Answers,
  rows: readonly Row[],
  people: readonly number[],
  statements: readonly number[],
): Answers {
  const moved = people.map((row) => pick(rows[row] ?? [], statements));
  return packed(moved, pick(answers.statementIds, statements), pick(answers.personIds, people));
}

/** Whether nothing is left to a name: no two statements can be exchanged, nor the two sides of all answers. */
function toldApart(answers: Answers): boolean {
  function* order(): Steps<boolean> {
    const { alike, mirrored } = yield* canonicalStatements(answers, yield* countAnswers(answers));
    return alike === 0 && !mirrored;
  }
  return finish(order(), (pass) => runPass(answers, pass));
}

describe('the same answers', () => {
  test('give the same result to the last bit, however people and statements are numbered', () => {
    fc.assert(
      fc.property(shuffled, ({ rows, people, statements, out }) => {
        const answers = table(rows);
        const options = { statements: refused(answers, (s) => s === out) };
        const other = reordered(answers, rows, people, statements);
        const whole = told(answers, polis(answers, options));
        assert.deepEqual(told(other, polis(other, options)), whole);
        if (!toldApart(answers)) return;
        const renamed = {
          ...other,
          statementIds: pick(named('t', 9), statements),
          personIds: named('q', people.length),
        };
        const facts = options.statements.map((each) => ({ ...each, id: each.id.replace('s', 't') }));
        assert.deepEqual(told(other, polis(renamed, { statements: facts })), whole);
      }),
      { numRuns: 200 },
    );
  });

  test('so do those of a real room', () => {
    for (const name of ['london.youth.policing', 'scoop-hivemind.biodiversity'] as const) {
      const { answers, rows, zeroed } = conversation(name);
      const options = { statements: refused(answers, (s) => zeroed[s] === 1) };
      const whole = told(answers, polis(answers, options));
      assert.deepEqual(told(answers, polis(answers, options)), whole);
      const backwards = [...answers.personIds.keys()].reverse();
      const strides = [...answers.statementIds.keys()].sort((a, b) => ((a * 101) % 313) - ((b * 101) % 313));
      const other = reordered(answers, rows, backwards, strides);
      assert.deepEqual(told(other, polis(other, options)), whole);
    }
  });

  test('give the same result when they come one person at a time, and some change their minds', () => {
    fc.assert(
      fc.property(shuffled, ({ rows, people, statements, out }) => {
        const answers = table(rows);
        const options = { statements: refused(answers, (s) => s === out) };
        const soFar = running();
        const given = (row: number) =>
          (rows[row] ?? []).flatMap((answer, s) => (answer === null ? [] : [[`s${s}`, answer] as const]));
        for (const row of people) if (statements.length > 0) soFar.take(`p${row}`, [['s0', 1]]);
        for (const row of people) soFar.take(`p${row}`, given(row));
        const heard = soFar.answers();
        const oneByOne = finish(polisSteps(heard, options), soFar.run);
        // without those who said nothing, and in the order in which they came
        const those = people.filter((row) => given(row).length > 0);
        const all = packed(pick(rows, those), answers.statementIds, pick(answers.personIds, those));
        const [one, other] = [told(heard, oneByOne), told(all, polis(all, options))];
        assert.deepEqual(one.people, other.people);
        assert.deepEqual(
          [one.consensus, one.repness, one.silhouetteByK],
          [other.consensus, other.repness, other.silhouetteByK],
        );
        for (const [id, figures] of Object.entries(one.statements)) assert.deepEqual(figures, other.statements[id]);
      }),
    );
  });

  test('give the same result when several workers each count some of the people', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(), ({ rows, out }, cut) => {
        const answers = table(rows);
        const options = { statements: refused(answers, (s) => s === out) };
        const people = peopleIn(answers);
        const between = people === 0 ? 0 : cut % people;
        const bySeveral = finish(polisSteps(answers, options), (pass) => {
          const [one, other] = [new Float64Array(figuresOf(answers, pass)), new Float64Array(figuresOf(answers, pass))];
          addPass(answers, pass, between, people, one);
          addPass(answers, pass, 0, between, other);
          return one.map((figure, i) => figure + (other[i] ?? 0));
        });
        assert.deepEqual(bySeveral, polis(answers, options));
      }),
    );
  });

  test('turned round give the map turned round: the same axes and groups, the opposite means and places', () => {
    const opposite = (figures: Float64Array): Float64Array => figures.map((figure) => 0 - figure);
    const turnedRound = (rows: readonly Row[]): Row[] =>
      rows.map((row) => row.map((answer) => (answer ? (-answer as Answer) : answer)));
    const real = conversation('london.youth.policing').rows;
    // Its two statements are each other's opposite in all that pairs of answers say, but not in who gave them.
    const alikeInPairs: Row[] = [
      [-1, null],
      [-1, 0],
      [1, 1],
      [0, -1],
      [null, 1],
    ];
    fc.assert(
      fc.property(anyTable({ people: 24, statements: 9 }), (rows) => {
        fc.pre(toldApart(table(rows)));
        const [one, other] = [polis(table(rows)), polis(table(turnedRound(rows)))];
        for (const same of ['inMap', 'pc1', 'pc2', 'k', 'silhouetteByK'] as const)
          assert.deepEqual(other[same], one[same], same);
        for (const turned of ['mean', 'x', 'y'] as const)
          assert.deepEqual(
            other[turned],
            opposite(one[turned]).map((f) => f + 0),
            turned,
          );
        assert.deepEqual(other.consensus, { agree: one.consensus.disagree, disagree: one.consensus.agree });
        if (!isItsOwnMirror(one)) {
          assert.deepEqual(other.groupOf, one.groupOf);
          const { agree, disagree } = one.groupAwareConsensus;
          assert.deepEqual(other.groupAwareConsensus, { agree: disagree, disagree: agree });
        }
      }),
      { numRuns: 200, examples: [[real], [alikeInPairs]] },
    );
  });
});

/** Whether the people in the map stand where they would stand in a mirror: then nothing says which side is which. */
function isItsOwnMirror({ inMap, x, y }: PolisResult): boolean {
  const spots = (right: 1 | -1, up: 1 | -1): string =>
    Array.from(inMap, (row) => `${right * (x[row] ?? 0) + 0} ${up * (y[row] ?? 0) + 0}`)
      .sort()
      .join();
  return [spots(-1, 1), spots(1, -1), spots(-1, -1)].includes(spots(1, 1));
}

describe('where there is hardly anything', () => {
  const row = (answer: Answer | null, statements: number): Row => Array.from({ length: statements }, () => answer);
  const cases: Record<string, Row[]> = {
    nobody: [],
    'nobody who answered': [row(null, 3), row(null, 3)],
    'one person': [[1, -1, 0, 1, -1, 1, 1, 0]],
    'two who differ': [row(1, 8), row(-1, 8)],
    'everyone passes': Array.from({ length: 20 }, () => row(0, 8)),
    'all agree': Array.from({ length: 20 }, () => row(1, 8)),
    'one statement': Array.from({ length: 20 }, (_, i) => row(i % 3 ? 1 : -1, 1)),
    'no statement': [[], []],
    'one axis only': Array.from({ length: 20 }, (_, i) => row(i % 2 ? 1 : -1, 8)),
  };
  for (const [name, rows] of Object.entries(cases))
    for (const out of [false, true])
      test(`${name}${out ? ', every statement refused' : ''}: every figure is a number`, () => {
        const answers = table(rows);
        assertNumbers(polis(answers, { statements: refused(answers, () => out) }), rows.length);
      });

  test('no table gives anything but numbers', () => {
    fc.assert(
      fc.property(anyTable({ people: 20, statements: 8 }), fc.nat(255), (rows, out) => {
        const answers = table(rows);
        assertNumbers(polis(answers, { statements: refused(answers, (s) => ((out >> s) & 1) === 1) }), rows.length);
      }),
    );
  });

  test('where nothing tells people apart they are one group, and where nobody is in the map there is none', () => {
    assert.deepEqual([...polis(table(cases['all agree'] ?? [])).groupOf], Array(20).fill(0));
    assert.equal(polis(table([])).k, 0);
  });
});

function assertNumbers(result: PolisResult, people: number): void {
  const {
    groupAwareConsensus: { agree, disagree },
    repness,
  } = result;
  for (const figures of [
    result.mean,
    result.pc1,
    result.pc2,
    result.x,
    result.y,
    result.commentPriority,
    agree,
    disagree,
    [...result.silhouetteByK.values()],
  ])
    assert.ok(figures.every(Number.isFinite));
  for (const each of repness.flat())
    assert.ok(
      [each.share, each.shareScore, each.ratio, each.ratioScore, each.successes, each.seen].every(Number.isFinite),
    );
  assert.equal(repness.length, result.k);
  assert.equal(result.groupOf.length, people);
  assert.deepEqual(
    [...result.groupOf.keys()].filter((row) => result.groupOf[row] !== -1),
    [...result.inMap],
  );
}
