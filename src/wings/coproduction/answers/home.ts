// What was put, answered and told back, for the home page.

import { daysFrom } from '../../../shell/days.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { day, plural } from '../../../shell/words-in-time.ts';
import { readPartners } from '../../partnership/index.ts';
import { mayKeepTold, speaksForPartner } from '../policy.ts';
import { countWaiting, readOwnFeedback } from '../store/feedback.ts';
import type { Lately } from '../store/happenings.ts';
import { itemsOf, readAnswers, readClocks, readItemsById, readTallies } from '../store/items.ts';
import { readCameBack, readTellings, readToTell } from '../store/tellings.ts';
import { answerTelling } from './events.ts';
import { answerPaths } from './paths.ts';
import { clockWords, faultOf, figuresOf, type Item, type Tally } from './put.ts';
import { stitchesOf } from './stitches.ts';

const dueWithinDays = 28;
const mostChanges = 12;
const mostNeeds = 5;
const toTell = { kind: 'your-turn', word: 'To tell' };
const goneWords = 'Something whose words were taken back';

export async function answerHome(ask: Ask, happened: readonly Lately[]): Promise<HomePart> {
  const { seat, today } = ask;
  const { slug } = seat.partnership;
  const keeps = mayKeepTold(seat).allowed;
  const lately = happened.filter(({ act }) => answerTelling.some((one) => one === act)).slice(0, mostChanges);
  const facts = await ask.read(async (scope) => {
    const mine = (await readPartners(scope)).filter(({ id }) => speaksForPartner(seat, id)).map(({ id }) => id);
    const own = await readOwnFeedback(scope, seat.personId);
    const ownItems = (
      await itemsOf(
        scope,
        own.map(({ id }) => id),
      )
    ).map(({ itemId }) => itemId);
    return {
      own,
      due:
        mine.length > 0
          ? await readClocks(scope, { partnerIds: mine, stands: 'no answer' }, { from: 0, most: mostNeeds })
          : [],
      tallies: await readTallies(scope),
      items: await readItemsById(scope, [...new Set([...lately.map(({ subjectId }) => subjectId), ...ownItems])]),
      ownItems: new Set(ownItems),
      answers: await readAnswers(scope, ownItems),
      tellings: await readTellings(scope, ownItems),
      answersToTell: keeps ? await readToTell(scope, 'answers', 1) : [],
      changesToTell: keeps ? await readToTell(scope, 'changes', mostNeeds) : [],
      mine,
      cameBack: keeps ? await readCameBack(scope) : [],
      waiting: keeps ? await countWaiting(scope) : 0,
    };
  });
  const figures = figuresOf(facts.tallies);
  const soon = daysFrom(today, dueWithinDays);
  return {
    needsYou: [...toAnswer(facts.due), ...moreToAnswer(), ...toHear(), ...toKeep()],
    dueSoon: facts.due
      .filter(({ answerDueOn }) => answerDueOn <= soon)
      .map((item) => ({
        on: item.answerDueOn,
        title: item.words ?? goneWords,
        href: answerPaths.item(slug, item.id),
        words: 'Put to you. Those who put it wait for your answer.',
      })),
    changed: lately.flatMap(({ at, act, subjectId, state }) => {
      const item = facts.items.find(({ id }) => id === subjectId);
      return item?.words
        ? [{ at, words: `${item.words}: ${changeWords(act, state)}.`, href: answerPaths.item(slug, subjectId) }]
        : [];
    }),
    ...(figures.put > 0 && {
      became: {
        title: 'What became of what we heard',
        note: 'One stitch for each thing that was put.',
        ...stitchesOf(figures, slug),
      },
    }),
  };

  function toAnswer(items: readonly Item[]): HomePart['needsYou'][number][] {
    return items.map((item) => ({
      title: item.words ?? goneWords,
      href: answerPaths.item(slug, item.id),
      words: `Put on ${day(item.putOn)}. ${item.state === 'sent back' ? 'Those who put it say your answer does not answer it.' : 'It waits for your answer.'}`,
      state: { kind: 'no-answer', word: clockWords(item.answerDueOn, today) },
    }));
  }

  /** What did not go on this page is counted on it, and a line away. */
  function moreToAnswer(): HomePart['needsYou'][number][] {
    const { tallies, mine, due } = facts;
    const more = countOf(tallies, 'no answer', (partnerId) => mine.includes(partnerId)) - due.length;
    return more <= 0
      ? []
      : [
          {
            title: `${plural(more, 'more thing waits', 'more things wait')} for your answer`,
            href: `${answerPaths.answers(slug)}?mine=yes&stands=no%20answer`,
            words: 'They were put after the ones above.',
            state: { kind: 'no-answer', word: 'No answer yet' },
          },
        ];
  }

  /** An answer to what this person told, which they have not said they read. */
  function toHear(): HomePart['needsYou'][number][] {
    const unread = facts.items.filter(
      (item) =>
        facts.ownItems.has(item.id) &&
        faultOf(item, 'tell') === undefined &&
        item.state !== 'ended' &&
        !facts.tellings.some(
          ({ itemId, answerId, how, feedbackId }) =>
            itemId === item.id &&
            how !== null &&
            facts.own.some(({ id }) => id === feedbackId) &&
            answerId === facts.answers.findLast((answer) => answer.itemId === item.id)?.id,
        ),
    );
    return unread.length === 0
      ? []
      : [
          {
            title: 'There is an answer to what you said',
            href: answerPaths.yours(slug),
            words: plural(unread.length, 'answer'),
            state: { kind: 'your-turn', word: 'To read' },
          },
        ];
  }

  function toKeep(): HomePart['needsYou'][number][] {
    const { answersToTell, changesToTell, cameBack, waiting, tallies } = facts;
    const untold = countOf(tallies, 'not told', () => true);
    return [
      ...[...new Set(cameBack.map(({ itemId }) => itemId))].map((itemId) => ({
        title: 'A mail that tells someone back came back',
        href: answerPaths.tell(slug, itemId),
        words: 'They have not been told. Find another way, or write down why there is none.',
        state: { kind: 'no-answer', word: 'Not told' },
      })),
      ...answersToTell.map(({ id, words, answeredOn }) =>
        untold > 1
          ? {
              title: `${untold} answers to tell back`,
              href: `${answerPaths.answers(slug)}?stands=not%20told`,
              words: `The oldest was given on ${day(answeredOn)}. Each counts once people have been told.`,
              state: toTell,
            }
          : {
              title: `Tell people what came of it: ${words ?? goneWords}`,
              href: answerPaths.tell(slug, id),
              words: `Answered on ${day(answeredOn)}. It counts once they have been told.`,
              state: toTell,
            },
      ),
      ...changesToTell.map(({ id, words }) => ({
        title: `Tell people what changed: ${words ?? goneWords}`,
        href: answerPaths.tell(slug, id),
        words: 'They know the answer. They do not know yet what changed.',
        state: toTell,
      })),
      ...(waiting > 0
        ? [
            {
              title: `${plural(waiting, 'thing was', 'things were')} told to us`,
              href: answerPaths.heard(slug),
              words: 'Nobody has looked at it yet.',
              state: { kind: 'not-started', word: 'To look at' },
            },
          ]
        : []),
    ];
  }
}

const countOf = (tallies: readonly Tally[], stands: Tally['stands'], whose: (partnerId: string) => boolean): number =>
  tallies.filter((one) => one.stands === stands && whose(one.partnerId)).reduce((all, { count }) => all + count, 0);

function changeWords(act: string, state: string | null): string {
  if (act === 'put to a partner') return 'put to a partner';
  if (act === 'what changed is said') return state === 'changed' ? 'something changed' : 'nothing has changed';
  return state === 'done' ? 'done' : state === 'will do' ? 'will be done' : 'not done, and why';
}
