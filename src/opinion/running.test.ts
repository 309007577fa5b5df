import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyTable, conversation, packed, type Row } from '../../test/support/conversation.ts';
import type { Answer, Answers } from './answers/answers.ts';
import { findAxes } from './axes/axes.ts';
import { polis, polisSteps } from './index.ts';
import { runPass } from './passes.ts';
import { type Running, running } from './running.ts';
import { finish } from './steps.ts';

type Given = [string, Answer][];
const name = (at: number) => `s${at}`;
const given = (row: Row): Given =>
  row.flatMap((answer, at) => (answer === null ? [] : [[name(at), answer] as [string, Answer]]));
const whole = (answers: Answers, zeroed?: Uint8Array) =>
  finish(findAxes(answers, zeroed), (pass) => runPass(answers, pass));
const byName = (ids: readonly string[], figures: Float64Array) => new Map(ids.map((id, at) => [id, figures[at]]));
/** What is known of a statement, by its name: one that nobody answers any more is as good as none. */
const told = (ids: readonly string[], figures: Float64Array) =>
  Object.fromEntries([...byName(ids, figures)].filter(([, figure]) => figure !== 0).toSorted());

function sameAsAtOnce(state: Running, answers: Answers, zeroed: ReadonlySet<string> = new Set()): void {
  const atOnce = whole(
    answers,
    Uint8Array.from(answers.statementIds, (id) => Number(zeroed.has(id))),
  );
  const axes = state.axes(zeroed);
  for (const figures of ['mean', 'pc1', 'pc2'] as const)
    assert.deepEqual(told(state.statementIds, axes[figures]), told(answers.statementIds, atOnce[figures]));
  for (const [row, id] of answers.personIds.entries()) {
    const place = state.placeOf(id, axes, zeroed);
    if (place) assert.deepEqual(place, { x: atOnce.x[row], y: atOnce.y[row] });
  }
}

describe('answers that come one person at a time', () => {
  it('give what they give all at once, to the last bit, whoever comes first and whoever changes their mind', () => {
    fc.assert(
      fc.property(anyTable(), fc.infiniteStream(fc.nat()), (rows, chance) => {
        const state = running();
        const people = rows.map((row, at) => ({ row, id: `p${at}`, key: chance.next().value as number }));
        for (const { row, id, key } of people.toSorted((a, b) => a.key - b.key)) {
          if (key % 3 === 0) state.take(id, given(row.map((answer) => (answer === 1 ? -1 : 1))));
          if (key % 5 === 0) state.take(id, []);
          state.take(id, given(row).toReversed());
        }
        sameAsAtOnce(
          state,
          packed(
            rows,
            Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => name(at)),
          ),
        );
      }),
    );
  });

  it('give the real conversation the axes and places that it has at once, refused statements and all', () => {
    const { answers, rows, zeroed } = conversation('scoop-hivemind.biodiversity');
    const state = running();
    const ids = answers.statementIds;
    rows.toReversed().forEach((row, at) => {
      const mine = row.flatMap((answer, statement) =>
        answer === null ? [] : [[ids[statement] as string, answer] as [string, Answer]],
      );
      state.take(answers.personIds[rows.length - 1 - at] as string, mine);
    });
    assert.equal(state.exact, true);
    sameAsAtOnce(state, answers, new Set(ids.filter((_, at) => zeroed[at])));
  });

  it('give a whole method what it asks for, without asking the people for the sums that are held', () => {
    const { answers, rows } = conversation('london.youth.policing');
    const state = running();
    rows.forEach((row, at) => {
      state.take(answers.personIds[at] as string, given(row));
    });
    const asked: string[] = [];
    const found = finish(findAxes(state.answers()), (pass) => {
      asked.push(pass.kind);
      const figures = state.run(pass);
      assert.deepEqual(figures, runPass(state.answers(), pass));
      return figures;
    });
    assert.deepEqual(found, whole(state.answers()));
    assert.deepEqual(asked, ['counts', 'pairs', 'places']);
  });

  it('give the whole of the Polis method what it finds in all answers at once', () => {
    fc.assert(
      fc.property(anyTable({ people: 30, statements: 9 }), fc.infiniteStream(fc.nat()), (rows, chance) => {
        const answers = packed(
          rows,
          Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => name(at)),
        );
        const state = running();
        const people = rows.map((row, at) => ({ row, id: `p${at}`, key: chance.next().value as number }));
        for (const { row, id } of people.toSorted((a, b) => a.key - b.key)) state.take(id, given(row));
        const late = state.answers();
        const [one, other] = [finish(polisSteps(late), state.run), polis(answers)];
        assert.equal(one.k, other.k);
        assert.deepEqual(one.silhouetteByK, other.silhouetteByK);
        // whoever answered nothing is not in a running conversation, and in no group at once
        for (const [row, id] of late.personIds.entries())
          for (const figures of ['x', 'y', 'groupOf'] as const)
            assert.equal(one[figures][row], other[figures][answers.personIds.indexOf(id)]);
        for (const [at, id] of late.statementIds.entries())
          for (const figures of ['mean', 'pc1', 'pc2', 'commentPriority'] as const)
            assert.equal(one[figures][at], other[figures][answers.statementIds.indexOf(id)]);
      }),
    );
  });

  it('leave nothing behind when they are taken out again', () => {
    const state = running();
    state.take('anna', [
      ['walks', 1],
      ['food', -1],
    ]);
    state.take('anna', []);
    assert.equal(state.placeOf('anna', state.axes()), null);
    assert.deepEqual(
      [...state.axes().mean, ...state.run({ kind: 'counts', length: 8, given: {} })],
      new Array(10).fill(0),
    );
  });
});
