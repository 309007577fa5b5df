import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../../db/id.ts';
import type { Insert, Put } from '../insert.ts';
import { openRegister } from '../register.ts';
import { paperRows } from './paper-rows.ts';
import { paperParts } from './paper-schema.ts';

const pile = {
  name: 'amber oak bench',
  round: 'spring',
  perspective: 'residents',
  sheet: 'easy read',
  startedOn: '2026-11-16',
};

function made(more: Record<string, unknown>) {
  const keys = openRegister(newId);
  const ids = {
    round: keys.name('round', 'spring', []),
    perspective: keys.name('perspective', 'residents', []),
    person: keys.name('person', 'facilitator', []),
  };
  const rows: Insert[] = [];
  // a row of the right table by Put's own type
  const put: Put = (table, row) => rows.push({ table, row } as Insert);
  const piles = paperParts.piles.parse([{ ...pile, ...more }]);
  // the two parts of each that this reads
  paperRows({ put, keys } as Parameters<typeof paperRows>[0], { piles } as Parameters<typeof paperRows>[1]);
  return { rows, ids, faults: keys.faults.map(({ reason }) => reason) };
}

test('a data file brings a pile that waits to be keyed, and one that was keyed once', () => {
  const waiting = made({ handedOut: 12 });
  assert.deepEqual(waiting.faults, []);
  assert.deepEqual(
    waiting.rows.map(({ table, row }) => [
      table,
      'state' in row ? row.state : null,
      'keyed_by' in row ? row.keyed_by : null,
    ]),
    [['paper_batch', 'keying', null]],
  );
  const keyed = made({
    cameBack: 2,
    keyedBy: 'facilitator',
    keyed: [
      [1, 0, null],
      [4, 2, 'A clock'],
    ],
    waits: true,
  });
  assert.deepEqual(keyed.faults, []);
  assert.deepEqual(
    keyed.rows.map(({ table, row }) => [table, 'state' in row ? row.state : 'answers' in row ? row.answers : null]),
    [
      ['paper_batch', 'checking'],
      ['keyed_sheet', '[1,0,null]'],
      ['keyed_sheet', '[4,2,"A clock"]'],
    ],
  );
});

test('a pile that cannot be is a fault of the file', () => {
  assert.deepEqual(made({ round: 'winter' }).faults, ['no round is called "winter"']);
  assert.deepEqual(made({ keyedBy: 'facilitator' }).faults, ['say how many sheets came back']);
  assert.deepEqual(made({ cameBack: 1, keyed: [[1]] }).faults, ['say who keyed it']);
  assert.deepEqual(made({ cameBack: 1, keyedBy: 'facilitator', keyed: [[1], [2]] }).faults, [
    'more sheets are keyed than came back',
  ]);
  assert.deepEqual(made({ cameBack: 2, keyedBy: 'facilitator', keyed: [[1]], waits: true }).faults, [
    'a pile waits when all its sheets are keyed',
  ]);
  assert.throws(() => made({ keyed: [[5]] }));
});
