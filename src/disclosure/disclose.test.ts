import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf, bands, rangeOfBand } from './bands.ts';
import { type Disclosed, disclose, type RoomTally } from './disclose.ts';
import { formFor, leads, rounded } from './forms.ts';

const room = (id: string, counts: readonly number[], more: Partial<RoomTally> = {}): RoomTally => ({
  ...{ id, closed: true, counts },
  ...more,
});
const shown = (disclosed: Disclosed): string =>
  disclosed.shown
    ? disclosed.whole.cells
        .map((cell) => ('count' in cell ? String(cell.count) : cell.is === 'words' ? cell.band : cell.is))
        .join(', ')
    : disclosed.because;

test('nothing is shown before a question is closed, or of fewer than five answers, on any surface', () => {
  for (const surface of ['room', 'partners'] as const) {
    const open = { rooms: [room('a', [9, 3], { closed: false })], released: [] };
    assert.equal(shown(disclose(open, { rooms: ['a'], surface })), 'not closed yet');
    const few = { rooms: [room('a', [3, 1])], released: [] };
    assert.equal(shown(disclose(few, { rooms: ['a'], surface })), 'too few answers');
  }
});

test('the room sees its own whole exactly, and by side only when it agreed and every side has five', () => {
  const sides = [
    { name: 'Nurses', counts: [5, 1] },
    { name: 'Officers', counts: [1, 4] },
  ];
  const question = { rooms: [room('a', [6, 5], { sides })], released: [] };
  const asked = { rooms: ['a'], surface: 'room' } as const;
  assert.equal(shown(disclose(question, asked)), '6, 5');
  const plain = disclose(question, asked);
  const agreed = disclose(question, { ...asked, agreedBySide: true });
  assert.ok(plain.shown && plain.sides === null && agreed.shown && agreed.sides?.length === 2);
  const small = {
    rooms: [room('a', [6, 4], { sides: [sides[0] ?? { name: '', counts: [] }, { name: 'Officers', counts: [0, 4] }] })],
    released: [],
  };
  const hidden = disclose(small, { ...asked, agreedBySide: true });
  assert.ok(hidden.shown && hidden.sides === null);
});

test('a few answers reach the partners in words, many in counts to the nearest 5, and small counts never', () => {
  const of = (counts: readonly number[]) =>
    shown(disclose({ rooms: [room('a', counts)], released: [] }, { rooms: ['a'], surface: 'partners' }));
  assert.equal(of([4, 3]), 'about half, about half');
  assert.equal(of([4, 1]), 'nearly everyone, few or nobody');
  assert.equal(of([26, 11]), '25, 10');
  assert.equal(of([40, 0]), of([39, 1]), 'all-the-same looks like all but one');
  assert.equal(of([12, 0]), of([11, 1]));
});

test('nothing is published of fewer than three rooms, nor of a pool that shares a room with another', () => {
  const rooms = ['a', 'b', 'c', 'd'].map((id) => room(id, [14, 9, 3]));
  const pool = disclose({ rooms, released: [] }, { rooms: ['a', 'b', 'c'], surface: 'published' });
  assert.equal(shown(pool), '40, 25, 10');
  assert.equal(shown(disclose({ rooms, released: [] }, { rooms: ['a', 'b'], surface: 'published' })), 'too few rooms');
  const released = pool.shown && pool.release ? [pool.release] : [];
  const wider = disclose({ rooms, released }, { rooms: ['a', 'b', 'c', 'd'], surface: 'published' });
  assert.equal(shown(wider), 'part of it was released before');
});

test('what was released is shown again as it was, whatever came since', () => {
  const first = disclose({ rooms: [room('a', [22, 12, 6])], released: [] }, { rooms: ['a'], surface: 'partners' });
  const released = first.shown && first.release ? [first.release] : [];
  const later = disclose({ rooms: [room('a', [30, 4, 6])], released }, { rooms: ['a'], surface: 'partners' });
  assert.equal(shown(later), shown(first));
});

test('a word stands for what it says, and for more than one count', () => {
  for (let answered = 2; answered <= 120; answered++)
    for (const band of bands) {
      const counts = Array.from({ length: answered + 1 }, (_, k) => k).filter((k) => bandOf(k, answered) === band);
      const { least, most } = rangeOfBand(band, answered);
      if (counts.length === 0) assert.ok(least > most, `${band} of ${answered}`);
      else assert.deepEqual([least, most], [counts[0], counts.at(-1)], `${band} of ${answered}`);
    }
});

function* tables(answered: number, options: number): Generator<number[]> {
  if (options === 1) return yield [answered];
  for (let k = 0; k <= answered; k++) for (const rest of tables(answered - k, options - 1)) yield [k, ...rest];
}

/** What anyone sees of a table, and how. */
function seen(counts: readonly number[]): string {
  const form = formFor(counts);
  const words = counts.map((count) =>
    bandOf(
      count,
      counts.reduce((all, one) => all + one, 0),
    ),
  );
  if (form === 'counts') return counts.map(rounded).join();
  if (form === 'words') return words.join();
  return form === 'nothing' ? form : `${leads(words)} ${words[leads(words)]}`;
}

test('someone who tries every possible table through this very rule still cannot tell a count under eight', () => {
  for (const [options, most] of [
    [2, 90],
    [3, 60],
    [4, 28],
    [5, 16],
  ] as const)
    for (let answered = 5; answered <= most; answered++) {
      const groups = new Map<string, { least: number[]; most: number[] }>();
      for (const counts of tables(answered, options)) {
        const key = seen(counts);
        const group = groups.get(key);
        if (!group) groups.set(key, { least: [...counts], most: [...counts] });
        else
          for (const [option, count] of counts.entries()) {
            group.least[option] = Math.min(group.least[option] ?? count, count);
            group.most[option] = Math.max(group.most[option] ?? count, count);
          }
      }
      for (const [key, { least, most: highest }] of groups)
        for (const [option, count] of least.entries())
          assert.ok(
            count < (highest[option] ?? 0) || count >= 8,
            `${answered} answers, ${key}: option ${option} is ${count}`,
          );
    }
});

test('of nearly every number of answers something is shown, not only of lucky ones', () => {
  const rooms = (counts: readonly number[]) => [{ id: 'a', closed: true, counts }];
  for (let answered = 8; answered <= 60; answered++) {
    const most = Math.round(answered * 0.6);
    const some = Math.floor(answered * 0.25);
    const counts = [most, some, answered - most - some, 0];
    const done = disclose({ rooms: rooms(counts), released: [] }, { rooms: ['a'], surface: 'partners' });
    assert.ok(done.shown, `nothing is shown of ${counts}`);
  }
});
