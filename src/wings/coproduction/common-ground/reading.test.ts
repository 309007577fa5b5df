import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PerspectiveReading, StatementReading, Verdict } from '../../../opinion/common-ground/result.ts';
import type { Side } from '../rounds/side.ts';
import { chartOf } from './chart.ts';
import { groupWords, oneLine } from './finding-words.ts';
import { type Line, linesOf } from './reading.ts';
import { inTen, seenWords, viewNames, whyWords } from './verdict-words.ts';

const side = (id: string, name: string, kind: Side['kind'], outcome: Side['outcome'] = 'counted'): Side => ({
  ...{ id, name, kind, outcome },
  perspectiveIds: [id],
});
const residents = side('r', 'Residents', 'resident');
const nurses = side('n', 'Nurses and doctors', 'health');
const officers = side('o', 'Officers', 'officer');
const sides = [residents, nurses, officers];

type Bar = readonly [low: number, share: number, high: number];
const bar = (perspective: string, [low, share, high]: Bar): PerspectiveReading => ({
  ...{ perspective, low, share, high },
  mostAgree: low > 0.5 ? 0.99 : high < 0.5 ? 0.01 : 0.5,
  passes: 0,
  mostDisagree: high < 0.5 ? 0.99 : low > 0.5 ? 0.01 : 0.5,
});
const reading = (
  statementId: string,
  verdict: Verdict,
  bars: Readonly<Record<string, Bar>>,
  differ: readonly (readonly [more: string, less: string])[] = [],
): StatementReading => {
  const byPerspective = Object.entries(bars).map(([id, one]) => bar(id, one));
  return {
    ...{ statementId, verdict, byPerspective },
    bridging: Math.min(...byPerspective.map(({ low }) => low)),
    support: 0.5,
    differ: differ.map(([more, less]) => ({ more, less, chance: 0.99 })),
  };
};
const statement = (id: string, position: number, name = `Statement ${position}.`) => ({
  ...{ id, position, name, key: null, grouping: null },
  easyWords: null,
  welshWords: null,
});
const linesFrom = (readings: readonly StatementReading[], among: readonly Side[] = sides): Line[] =>
  linesOf(
    readings.map(({ statementId }, i) => statement(statementId, i + 1)),
    among,
    () => undefined,
    readings,
  );
const only = (one: StatementReading, among: readonly Side[] = sides): Line => {
  const [line] = linesFrom([one], among);
  assert.ok(line);
  return line;
};

const high: Bar = [0.7, 0.85, 0.95];
const lower: Bar = [0.65, 0.8, 0.92];
const low: Bar = [0.1, 0.25, 0.45];
const wide: Bar = [0.2, 0.5, 0.8];

test('the surest common ground stands first, and what all disagree with counts the same', () => {
  const lines = linesFrom([
    reading('open', 'not sure yet', { r: wide, n: wide, o: wide }),
    reading('apart', 'we differ', { r: high, n: wide, o: low }, [['r', 'o']]),
    reading('yes', 'most people agree', { r: high, n: lower, o: lower }),
    reading('no', 'nearly everyone disagrees', { r: [0, 0.05, 0.2], n: [0, 0.1, 0.25], o: [0, 0.05, 0.2] }),
  ]);
  assert.deepEqual(
    lines.map(({ statement: { id } }) => id),
    ['no', 'yes', 'apart', 'open'],
  );
  assert.deepEqual(
    lines.map(({ tick }) => tick),
    [0.25, 0.65, null, null],
  );
  assert.equal(
    oneLine(lines),
    'Residents, nurses and doctors, and officers agree on 2 things. They differ on 1. On 1 we cannot tell yet.',
  );
});

test('nothing is common ground while one of the views cannot be shown; that two differ needs no third', () => {
  const hidden = only(reading('a', 'nearly everyone agrees', { r: high, n: high }));
  assert.deepEqual([hidden.band, hidden.tick, whyWords(hidden)], ['not sure yet', null, 'Too few to show in one view']);
  const apart = only(reading('a', 'we differ', { r: high, n: low }, [['r', 'n']]));
  assert.equal(apart.band, 'we differ');
});

test('a view whose box stayed shut is in no row, and no claim speaks of it', () => {
  const shut = [...sides.slice(0, 2), side('o', 'Officers', 'officer', 'too few')];
  const lines = linesFrom([reading('a', 'nearly everyone agrees', { r: high, n: high })], shut);
  assert.equal(lines[0]?.band, 'common ground');
  assert.doesNotMatch(JSON.stringify([chartOf(lines), oneLine(lines)]), /[Oo]fficers/);
});

test('who agrees and who does not is said of those that surely differ', () => {
  const why = (bars: Readonly<Record<string, Bar>>, pairs: readonly (readonly [string, string])[]) =>
    whyWords(only(reading('a', 'we differ', bars, pairs)));
  assert.equal(why({ r: high, n: wide, o: low }, [['r', 'o']]), 'Residents agree, officers do not');
  assert.equal(
    why({ r: low, n: low, o: high }, [
      ['o', 'r'],
      ['o', 'n'],
    ]),
    'Officers agree, the others do not',
  );
  assert.equal(
    why({ r: high, n: high, o: low }, [
      ['r', 'o'],
      ['n', 'o'],
    ]),
    'Residents, and nurses and doctors agree, officers do not',
  );
  assert.equal(
    why({ r: [0.9, 0.95, 1], n: wide, o: [0.51, 0.6, 0.7] }, [['r', 'o']]),
    'Residents agree more than officers',
  );
  assert.equal(why({ r: high, n: wide, o: wide }, [['r', 'o']]), 'Residents agree, officers are split');
});

test('what is not sure says why', () => {
  const why = (bars: Readonly<Record<string, Bar>>) => whyWords(only(reading('a', 'not sure yet', bars)));
  assert.equal(why({ r: wide, n: wide, o: [0.4, 0.6, 0.9] }), 'The bars overlap');
  assert.equal(why({ r: [0.7, 0.8, 0.9], n: wide, o: [0.3, 0.5, 0.6] }), 'Some bars lie apart, but that may be chance');
  const looksAgreed = { r: high, n: high, o: [0.55, 0.7, 0.9] } as const;
  assert.equal(why(looksAgreed), 'It looks agreed, but what can be shown of so few does not prove it');
  const all = reading('a', 'not sure yet', looksAgreed);
  const byPerspective = all.byPerspective.map((one) => (one.perspective === 'o' ? { ...one, mostAgree: 0.9 } : one));
  assert.equal(whyWords(only({ ...all, byPerspective })), 'It looks agreed, but not surely in every view');
  assert.equal(why({}), 'Too few to show in any view');
});

test('with one view alone nobody is said to differ, and it is not called every view', () => {
  const lines = linesFrom([reading('a', 'most people agree', { r: high })], [residents]);
  assert.equal(oneLine(lines), 'Residents agree among themselves on 1 thing.');
  assert.equal(lines[0] && whyWords(lines[0]), 'In the one view that can be shown');
  assert.match(chartOf(lines).bands[0]?.note ?? '', /one view/);
});

test('where nothing may be shown the line says so and draws no bar', () => {
  const lines = linesOf([statement('a', 1)], sides, () => undefined, []);
  assert.equal(oneLine(lines), 'Nothing can be shown. Too few answered in each view.');
  assert.equal(
    seenWords(lines[0] ?? only(reading('a', 'not sure yet', {}))),
    'Residents: too few to show. Nurses and doctors: too few to show. Officers: too few to show.',
  );
});

test('a bar in words reaches outwards to whole tenths', () => {
  assert.equal(inTen(0.71, 0.89), '7 to 9 in 10');
  assert.equal(inTen(0.7, 0.9), '7 to 9 in 10');
  assert.equal(inTen(0.96, 1), '9 to 10 in 10');
});

test('a name of two in a list of names is not taken for two names', () => {
  assert.equal(viewNames(['Residents', 'Officers']), 'residents and officers');
  assert.equal(viewNames(['Residents', 'DART', 'Officers and managers']), 'residents, DART, and officers and managers');
});

test('two views of one kind are told apart by a letter, and long names do not run over the lozenge', () => {
  const more = side('m', 'Substance misuse treatment and recovery staff', 'health');
  const chart = chartOf(linesFrom([reading('a', 'not sure yet', { n: wide })], [nurses, more]));
  assert.deepEqual(
    chart.views.map(({ letter }) => letter),
    ['a', 'b'],
  );
  const kept = chart.bands[0]?.rows[0]?.lanes.find((lane) => 'kept' in lane);
  assert.ok(kept && kept.kept.length < 34, JSON.stringify(kept));
});

test('groups are told by what they hold; none found is said, and that nobody looked too', () => {
  const lines = linesFrom([reading('a', 'not sure yet', { r: wide, n: wide, o: wide })]);
  const finding = {
    people: 52,
    evidence: { chance: 0.4, stability: 0.2 },
    map: null,
    askNext: null,
    groupsKeptBack: false,
  };
  assert.match(groupWords({ ...finding, groups: null }, lines).words, /all three views.*no stronger than chance\.$/);
  assert.equal(groupWords(null, lines).short, 'We did not look.');
  const kept = groupWords({ ...finding, groups: null, groupsKeptBack: true }, lines);
  assert.match(kept.words, /One group is too small to be told, so none is\.$/);
  const found = groupWords(
    {
      ...finding,
      groups: [
        { holds: [{ questionId: 'a', answer: 'agrees' }] },
        { holds: [{ questionId: 'a', answer: 'disagrees' }] },
      ],
    },
    lines,
  );
  assert.equal(found.short, 'Two settled groups.');
  assert.deepEqual(found.groups, ['Group 1 agrees that “Statement 1”.', 'Group 2 does not agree that “Statement 1”.']);
});
