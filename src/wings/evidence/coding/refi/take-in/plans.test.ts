import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QdaCode, QdaProject } from '../../../../../interop/refi-qda/value.ts';
import type { Code } from '../../codebook.ts';
import { planCodes } from './codes-plan.ts';
import { planPassages, type SourceHere } from './passages-plan.ts';

const code = (id: string, name: string, parentId: string | null = null, more: Partial<QdaCode> = {}): QdaCode => ({
  ...{ id, name, memo: '', parentId, isCodable: true, color: null },
  ...more,
});
const here = (id: string, name: string, more: Partial<Code> = {}): Code => ({
  ...{ id, name, parentId: null, memo: null, codable: true, state: 'in use', mergedIntoId: null, splitFromId: null },
  version: 1,
  ...more,
});
const planned = (codes: readonly QdaCode[], book: readonly Code[]) => {
  const plan = planCodes(codes, book);
  assert.ok(plan.ok, JSON.stringify(plan));
  return plan.codes.map(({ above, name, is }) => `${[...above, name].join(' › ')}${is ? ' (here)' : ''}`);
};

test('a code is here already by its id or its name, in any case of letters, and only while it is in use', () => {
  const book = [here('a', 'Waiting'), here('b', 'Hope'), here('c', 'Gone', { state: 'left out' })];
  const file = [code('a', 'Another word'), code('x', ' HOPE\n'), code('y', 'gone'), code('z', 'New', 'y')];
  assert.deepEqual(planned(file, book), ['Waiting (here)', 'Hope (here)', 'gone', 'gone › New']);
});

test('two codes of one name under two others both stay, and the second says under which it stands', () => {
  const file = [
    code('1', 'Staff'),
    code('2', 'Good', '1'),
    code('3', 'Peers'),
    code('4', 'good', '3'),
    code('5', 'Good', '3'),
  ];
  assert.deepEqual(planned(file, []), [
    'Staff',
    'Staff › Good',
    'Peers',
    'Peers › good (Peers)',
    'Peers › Good (Peers) 2',
  ]);
});

test('a code at the top keeps its name before one that stands under another', () => {
  const file = [code('1', 'Staff'), code('2', 'Good', '1'), code('3', 'Good')];
  assert.deepEqual(planned(file, []), ['Staff', 'Staff › Good (Staff)', 'Good']);
});

test('names and meanings that are too long are said, all of them', () => {
  const plan = planCodes([code('1', 'x'.repeat(121)), code('2', 'y', null, { memo: 'z'.repeat(4001) })], []);
  assert.ok(!plan.ok);
  assert.equal(plan.faults.length, 2);
});

const roomText = 'Officers: We waited 👩🏽‍⚕️ too\n\nResidents: Nobody came';
const said = (words: string) => {
  const from = [...roomText.slice(0, roomText.indexOf(words))].length;
  return { from, to: from + [...words].length };
};
const room: SourceHere = {
  id: 'room',
  isClosed: false,
  parts: [
    { entryId: 'e1', speaker: 'Officers', words: 'We waited 👩🏽‍⚕️ too', at: 0 },
    { entryId: 'e2', speaker: 'Residents', words: 'Nobody came', at: 0 },
  ],
  laid: {
    kind: 'session',
    text: roomText,
    speakers: [
      { name: 'Officers', ...said('We waited 👩🏽‍⚕️ too') },
      { name: 'Residents', ...said('Nobody came') },
    ],
  },
};
const project = (segments: readonly [number, number][]): QdaProject => ({
  ...{ name: '', about: '', coders: [] },
  codes: [code('1', 'Waiting')],
  sources: [{ id: 's', name: 'Room', text: room.laid.text.replaceAll('\n', '\r\n') }],
  segments: segments.map(([from, to]) => ({
    ...{ sourceId: 's', from, to, codeId: '1', coderId: null, memo: '', madeAt: null },
  })),
});
const codes = (() => {
  const plan = planCodes([code('1', 'Waiting')], [here('w', 'Waiting')]);
  return plan.ok ? plan.codes : [];
})();

test('a mark in what a room said lies in the contribution it belongs to, whichever way lines end', () => {
  const text = [...project([]).sources.map((source) => source.text)].join('');
  const letters = [...text];
  const from = [...text.slice(0, text.indexOf('Nobody'))].length;
  assert.equal(letters.slice(from, from + 6).join(''), 'Nobody');
  const plan = planPassages(
    project([
      [10, 19],
      [from, from + 11],
    ]),
    null,
    codes,
    [room],
    [],
  );
  assert.deepEqual(
    plan.passages.map(({ entryId, from: start, to }) => [entryId, start, to]),
    [
      ['e1', 0, 9],
      ['e2', 0, 11],
    ],
  );
});

test('a mark over two people, over who speaks, in a finished text or on a heading is left out and said', () => {
  const over = project([
    [10, 45],
    [0, 12],
  ]);
  assert.deepEqual(planPassages(over, null, codes, [room], []).leftOut, [
    '2 marks over what more than one person says',
  ]);
  const one = project([[10, 12]]);
  assert.deepEqual(planPassages(one, null, codes, [{ ...room, isClosed: true }], []).leftOut, [
    '1 mark in a text that you have finished',
  ]);
  const heading = codes.map((each) => ({ ...each, is: here('w', 'Waiting', { codable: false }) }));
  assert.deepEqual(planPassages(one, null, heading, [room], []).leftOut, ['1 mark with a code that only holds others']);
  assert.deepEqual(
    planPassages(
      project([
        [10, 12],
        [10, 12],
      ]),
      null,
      codes,
      [room],
      [],
    ).leftOut,
    ['1 mark that is here already'],
  );
});
