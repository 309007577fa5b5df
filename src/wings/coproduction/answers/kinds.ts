// What was told, put, answered and changed, as the thread titles it for each viewer: what one person told is titled for them and
// the facilitators, and stays "where it was said" for everyone else.
import type { Scope } from '../../../db/scope.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { ThreadKind, ThreadStop, Wing } from '../../../shell/wing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { type Perspective, readPartners, readPerspectives } from '../../partnership/index.ts';
import { mayReadTold } from '../policy.ts';
import { readFeedbackById, readTellersOf } from '../store/feedback.ts';
import { readAnswersById, readChangeRounds, readChangesById, readItemsById } from '../store/items.ts';
import { type Feedback, sourceWords } from './feedback.ts';
import { answerPaths } from './paths.ts';
import { type Item, standOf, standsOf } from './put.ts';

const takenBack = 'Taken back';
type Titled = (scope: Scope, ids: readonly string[], viewer: Seat) => Promise<(ThreadStop & { id: string })[]>;
const kind = (word: string, titled: Titled): ThreadKind => ({
  word,
  title: async (scope, ids, viewer) =>
    viewer.clearance === 'published'
      ? new Map()
      : new Map((await titled(scope, ids, viewer)).map(({ id, ...stop }) => [id, stop])),
});

const told: Titled = async (scope, ids, viewer) => {
  const tellers = await readTellersOf(scope, ids);
  // how somebody stands to the place is for whoever takes it down
  const perspectives = viewer.clearance === 'facilitators' ? await readPerspectives(scope) : [];
  return (await readFeedbackById(scope, ids)).flatMap((one) => {
    const isTheirs = tellers.some(({ feedbackId, personId }) => feedbackId === one.id && personId === viewer.personId);
    const shared = one.tier === 'partners' || one.tier === 'published';
    if (!shared && !mayReadTold(viewer, { isTheirs, tookIt: one.takenBy === viewer.personId }).allowed) return [];
    return [
      {
        ...{
          id: one.id,
          title: one.words ?? takenBack,
          tier: one.tier,
          on: one.receivedOn,
          note: sourceWords[one.source],
        },
        ...perspectiveOf(one, perspectives),
        href: shared && viewer.clearance !== 'facilitators' ? null : answerPaths.told(viewer.partnership.slug, one.id),
      },
    ];
  });
};

const perspectiveOf = (
  { perspectiveId }: Pick<Feedback, 'perspectiveId'>,
  perspectives: readonly Perspective[],
): Pick<ThreadStop, 'perspective'> => {
  const found = perspectives.find(({ id }) => id === perspectiveId);
  return found ? { perspective: { kind: found.kind, word: found.name } } : {};
};

const put: Titled = async (scope, ids, viewer) => {
  const partners = await readPartners(scope);
  const asked = new Set((await readChangeRounds(scope, ids)).map(({ itemId }) => itemId));
  return (await readItemsById(scope, ids))
    .map((item) => ({
      ...toldOf(item, asked.has(item.id)),
      ...{ id: item.id, title: item.words ?? takenBack, tier: item.tier, on: item.putOn },
      href: answerPaths.item(viewer.partnership.slug, item.id),
      // ages are for pages that know the day
      state: standOf({ ...item, answerDueOn: item.putOn }, item.putOn, day),
      note: `Put to ${partners.find(({ id }) => id === item.partnerId)?.name ?? 'a partner'}`,
    }))
    .map((stop) =>
      stop.state.kind === 'no-answer' ? { ...stop, state: { kind: 'no-answer', word: 'No answer yet' } } : stop,
    );
};

/** By the same rule as the figures: what is held open, waits or was taken back is told nobody. */
function toldOf(item: Item, asked: boolean): Pick<ThreadStop, 'told'> {
  switch (standsOf(item)) {
    case 'not told':
      return { told: { on: null, answerTold: false, asked } };
    case 'done':
    case 'will do':
    case 'not done':
      // a change that nobody was told of yet is told of no sooner than it is
      return { told: { on: item.change === null ? item.toldOn : item.changeToldOn, answerTold: true, asked } };
    default:
      return {};
  }
}

const answered: Titled = async (scope, ids, viewer) =>
  (await readAnswersById(scope, ids)).map((one) => ({
    ...{
      id: one.id,
      title: one.words ?? (one.wordsGone ? takenBack : one.answer),
      tier: one.tier,
      on: one.answeredOn,
    },
    href: answerPaths.item(viewer.partnership.slug, one.itemId),
    state:
      one.answer === 'done'
        ? { kind: 'done', word: 'Done' }
        : one.answer === 'will do'
          ? { kind: 'will-do', word: `Will do by ${day(one.willDoBy)}` }
          : { kind: 'not-done', word: 'Not done, because' },
    note: one.givenAs,
  }));

const changed: Titled = async (scope, ids, viewer) =>
  (await readChangesById(scope, ids)).map((one) => ({
    ...{ id: one.id, title: one.words ?? takenBack, tier: one.tier, on: one.saidOn },
    href: answerPaths.item(viewer.partnership.slug, one.itemId),
    state: one.isChange
      ? { kind: 'done', word: 'Something changed' }
      : { kind: 'not-done', word: 'Nothing has changed' },
    note: one.saidAs,
  }));

export const answerKinds: Wing['kinds'] = {
  feedback: kind('Told', told),
  'put item': kind('Put', put),
  'answer to what was put': kind('Answer', answered),
  change: kind('Change', changed),
};
