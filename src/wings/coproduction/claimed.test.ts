// What a page claims of a round that was opened is no more than what was let out of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclose, type Figures } from '../../disclosure/index.ts';
import { answersPage } from './answers/list-items/page.ts';
import { saidIn } from './answers/read-has-it-changed.ts';
import type { SeenRound, TickedQuestion } from './rounds/read-seen.ts';
import { findingOf, pictureOf } from './rounds/round/picture.ts';
import { seenBy } from './rounds/seen.ts';
import type { Side } from './rounds/side.ts';

const side = (id: string, outcome: Side['outcome'] = 'counted'): Side => ({
  ...{ id, kind: 'resident', name: id, outcome, perspectiveIds: [id] },
});
const question = (position: number): TickedQuestion => ({
  ...{ id: `q${position}`, key: `q${position}`, position, grouping: null, name: `Standard ${position}` },
  ...{ words: null, easyWords: null, welshWords: null, answers: 'standard' as const },
});
const figures = ((): Figures => {
  const done = disclose(
    { rooms: [{ id: 'a', closed: true, counts: [20, 20, 20, 0] }], released: [] },
    { rooms: ['a'], surface: 'partners' },
  );
  if (!done.shown) throw new Error('nothing is let out');
  return done.whole;
})();
const sides = [side('Residents'), side('Nurses'), side('Officers', 'nobody'), side('Families', 'too few')];
/** Of the second standard only the residents' figures were let out. */
const seen = seenBy([question(1), question(2)], sides, (q, s) =>
  q === 'q1' || s === 'Residents' ? figures : undefined,
);
const round: SeenRound = {
  sides,
  seen,
  before: {
    round: { title: 'Spring' } as NonNullable<SeenRound['before']>['round'],
    moved: (q) => (q === 'q1' ? 'no change that is more than chance' : undefined),
  },
};

test('how far apart we are is said of those standards alone that can be set beside each other', () => {
  assert.equal(
    findingOf(round, true),
    'We do not see any of the 1 standards that can be set beside each other differently, beyond what may be chance.',
  );
});

test('where the round before shows nothing, it is not known whether it moved', () => {
  const { table } = pictureOf(round, () => null);
  assert.deepEqual(
    table.rows.map((row) => row.at(-1)),
    ['no change that is more than chance', 'no change that is more than chance', 'not known', 'not known'],
  );
});

test('asked whether it has changed, a side of which nothing can be shown is named as missing', () => {
  const said = saidIn({ sides, seen: seen.slice(1) });
  assert.match(said[0] ?? '', /^Residents: Not here yet: about 20/);
  assert.deepEqual(said.slice(1), ['Nurses: kept back.', 'Officers: nobody answered.', 'Families: too few to show.']);
});

test('what is held open on purpose has no answer, though nothing waits for one', () => {
  const seat = { partnership: { slug: 'p' }, memberships: [] } as unknown as Parameters<typeof answersPage>[1];
  const { view } = answersPage(
    {
      ...{ partners: [], chosen: { stands: '', partner: '', late: false, mine: false }, mine: [], items: [], count: 1 },
      tallies: [{ partnerId: 'a', stands: 'held open', change: null, changeTold: false, count: 1 }],
      ...{ clocks: [], at: 1 },
    },
    seat,
    '2026-11-21',
  );
  assert.equal((view as unknown as { lead: string }).lead, 'Nothing waits for an answer.');
});
