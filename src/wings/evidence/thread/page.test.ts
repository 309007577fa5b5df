import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ThreadLink } from '../../../db/thread-links.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { threadPage } from './page.ts';
import { pictureOf } from './picture.ts';
import { strandOf, type ThreadFacts } from './strand.ts';

// three points became a theme; the theme an expectation; that a commitment
const link = (from: string, fromKind: string, to: string, toKind: string): ThreadLink => ({
  ...{ from: { id: from, kind: fromKind }, to: { id: to, kind: toKind }, how: 'made of' },
});
const links = [
  ...['c1', 'c2', 'c3'].map((id) => link(id, 'contribution', 't', 'theme')),
  link('t', 'theme', 'e', 'expectation'),
  link('e', 'expectation', 'm', 'commitment'),
];
const stop = (title: string, more: Partial<ThreadStop> = {}): ThreadStop => ({
  ...{ title, href: null, tier: 'partners', on: null },
  ...more,
});
const officers = { kind: 'officer', word: 'Officers' };
const words: Record<string, string> = {
  contribution: 'Said',
  theme: 'Theme',
  expectation: 'Expectation',
  commitment: 'Commitment',
};
const made = [
  ['t', stop('Past the uniform')],
  ['e', stop('Officers sit in', { state: { kind: 'agreed', word: 'Agreed' } })],
  ['m', stop('Two officers each time')],
] as const;
const spoken = [
  ['c1', stop('Look past it', { tier: 'room', href: '/record', perspective: officers })],
  ['c2', stop('Sit with us', { tier: 'room', href: '/record', perspective: officers })],
  ['c3', stop('Every time', { tier: 'room', href: '/record', perspective: { kind: 'resident', word: 'Residents' } })],
] as const;

const factsFor = (viewer: 'facilitator' | 'participant' | 'partner'): ThreadFacts => ({
  start: { kind: 'theme', id: 't' },
  forwards: links.slice(3),
  backwards: links.slice(0, 3),
  stops: new Map<string, ThreadStop>(viewer === 'partner' ? made : [...made, ...spoken]),
  wordOf: (kind) => words[kind] ?? kind,
  countsPoints: viewer === 'facilitator',
});
const reach = { mostLinks: 2000, isCut: false };
interface Shown {
  lead: string;
  steps: { word: string; title: string }[];
  voices: { word: string; marks: number }[];
  keptBack: boolean;
  table: { rows: string[][] };
}
// the view that the page's own template takes
const pageFor = (viewer: 'facilitator' | 'participant' | 'partner', way: 'forwards' | 'backwards') =>
  threadPage(factsFor(viewer), stop('Past the uniform'), way, 'p', reach).view as unknown as Shown;
const strands = (viewer: 'facilitator' | 'participant' | 'partner') => {
  const facts = factsFor(viewer);
  return pictureOf(strandOf(facts), 'The thread', facts.countsPoints)?.picture.said ?? [];
};

test('forwards it goes from the theme to what was promised', () => {
  const { steps } = pageFor('partner', 'forwards');
  assert.deepEqual(
    steps.map(({ word }) => word),
    ['Theme', 'Expectation', 'Commitment'],
  );
});

test('backwards it ends with those who spoke', () => {
  const { steps } = pageFor('participant', 'backwards');
  assert.deepEqual(
    steps.map(({ word }) => word),
    ['Theme', 'Said', 'Said', 'Said'],
  );
});

test('a facilitator sees one strand and one mark for each point', () => {
  assert.equal(strands('facilitator').length, 3);
  assert.deepEqual(
    pageFor('facilitator', 'backwards')
      .voices.map(({ marks }) => marks)
      .toSorted(),
    [1, 2],
  );
  assert.match(pageFor('facilitator', 'forwards').lead, /^3 points, from officers and residents,/);
});

test('everyone else sees one strand and one mark for each perspective, and no count of points', () => {
  assert.equal(strands('participant').length, 2);
  const { voices, lead } = pageFor('participant', 'backwards');
  assert.deepEqual(
    voices.map(({ marks }) => marks),
    [1, 1],
  );
  assert.doesNotMatch(lead, /\d|point/);
});

test('a partner who was not there reads once that it is kept where it was said, however much was', () => {
  const { steps, voices, keptBack } = pageFor('partner', 'backwards');
  assert.deepEqual(
    steps.map(({ title }) => title),
    ['Past the uniform', 'Kept where it was said'],
  );
  assert.deepEqual([voices, keptBack, strands('partner')], [[], true, []]);
});

test('where the words stay in the room, one line stands for all that a perspective said', () => {
  const inTheRoom = spoken.map(([id, { perspective }]) => [
    id,
    stop('Said in the room', { tier: 'room', ...(perspective && { perspective }) }),
  ]) as [string, ThreadStop][];
  const facts = { ...factsFor('partner'), stops: new Map<string, ThreadStop>([...made, ...inTheRoom]) };
  // the view that the page's own template takes
  const { steps, table } = threadPage(facts, stop('Past the uniform'), 'backwards', 'p', reach)
    .view as unknown as Shown;
  assert.equal(steps.filter(({ word }) => word === 'Said').length, 2);
  assert.equal(table.rows.filter(([word]) => word === 'Said').length, 2);
});

test('a session is where it was said, and no sentence says that it was made of what was said there', () => {
  const facts = factsFor('facilitator');
  const start = { kind: 'expectation', id: 'e' };
  const { lead } = threadPage(
    {
      ...{ ...facts, start, wordOf: (kind) => (kind === 'session' ? 'Session' : (words[kind] ?? kind)) },
      ...{ forwards: links.slice(4), backwards: [...links.slice(0, 4), link('s', 'session', 'e', 'expectation')] },
      stops: new Map([...facts.stops, ['s', stop('The first dialogue')]]),
    },
    ...([stop('Officers sit in'), 'forwards', 'p', reach] as const),
  ).view as unknown as Shown;
  assert.equal(lead, '3 points, from officers and residents, became one theme, one expectation and one commitment.');
});

test('a circle in the links ends the walk', () => {
  const facts = factsFor('facilitator');
  const round = { ...facts, forwards: [...facts.forwards, link('m', 'commitment', 't', 'theme')] };
  assert.equal(strandOf(round).knots.length, 6);
});

test('what lies hidden between two things is gone through, and stands nowhere', () => {
  const hidden = [...links.slice(3), link('m', 'commitment', 'gone', 'action'), link('gone', 'action', 'r', 'report')];
  const facts = {
    ...factsFor('partner'),
    forwards: hidden,
    stops: new Map<string, ThreadStop>([...made, ['r', stop('What we found')]]),
  };
  const { links: seen, keptOn } = strandOf(facts);
  assert.deepEqual([seen.at(-1), keptOn], [{ from: 'm', to: 'r' }, true]);
});

const put = (told: ThreadStop['told']) => {
  const facts: ThreadFacts = {
    start: { kind: 'put item', id: 'p' },
    forwards: [
      link('p', 'put item', 'a', 'answer to what was put'),
      link('a', 'answer to what was put', 'c', 'change'),
      link('p', 'put item', 'q', 'round'),
    ],
    backwards: [],
    stops: new Map([
      ['p', stop('Quiet at night', { on: '2026-01-02', ...(told && { told }) })],
      ['a', stop('We will', { on: '2026-01-09' })],
      ['c', stop('It is quiet', { on: '2026-02-09' })],
      ['q', stop('Has it changed?', { on: '2026-03-09' })],
    ]),
    wordOf: (kind) => kind,
    countsPoints: false,
  };
  return { ...strandOf(facts), picture: pictureOf(strandOf(facts), 'The thread', false)?.picture };
};

test('telling back follows the last that came of what was put, and leads back when it was asked', () => {
  const { links: seen, on, picture } = put({ on: '2026-02-20', answerTold: true, asked: true });
  assert.ok(seen.some(({ from, to }) => from === 'c' && to === 'told back p'));
  assert.equal(on.find(({ kind }) => kind === 'told back')?.stop.on, '2026-02-20');
  assert.match(picture?.back ?? '', /^Back to those who said it/);
  assert.deepEqual(
    picture?.columns.map(({ word }) => word),
    ['put item', 'answer to what was put', 'change', 'Told back'],
  );
});

test('nothing leads back before anybody was told, or where nobody was asked', () => {
  assert.equal(put({ on: null, answerTold: false, asked: true }).picture?.back, null);
  assert.equal(put({ on: '2026-02-20', answerTold: true, asked: false }).picture?.back, null);
  assert.equal(put(undefined).on.length, 4);
});

test('of very many points a facilitator gets a list that ends, and the rest in a number', () => {
  const many = Array.from({ length: 500 }, (_, n) => `said-${n}`);
  const facts: ThreadFacts = {
    ...factsFor('facilitator'),
    backwards: many.map((id) => link(id, 'contribution', 't', 'theme')),
    stops: new Map<string, ThreadStop>([
      ...made,
      ...many.map((id): [string, ThreadStop] => [id, stop(id, { href: '/record', perspective: officers })]),
    ]),
  };
  // the view that the page's own template takes
  const { steps, lead } = threadPage(facts, stop('Past the uniform'), 'backwards', 'p', reach).view as unknown as Shown;
  assert.equal(steps.length, 32);
  assert.match(steps.at(-1)?.title ?? '', /^And 470 more/);
  assert.match(lead, /^500 points/);
});

test('words that somebody said stand in one pair of quotation marks, however long they are', () => {
  const titleOf = (title: string) =>
    (threadPage(factsFor('partner'), stop(title), 'forwards', 'p', reach).view as unknown as { title: string }).title;
  assert.equal(titleOf('“Look past it.”'), 'From “Look past it.” to “Two officers each time”');
  assert.match(titleOf(`“${'We hand over. '.repeat(20)}”`), /^The thread of “We[^“”]*…”$/);
  assert.equal(titleOf('“Us” or “them”'), 'From ““Us” or “them”” to “Two officers each time”');
});
