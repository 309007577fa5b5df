import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, several } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Perspective, readPerspectives } from '../../../partnership/index.ts';
import { mayKeepTold, maySpeakForThoseWhoPut } from '../../policy.ts';
import { roundHappened } from '../../rounds/events.ts';
import { viewsOf } from '../../rounds/views.ts';
import { putInBox } from '../../store/box.ts';
import { readFeedbackById } from '../../store/feedback.ts';
import { hasTaken, holdItems, linkRound, readChangeRounds, readGathered, takeRound } from '../../store/items.ts';
import { addRound, moveRound, readRoundPerspectives } from '../../store/rounds.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';
import { answerWordsIn } from '../words.ts';

const schema = z.object({ perspectives: several() });
const itsPage = 'Its page shows how it stands.';

const askedAlready = closed('They are being asked already.', 'Close that round first.');
const isBeingAsked = ({ state }: { readonly state: string }): boolean => state === 'planned' || state === 'open';

async function around(ask: Ask, { item }: AtItem) {
  return ask.read(async (scope) => {
    const gathered = (await readGathered(scope, [item.id])).map(({ feedbackId }) => feedbackId);
    return {
      perspectives: await readPerspectives(scope),
      behind: (await readFeedbackById(scope, gathered)).flatMap(({ perspectiveId }) => perspectiveId ?? []),
      rounds: await readChangeRounds(scope, [item.id]),
    };
  });
}

export async function showAskChanged(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const fault = faultOf(at.item, 'change');
  if (fault) return closed(fault, itsPage);
  const { perspectives, behind } = await around(ask, at);
  return askPage(ask, at, perspectives, ask.open({ perspectives: behind }));
}

/** "Has it changed?", asked in a round of its own: sealed boxes, on paper as well, and figures by one rule. */
export async function doAskChanged(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item } = at;
  const fault = faultOf(item, 'change');
  if (fault) return closed(fault, itsPage);
  const { perspectives, rounds } = await around(ask, at);
  const read = readForm(schema, ask.body, ({ perspectives: chosen }) =>
    chosen?.some((one) => perspectives.some(({ id }) => id === one))
      ? []
      : [{ name: 'perspectives', text: 'Say who is asked' }],
  );
  if (!read.ok) return invalid(askPage(ask, at, perspectives, again(ask.body, read.errors)));
  if (rounds.some(isBeingAsked)) return askedAlready;
  const asked = perspectives.filter(({ id }) => read.values.perspectives.includes(id));
  const roundId = ask.newId();
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      await holdItems(scope, [item.id]);
      if ((await readChangeRounds(scope, [item.id])).some(isBeingAsked)) return askedAlready;
      const words = { en: answerWordsIn('en'), cy: answerWordsIn('cy') };
      await addRound(scope, {
        ...{ id: roundId, slug: `has-it-changed-${roundId.slice(-12)}`, kind: 'has it changed', placeId: item.placeId },
        ...{ title: `Has it changed? ${item.words ?? ''}`.trim().slice(0, 200), framework: null, agreedBySide: false },
        questions: [
          {
            ...{ id: ask.newId(), position: 1, key: null, grouping: null, name: words.en.yours.changedAsk },
            ...{
              words: item.words,
              easyWords: words.en.yours.changedAsk,
              welshWords: words.cy.yours.changedAsk,
              answers: 'change',
            },
          },
        ],
        perspectives: asked.map(({ id }) => ({ id: ask.newId(), perspectiveId: id, asked: null })),
      });
      await linkRound(scope, roundId, item.id);
      if (!(await moveRound(scope, { id: roundId, version: 1, state: 'planned' }, { state: 'open', on: ask.today })))
        throw new Error('a round that was just made could not be opened');
      await linkThread(scope, { kind: 'put item', id: item.id }, { kind: 'round', id: roundId }, 'asked');
      return { result: true, happened: answerHappened.askedWhetherChanged(item.id, roundId) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, item.id), 'They are asked. The boxes are sealed until the round is closed.');
}

function askPage(
  ask: Ask,
  { item, placeSlug }: AtItem,
  perspectives: readonly Perspective[],
  form: FormView,
): PageEnding {
  return askedPage(
    {
      title: 'Ask those who put it: has it changed?',
      asked: item.words ?? '',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [
        {
          is: 'boxes',
          name: 'perspectives',
          options: {
            label: 'Who is asked?',
            small: true,
            items: perspectives.map(({ id, name }) => ({ value: id, text: name })),
          },
        },
      ],
      button: 'Ask them',
      next: [
        'It opens at once: on their own pages, on paper and on a shared tablet, all alike.',
        'Fewer than five answers stay shut. A figure leaves the room by one rule.',
      ],
      form,
    },
    { worriedAt: placeSlug },
  );
}

const answerSchema = z.object({ answer: oneOf(['1', '2', '3', '4'], 'Choose one of the answers') });

/** From someone's own page: into the sealed box, like a paper. Nothing is kept but that they answered. */
export async function doHasChanged(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const may = maySpeakForThoseWhoPut(ask.seat, { isTheirs: at.own.length > 0 });
  const refused = ask.permit(may);
  if (refused) return refused;
  const { slug } = ask.seat.partnership;
  const read = readForm(answerSchema, ask.body);
  if (!read.ok) return closed('No answer was chosen.', 'Nothing is kept. Choose one on your page.');
  const { personId, perspectiveIds } = ask.seat;
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const round = (await readChangeRounds(scope, [at.item.id])).find(({ state }) => state === 'open');
      const slots = round ? await readRoundPerspectives(scope, round.id) : [];
      const [view] = viewsOf({ perspectiveIds }, { slots, perspectives: await readPerspectives(scope) });
      const slot = slots.find(({ perspectiveId }) => perspectiveId === view?.id);
      if (!round || !slot) return notFound('question, or it is not asked any more');
      if ((await hasTaken(scope, round.id, personId)) || !(await takeRound(scope, round.id, personId)))
        return closed('You have answered already.', 'Each answers once.');
      const dropped = await putInBox(scope, round.id, slot.perspectiveId, [
        Number(read.values.answer) as 1 | 2 | 3 | 4,
      ]);
      if (dropped !== 'kept')
        return closed('The box did not take your answer.', 'Tell a facilitator. Nothing is kept.');
      return { result: true, happened: roundHappened.sheetKept(round.id) };
    },
  });
  return isRefusal(done) ? done : redirect(answerPaths.yours(slug), answerWordsIn(ask.language).yours.changedDone);
}
