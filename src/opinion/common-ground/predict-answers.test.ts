import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Conversation, conversation, packed, type Row } from '../../../test/support/conversation.ts';
import { type Chance, chance } from '../chance.ts';
import { predictAnswers } from './predict-answers.ts';

/** `COMMON_GROUND_DRAWS=30` draws as often as the figures in decision 0043; few draws keep the tests quick. */
const DRAWS = Number(process.env.COMMON_GROUND_DRAWS ?? 0);

/** People who answered seven or more of the statements that were not refused. */
const kept = (name: Conversation): Row[] => {
  const { rows, zeroed } = conversation(name);
  return rows
    .map((row) => row.filter((_, at) => zeroed[at] === 0))
    .filter((row) => row.filter((answer) => answer !== null).length >= 7);
};

function roomOf(rows: readonly Row[], size: number, lot: Chance): Row[] {
  const left = [...rows];
  return Array.from({ length: size }, () => left.splice(lot.below(left.length), 1)[0] as Row);
}

/** Polis's own two axes: means where nothing was answered, two principal components, and nobody's place drawn to the middle. */
function polisLike(rows: readonly Row[]): (person: number, statement: number) => number {
  const size = rows[0]?.length ?? 0;
  const means = Array.from({ length: size }, (_, at) => {
    const given = rows.map((row) => row[at] ?? null).filter((answer) => answer !== null);
    return given.length === 0 ? 0 : given.reduce<number>((sum, answer) => sum + answer, 0) / given.length;
  });
  const centred = rows.map((row) => row.map((answer, at) => (answer === null ? 0 : answer - (means[at] as number))));
  const axes: number[][] = [];
  const dot = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, x, at) => sum + x * (other[at] as number), 0);
  for (const turn of [1, 2]) {
    let axis = means.map((_, at) => Math.sin(1.7 * at + turn));
    for (let round = 0; round < 100; round++) {
      const next = means.map(() => 0);
      for (const row of centred) {
        const along = dot(row, axis);
        row.forEach((x, at) => {
          (next[at] as number) += x * along;
        });
      }
      for (const before of axes) {
        const along = dot(before, next);
        before.forEach((x, at) => {
          (next[at] as number) -= along * x;
        });
      }
      const length = Math.sqrt(dot(next, next)) || 1;
      axis = next.map((x) => x / length);
    }
    axes.push(axis);
  }
  const places = centred.map((row) => axes.map((axis) => dot(row, axis)));
  return (person, statement) => {
    const told = axes.reduce(
      (sum, axis, at) => sum + (places[person]?.[at] as number) * (axis[statement] as number),
      means[statement] as number,
    );
    return Math.max(-1, Math.min(1, told));
  };
}

/** What each errs by (root mean square, answers being -1, 0 and 1) on a tenth of the answers, hidden by lot. */
function errors(name: string, draw: (lot: Chance) => readonly Row[], draws: number) {
  const lot = chance(7);
  let [ours, theirs, count] = [0, 0, 0];
  for (let time = 0; time < draws; time++) {
    const hidden: [number, number, number][] = [];
    const seen = draw(lot).map((row, person) =>
      row.map((answer, statement) => {
        if (answer === null || lot.next() >= 0.1) return answer;
        hidden.push([person, statement, answer]);
        return null;
      }),
    );
    const [tell, polis] = [
      predictAnswers(
        packed(
          seen,
          (seen[0] ?? []).map((_, at) => `s${at}`),
        ),
      ),
      polisLike(seen),
    ];
    for (const [person, statement, answer] of hidden) {
      ours += (tell(person, statement) - answer) ** 2;
      theirs += (polis(person, statement) - answer) ** 2;
      count++;
    }
  }
  const [our, their] = [Math.sqrt(ours / count), Math.sqrt(theirs / count)];
  if (DRAWS > 0) console.log(`${name}, ${draws} draws: ours ${our.toFixed(4)}, like Polis ${their.toFixed(4)}`);
  return { ours: our, polis: their };
}

test('hidden answers of a room of 24 are told better than by two axes as Polis finds them', () => {
  const [biodiversity, vtaiwan] = [kept('scoop-hivemind.biodiversity'), kept('vtaiwan.uberx')];
  for (const [name, rows] of [
    ['biodiversity, rooms of 24', biodiversity],
    ['vtaiwan, rooms of 24', vtaiwan],
  ] as const) {
    const { ours, polis } = errors(name, (lot) => roomOf(rows, 24, lot), DRAWS || 4);
    assert.ok(ours < polis, `${name}: ${ours} against ${polis}`);
  }
});

test('hidden answers of London are told as well as by those axes', () => {
  const rows = kept('london.youth.policing');
  const { ours, polis } = errors('london', () => rows, DRAWS || 6);
  assert.ok(ours < polis + 0.01, `${ours} against ${polis}`);
});

test('hidden answers of a whole conversation are told better than by those axes', () => {
  const rows = kept('scoop-hivemind.biodiversity');
  const { ours, polis } = errors('biodiversity', () => rows, Math.ceil(DRAWS / 10) || 1);
  assert.ok(ours < Math.min(0.619, polis), `${ours} against ${polis}`);
  if (DRAWS === 0) return;
  const taiwan = kept('vtaiwan.uberx');
  errors('vtaiwan', () => taiwan, Math.ceil(DRAWS / 10));
});
