// The axes against what another program found in real conversations, and against themselves: in any order, numbered anew, turned round.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyTable, conversation, conversations, packed, type Row } from '../../../test/support/conversation.ts';
import type { Answer, Answers } from '../answers/answers.ts';
import { canonicalStatements } from '../answers/canonical.ts';
import { countAnswers } from '../answers/counts.ts';
import { addPass, figuresOf, runPass } from '../passes.ts';
import { finish, type Pass, type Steps } from '../steps.ts';
import { axesBySweeps, findAxes, meansOf, weighing } from './axes.ts';
import { overPairs, pairsIn, pairsPass } from './pairs.ts';

const here =
  (answers: Answers) =>
  (pass: Pass): Float64Array =>
    runPass(answers, pass);
const axesOf = (answers: Answers, zeroed?: Uint8Array) => finish(findAxes(answers, zeroed), here(answers));
function* swept(
  answers: Answers,
  zeroed: Uint8Array,
): Steps<{ mean: Float64Array; pc1: Float64Array; pc2: Float64Array }> {
  const counts = yield* countAnswers(answers);
  return yield* axesBySweeps(answers, counts, meansOf(counts, zeroed), weighing(counts, zeroed));
}
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  const times = (p: ArrayLike<number>, q: ArrayLike<number>) =>
    Array.from(p).reduce((sum, one, at) => sum + one * (q[at] as number), 0);
  return times(a, b) / Math.sqrt(times(a, a) * times(b, b));
};
const names = (size: number) => Array.from({ length: size }, (_, at) => `s${at}`);
const width = (rows: readonly Row[]) => rows[0]?.length ?? 0;

/** Whether nothing is left to a name: no two statements can be exchanged, nor the two sides of all answers. */
function toldApart(answers: Answers): boolean {
  const size = answers.statementIds.length;
  function* both(): Steps<boolean> {
    const counts = yield* countAnswers(answers);
    const byPeople = yield* canonicalStatements(answers, counts);
    const byPairs = yield* canonicalStatements(answers, counts, overPairs(pairsIn(yield pairsPass(size), size)));
    return [byPeople, byPairs].every(({ alike, mirrored }) => alike === 0 && !mirrored);
  }
  return finish(both(), here(answers));
}

describe('the axes of real conversations', () => {
  for (const name of conversations)
    it(`are those that red-dwarf finds in ${name}`, () => {
      const { answers, zeroed, expected } = conversation(name);
      const { mean, pc1, pc2, x, y } = axesOf(answers, zeroed);
      const { red_dwarf: peer } = expected;
      const turn = [Math.sign(cosine(pc1, peer.pc1)), Math.sign(cosine(pc2, peer.pc2))] as const;
      mean.forEach((one, at) => {
        assert.ok(Math.abs(one - peer.mean[at]) < 1e-6);
      });
      assert.ok(Math.abs(cosine(pc1, peer.pc1)) > 1 - 1e-9);
      assert.ok(Math.abs(cosine(pc2, peer.pc2)) > 1 - 1e-9);
      const places: [number, number][] = answers.personIds.map((id) => peer.projection[id]);
      const radius = Math.max(...places.map(([a, b]) => Math.hypot(a, b)));
      places.forEach(([a, b], row) => {
        assert.ok(Math.abs((x[row] as number) * turn[0] - a) < 1e-6 * radius);
        assert.ok(Math.abs((y[row] as number) * turn[1] - b) < 1e-6 * radius);
      });
    });

  it('are the same when they are found by passes, without the sums of every two statements', () => {
    for (const name of conversations) {
      const { answers, zeroed } = conversation(name);
      const pairs = axesOf(answers, zeroed);
      const sweeps = finish(swept(answers, zeroed), here(answers));
      assert.ok(cosine(pairs.pc1, sweeps.pc1) > 1 - 1e-10);
      assert.ok(cosine(pairs.pc2, sweeps.pc2) > 1 - 1e-10);
    }
  });
});

/** Bit for bit: nought and minus nought are two. */
const same = (a: ArrayLike<number>, b: ArrayLike<number>) => assert.deepEqual(Array.from(a), Array.from(b));

describe('the same answers', () => {
  const shuffled = fc.tuple(anyTable(), fc.infiniteStream(fc.nat())).map(([rows, numbers]) => {
    const keys = Array.from({ length: 40 }, () => numbers.next().value as number);
    const by = (size: number, from: number) =>
      Array.from({ length: size }, (_, at) => at).sort(
        (a, b) => (keys[from + a] as number) - (keys[from + b] as number),
      );
    return { rows, people: by(rows.length, 0), statements: by(width(rows), 20) };
  });

  it('with people and statements numbered anew give the same axes and places, bit for bit, by either way', () => {
    fc.assert(
      fc.property(shuffled, ({ rows, people, statements }) => {
        const answers = packed(rows, names(width(rows)));
        fc.pre(toldApart(answers));
        const moved = packed(
          people.map((row) => statements.map((at) => rows[row]?.[at] ?? null)),
          names(width(rows)).map((name) => `z${name}`),
        );
        const whole = axesOf(answers);
        const again = axesOf(moved);
        same(
          again.pc1,
          statements.map((at) => whole.pc1[at] as number),
        );
        same(
          again.pc2,
          statements.map((at) => whole.pc2[at] as number),
        );
        same(
          again.x,
          people.map((row) => whole.x[row] as number),
        );
        same(
          again.y,
          people.map((row) => whole.y[row] as number),
        );
        const none = new Uint8Array(width(rows));
        const passes = finish(swept(answers, none), here(answers));
        const passesAgain = finish(swept(moved, none), here(moved));
        same(
          passesAgain.pc1,
          statements.map((at) => passes.pc1[at] as number),
        );
        same(
          passesAgain.pc2,
          statements.map((at) => passes.pc2[at] as number),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('turned into their opposites mirror the map, bit for bit', () => {
    fc.assert(
      fc.property(anyTable(), (rows) => {
        const turned = rows.map((row) => row.map((answer) => (answer === null ? null : ((0 - answer) as Answer))));
        const answers = packed(rows, names(width(rows)));
        fc.pre(toldApart(answers));
        const whole = axesOf(answers);
        const mirror = axesOf(packed(turned, names(width(rows))));
        same(mirror.pc1, whole.pc1);
        same(mirror.pc2, whole.pc2);
        same(
          mirror.x,
          whole.x.map((one) => 0 - one),
        );
        same(
          mirror.y,
          whole.y.map((one) => 0 - one),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('taken in parts, as workers do, add up to the same sums', () => {
    const { answers, zeroed } = conversation('scoop-hivemind.biodiversity');
    const whole = axesOf(answers, zeroed);
    const cuts = [0, 1, 200, 201, 536];
    const inParts = (pass: Pass) => {
      const into = new Float64Array(figuresOf(answers, pass));
      for (let at = cuts.length - 1; at > 0; at--) {
        const part = new Float64Array(into.length);
        addPass(answers, pass, cuts[at - 1] as number, cuts[at] as number, part);
        part.forEach((figure, i) => {
          (into[i] as number) += figure;
        });
      }
      return into;
    };
    assert.deepEqual(finish(findAxes(answers, zeroed), inParts), whole);
    assert.deepEqual(finish(swept(answers, zeroed), inParts), finish(swept(answers, zeroed), here(answers)));
  });
});

describe('passes over the answers', () => {
  it('stop when there is nothing left to find: two people differ in one direction only', () => {
    const rows: Row[] = [0, 1].map(
      (person) => Array.from({ length: 50 }, (_, at) => ((at + person) % 3) - 1) as Answer[],
    );
    const answers = packed(rows, names(50));
    const kinds: string[] = [];
    const { pc1, pc2 } = finish(swept(answers, new Uint8Array(50)), (pass) => {
      kinds.push(pass.kind);
      return runPass(answers, pass);
    });
    assert.ok(kinds.filter((kind) => kind === 'spread').length <= 3);
    assert.ok(pc1.some((one) => one !== 0));
    assert.ok(pc2.every((one) => one === 0));
  });
});

describe('where there is hardly anything', () => {
  it('nobody, one person, one statement, all passes, or all alike give noughts and no more', () => {
    const tables: Row[][] = [
      [],
      [[]],
      [[1]],
      [[null]],
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 1, -1],
        [1, 1, -1],
      ],
      [
        [1, null],
        [null, -1],
      ],
    ];
    for (const rows of tables) {
      const { pc1, pc2, x, y } = axesOf(packed(rows, names(width(rows))));
      for (const figure of [...pc1, ...pc2, ...x, ...y]) assert.equal(figure, 0);
    }
  });

  it('no figure is ever other than a number', () => {
    fc.assert(
      fc.property(anyTable(), (rows) => {
        const answers = packed(rows, names(width(rows)));
        const sweeps = finish(swept(answers, new Uint8Array(width(rows))), here(answers));
        const { mean, pc1, pc2, x, y } = axesOf(answers);
        for (const figure of [...mean, ...pc1, ...pc2, ...x, ...y, ...sweeps.pc1, ...sweeps.pc2])
          assert.ok(Number.isFinite(figure));
      }),
    );
  });
});
