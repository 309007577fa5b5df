import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation, ExpectationState } from './expectation.ts';
import { gridOf, listsOf, type Placed } from './grid.ts';
import type { Party } from './party.ts';
import { standOf } from './stand.ts';

const party = (name: string): Party => ({
  ...{ kind: 'perspective', id: name, name, level: null, partnerId: null, together: false, mark: null },
});
const governor = party('Governor');
const nurse = party('Nurse');
const doctor = party('Doctor');
const cook = party('Cook');
const order = [governor, nurse, doctor, cook];
const speaksFor = (one: Party) => one === nurse;

let made = 0;
function placed(from: Party, to: Party, state: ExpectationState): Placed {
  made += 1;
  const expectation: Expectation = {
    ...{ id: `${made}`, slug: `thing-${made}`, engagementId: null, sessionId: null, from, to },
    ...{ title: `Thing ${made}`, words: 'w', state, madeOn: null, turnSince: '2026-11-19', lookAgainOn: null },
    ...{ tier: 'partners', version: 1, rounds: [] },
  };
  return {
    expectation,
    from,
    to,
    href: `/${made}`,
    stand: standOf(expectation, { from, to, speaksFor }, '2026-11-21'),
  };
}
const all = [
  placed(governor, nurse, 'made'),
  placed(governor, nurse, 'accepted'),
  placed(nurse, doctor, 'countered'),
  placed(nurse, governor, 'accepted'),
  placed(doctor, governor, 'declined'),
];

test('only those who ask or are asked stand in the grid, and own turns are outlined', () => {
  const grid = gridOf(all, order, speaksFor);
  assert.deepEqual(
    grid.parties.map(({ name, you }) => `${name}${you ? ' (you)' : ''}`),
    ['Governor', 'Nurse (you)', 'Doctor'],
  );
  const words = grid.rows.map(({ cells }) =>
    cells.map((cell) => (cell === null || cell === 'self' ? cell : `${cell.word}${cell.waits ? ' !' : ''}`)),
  );
  assert.deepEqual(words, [
    ['self', 'Your turn, 2 days, 1 more !', null],
    ['Agreed', 'self', 'Your turn, 2 days !'],
    ['No, because', null, 'self'],
  ]);
});

test('the lists hold everything once: what waits, what you asked, the rest by who asked', () => {
  const lists = listsOf(all, order, speaksFor);
  assert.deepEqual(
    lists.map(({ title, rows }) => `${title}: ${rows.map(({ name, words }) => `${name} (${words})`).join(', ')}`),
    [
      'Waiting for you: Asked by Governor (Thing 1), Answered by Doctor (Thing 3)',
      'What you asked others: Governor (Thing 4)',
      'Asked by Governor: Of Nurse (Thing 2)',
      'Asked by Doctor: Of Governor (Thing 5)',
    ],
  );
});
