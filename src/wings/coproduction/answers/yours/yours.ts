import { closed, type Ending, isRefusal, page, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPerspectives } from '../../../partnership/index.ts';
import { maySaySomething } from '../../policy.ts';
import { answerWords } from '../../rounds/sheet.ts';
import { viewsOf } from '../../rounds/views.ts';
import { readOwnFeedback } from '../../store/feedback.ts';
import { hasTaken, itemsOf, readChangeRounds } from '../../store/items.ts';
import { readRoundPerspectives } from '../../store/rounds.ts';
import { addTelling, readTellings, settleMail } from '../../store/tellings.ts';
import { atTold } from '../at-item.ts';
import { becameOf, dayIn } from '../became.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf, waits } from '../put.ts';
import { type ItemTold, readItemsTold } from '../read-became.ts';
import { answerWordsIn } from '../words.ts';

/** What became of what this person told: theirs alone. */
export async function showYours(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { personId, perspectiveIds } = ask.seat;
  const easyRead = ask.query.easy === 'yes';
  const facts = await ask.read(async (scope) => {
    const own = await readOwnFeedback(scope, personId);
    const links = await itemsOf(
      scope,
      own.map(({ id }) => id),
    );
    const itemIds = [...new Set(links.map(({ itemId }) => itemId))];
    const rounds = [];
    for (const round of await readChangeRounds(scope, itemIds)) {
      if (round.state !== 'open') continue;
      const slots = await readRoundPerspectives(scope, round.id);
      const asked = viewsOf({ perspectiveIds }, { slots, perspectives: await readPerspectives(scope) }).length > 0;
      rounds.push({ itemId: round.itemId, asked, taken: await hasTaken(scope, round.id, personId) });
    }
    return {
      own,
      links,
      items: await readItemsTold(scope, itemIds),
      tellings: await readTellings(scope, itemIds),
      rounds,
    };
  });
  const all = answerWordsIn(ask.language);
  const { language } = ask;
  return {
    ...page('wings/coproduction/answers/yours/yours.njk', {
      title: all.yours.title,
      ...{ words: all.yours, slip: all.slip, easyRead },
      draft: [all.draft, easyRead ? all.easyDraft : null].filter(Boolean).join(' '),
      sayHref: answerPaths.say(slug),
      easyHref: easyRead ? answerPaths.yours(slug) : `${answerPaths.yours(slug)}?easy=yes`,
      easyWords: all.yours.easy,
      answersHref: answerPaths.answers(slug),
      answerItems: answerWords[language].change.map((text, i) => ({ value: String(i + 1), text })),
      things: facts.own.toReversed().map((one) => ({
        id: one.id,
        said: one.words,
        state: all.yours.state[one.state],
        stands: one.state,
        because: one.because,
        read: readMark(
          facts.items.filter(({ item }) =>
            facts.links.some(({ itemId, feedbackId }) => feedbackId === one.id && itemId === item.id),
          ),
        ),
        takeBackHref: one.state === 'withdrawn' ? null : answerPaths.takeBack(slug, one.id),
        items: facts.links
          .filter(({ feedbackId }) => feedbackId === one.id)
          .flatMap(({ itemId }) => {
            const told = facts.items.find(({ item }) => item.id === itemId);
            return told ? [itemView(told, one.id)] : [];
          }),
      })),
    }),
    language,
  };

  function itemView(told: ItemTold, toldId: string) {
    const { item, answer, change } = told;
    const round = facts.rounds.find(({ itemId }) => itemId === item.id && itemId !== null);
    const read = facts.tellings.find(
      ({ itemId, feedbackId, how, answerId, changeId }) =>
        itemId === item.id &&
        feedbackId === toldId &&
        how !== null &&
        answerId === answer?.id &&
        changeId === (change?.id ?? null),
    );
    return {
      ...becameOf(told, item.words, { language, easyRead }),
      putTo: told.partner,
      due: waits(item) ? dayIn(language, item.answerDueOn) : null,
      readOn: read ? dayIn(language, read.toldOn) : null,
      canRead: faultOf(item, 'tell') === undefined && !read,
      doesHref: faultOf(item, 'say') === undefined ? answerPaths.answersIt(slug, item.id) : null,
      changed: round ? (round.taken ? 'taken' : round.asked ? 'asked' : null) : null,
      changedHref: answerPaths.hasChanged(slug, item.id),
    };
  }
}

/** What stands to be read of something: another answer, or another change, makes it another. */
const readMark = (told: readonly ItemTold[]): string =>
  told
    .filter(({ item }) => faultOf(item, 'tell') === undefined)
    .flatMap(({ answer, change }) => [answer?.id, change?.id])
    .filter((id) => id !== undefined)
    .toSorted()
    .join(' ');

/** Opening a page tells nobody anything of its reader. This button does, and it is theirs to press. */
export async function doReadIt(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const words = answerWordsIn(ask.language).yours;
  if (!at.isTheirs)
    return closed(
      'Only whoever told it says that they have read it.',
      'A facilitator writes down how others were told.',
    );
  const done = await ask.act({
    may: maySaySomething(ask.seat),
    apply: async (scope) => {
      const ids = (await itemsOf(scope, [at.told.id])).map(({ itemId }) => itemId);
      const open = (await readItemsTold(scope, ids)).filter(({ item }) => faultOf(item, 'tell') === undefined);
      if (open.length === 0) return closed('There is no answer yet.', 'You see it here when there is one.');
      if (ask.body.read !== undefined && ask.body.read !== readMark(open))
        return closed('There is something newer than what was on your page.', 'Read it on your page, and say so then.');
      for (const { item, answer, change } of open) {
        await addTelling(scope, {
          ...{ id: ask.newId(), itemId: item.id, feedbackId: at.told.id, answerId: answer?.id ?? null },
          ...{ changeId: change?.id ?? null, how: 'page', notBecause: null, toldOn: ask.today, recordedBy: null },
        });
        if (ask.seat.clearance === 'facilitators') await settleMail(scope, item.id, at.told.id);
      }
      return { result: true, happened: open.map(({ item }) => answerHappened.toldBack(item.id, at.told.id, 'page')) };
    },
  });
  return isRefusal(done) ? done : redirect(answerPaths.yours(slug), words.readIt);
}
