import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyTable, packed, type Row } from '../../../test/support/conversation.ts';
import { runPass } from '../passes.ts';
import { finish, type Steps } from '../steps.ts';
import type { Answer, Answers } from './answers.ts';
import { type Canonical, canonicalPeople, canonicalStatements } from './canonical.ts';
import { countAnswers } from './counts.ts';

function* ordered(answers: Answers): Steps<Canonical> {
  return yield* canonicalStatements(answers, yield* countAnswers(answers));
}
const canonical = (answers: Answers) => finish(ordered(answers), (pass) => runPass(answers, pass));
const names = (rows: readonly Row[]) => (rows[0] ?? []).map((_, at) => `s${at}`);

/** The table as it reads in canonical order: what no number or name can change. */
function readOut(rows: readonly Row[]): string[] {
  const answers = packed(rows, names(rows));
  const found = canonical(answers);
  return Array.from(canonicalPeople(answers, found), (row) =>
    Array.from(found.order, (at) => rows[row]?.[at] ?? '.').join(' '),
  );
}

const shuffled = fc.tuple(anyTable(), fc.infiniteStream(fc.nat())).map(([rows, chance]) => {
  const by = (size: number) =>
    Array.from({ length: size }, (_, at) => ({ at, key: chance.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ at }) => at);
  const [people, statements] = [by(rows.length), by(rows[0]?.length ?? 0)];
  return { rows, moved: people.map((row) => statements.map((at) => rows[row]?.[at] ?? null)) };
});

describe('the canonical order', () => {
  it('reads the same however people and statements are numbered, wherever the answers tell them apart', () => {
    fc.assert(
      fc.property(shuffled, ({ rows, moved }) => {
        const { alike, mirrored } = canonical(packed(rows, names(rows)));
        fc.pre(alike === 0 && !mirrored);
        assert.deepEqual(readOut(moved), readOut(rows));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same order for every answer turned round, and says that the sides have changed', () => {
    fc.assert(
      fc.property(anyTable(), (rows) => {
        const turned = rows.map((row) => row.map((answer) => (answer === null ? null : ((0 - answer) as Answer))));
        const [one, other] = [canonical(packed(rows, names(rows))), canonical(packed(turned, names(rows)))];
        assert.equal(other.mirrored, one.mirrored);
        fc.pre(!one.mirrored);
        assert.deepEqual(other.order, one.order);
        assert.equal(other.side, -one.side);
      }),
      { numRuns: 300 },
    );
  });

  it('is not changed by statements that nobody answered', () => {
    fc.assert(
      fc.property(anyTable(), fc.integer({ min: 1, max: 3 }), (rows, more) => {
        const wider = rows.map((row) => [...row, ...new Array<null>(more).fill(null)]);
        const [one, other] = [canonical(packed(rows, names(rows))), canonical(packed(wider, names(wider)))];
        const answered = (order: Uint32Array) => order.filter((at) => rows.some((row) => row[at] != null));
        assert.deepEqual(answered(other.order), answered(one.order));
        assert.equal(other.side, one.side);
      }),
      { numRuns: 300 },
    );
  });

  it('asks nobody where the counts tell the statements apart, and leaves it to the name only where nothing does', () => {
    const apart = packed(
      [
        [1, 1],
        [1, null],
      ],
      ['b', 'a'],
    );
    finish(ordered(apart), (pass) => {
      assert.equal(pass.kind, 'counts');
      return runPass(apart, pass);
    });
    const alike = packed(
      [
        [1, 1],
        [1, 1],
      ],
      ['b', 'a'],
    );
    assert.deepEqual([canonical(alike).alike, ...canonical(alike).order], [2, 1, 0]);
  });
});
