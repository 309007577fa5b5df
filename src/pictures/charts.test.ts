import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceBar, spokeKinds, spokeWords } from './balance-bar.ts';
import { perspectiveKinds } from './mark.ts';
import { drawReadings, type ReadingsOverTime } from './readings-over-time.ts';
import { readingKinds, readingWords, relationshipLine } from './relationship.ts';
import { type ThreadPicture, threadPicture } from './thread-picture.ts';

const readings: ReadingsOverTime = {
  id: 'readings',
  title: 'From conflict to working',
  levels: [
    { level: 'Strategic', readings: [{ on: '2005-02-01', reading: 'productive' }] },
    {
      level: 'Operational <wards>',
      readings: [
        { on: '2005-02-01', reading: 'in-conflict' },
        { on: '2005-06-01', reading: 'working' },
      ],
    },
    { level: 'Managerial', readings: [] },
  ],
  dialogues: [{ on: '2005-04-12', words: 'Dialogue, 12 April <off site>' }],
  until: '2005-09-01',
};

const thread: ThreadPicture = {
  id: 'thread',
  title: 'From what was said to what changed',
  description: 'Three points became one theme & one expectation.',
  said: [
    { kind: 'resident', to: 'a' },
    { kind: 'officer', to: 'b' },
    { kind: 'health', to: 'a' },
  ],
  columns: [
    {
      word: 'Themes',
      nodes: [
        { id: 'a', words: 'Past the <uniform>' },
        { id: 'b', words: 'Care first?', heldOpen: true },
      ],
    },
    {
      word: 'Expectation',
      nodes: [{ id: 'c', words: 'Officers sit in the sessions, also when nothing at all is wrong on the wing' }],
    },
  ],
  links: [{ from: 'a', to: 'c' }],
  back: 'Has it changed?',
};

const all = (): string[] => {
  const { strips, dialogues, axis } = drawReadings(readings);
  return [
    ...strips.map(({ drawing }) => drawing),
    dialogues,
    axis,
    threadPicture(thread),
    ...readingKinds.flatMap((kind) =>
      (['left', 'right', 'whole'] as const).map((part) => relationshipLine(kind, part)),
    ),
    ...spokeKinds.map((spoke) => balanceBar(`bar-${spoke}`, 'resident', spoke)),
  ];
};

const idsIn = (svg: string) => [...svg.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '');

test('every chart is drawn the same from the same facts, with no style and no broken number', () => {
  assert.deepEqual(all(), all());
  for (const svg of all()) assert.doesNotMatch(svg, /\sstyle=|<style|NaN|undefined|Infinity/);
});

test('no two drawings on a page share an id, and each that stands for itself is named', () => {
  const ids = all().flatMap(idsIn);
  assert.equal(new Set(ids).size, ids.length);
  for (const svg of all()) {
    for (const [, named = ''] of svg.matchAll(/aria-labelledby="([^"]+)"/g))
      for (const id of named.split(' ')) assert.ok(idsIn(svg).includes(id), `${id} is missing`);
    assert.match(svg, /^<svg (role="img"|aria-hidden="true")/);
  }
});

test('words from people are escaped in every chart', () => {
  const drawn = all().join('');
  assert.doesNotMatch(drawn, /<wards>|<off site>|<uniform>/);
  assert.match(drawn, /Operational &lt;wards&gt;/);
});

test('every reading and every share of the talk has its word', () => {
  assert.deepEqual(
    readingKinds.map((kind) => readingWords[kind]),
    ['Productive', 'Working', 'Under strain', 'In conflict', 'Not read yet'],
  );
  assert.equal(new Set(spokeKinds.map((spoke) => spokeWords[spoke])).size, 4);
});

test('readings are told in words, also when there are none', () => {
  const { strips, words } = drawReadings(readings);
  assert.match(strips[1]?.drawing ?? '', /<desc[^>]*>1 February 2005: in conflict\. 1 June 2005: working\.<\/desc>/);
  assert.match(strips[2]?.drawing ?? '', /Nobody has read it yet\./);
  assert.deepEqual(words, ['Productive', 'Working', 'Under strain', 'In conflict']);
});

test('a row for what was not read is drawn only when something was not read', () => {
  const unread = {
    ...readings,
    levels: [{ level: 'All', readings: [{ on: '2005-02-01', reading: 'unknown' as const }] }],
  };
  assert.deepEqual(drawReadings(unread).words.at(-1), 'Not read yet');
});

test('one reading on one day, and readings over many years, both have an axis', () => {
  const one = { ...readings, levels: readings.levels.slice(0, 1), dialogues: [], until: '2005-02-01' };
  assert.match(drawReadings(one).axis, /1 February 2005|Feb 2005/);
  const long = { ...readings, until: '2015-01-01' };
  assert.match(drawReadings(long).axis, />2010</);
  assert.equal(drawReadings(one).dialogues, '');
});

test('horizontal positions of readings are percentages, so they fit a phone', () => {
  for (const { drawing } of drawReadings(readings).strips)
    for (const [, x = ''] of drawing.matchAll(/ (?:x1|x2|cx)="([^"]+)"/g)) assert.match(x, /%$/);
});

test('a loose end to either side is drawn from its own side', () => {
  assert.notEqual(relationshipLine('in-conflict', 'left'), relationshipLine('in-conflict', 'right'));
});

test('each perspective has its own pattern where patterns tell it apart', () => {
  const bars = perspectiveKinds.slice(0, 5).map((kind) => balanceBar('a', kind, 'much').replaceAll(kind, ''));
  assert.equal(new Set(bars).size, 5);
});

test('the thread has one strand for each mark it is given, and says what is held open', () => {
  const svg = threadPicture(thread);
  assert.equal(svg.match(/thread-picture__strand/g)?.length, 3);
  assert.match(svg, /Care first\?<[^(]*\(held open\)/);
  assert.match(svg, /Has it changed\?/);
  assert.doesNotMatch(threadPicture({ ...thread, back: null }), /thread-picture__back/);
});

test('a thread that has come nowhere yet is still a picture', () => {
  assert.match(threadPicture({ ...thread, said: [], columns: [], links: [], back: 'Told' }), /^<svg role="img"/);
});

test('the words over a column of several kinds stand on lines that fit the picture', () => {
  const [first, ...rest] = thread.columns;
  assert.ok(first);
  const svg = threadPicture({
    ...thread,
    columns: [first, ...rest, { ...first, word: 'Look-back, Work done together …' }],
  });
  const heads = [...svg.matchAll(/<text[^>]*x="([\d.]+)" y="(-?[\d.]+)"[^>]*thread-picture__column[^>]*>([^<]*)</g)];
  assert.ok(heads.length > thread.columns.length + 2);
  const top = Number(/viewBox="0 (-?\d+)/.exec(svg)?.[1]);
  for (const [, x, y, words = ''] of heads) {
    assert.ok(Number(x) + words.length * 5 <= 1120, `${words} is cut off`);
    assert.ok(Number(y) - 15 >= top - 5, `${words} is above the picture`);
  }
});
