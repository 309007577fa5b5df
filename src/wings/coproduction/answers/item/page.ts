// One thing that was put: what was asked of whom, what they said, what changed, and who has been told. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { mayAnswerItem, mayKeepTold, maySpeakForThoseWhoPut } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import type { Telling, ToldMail } from '../../store/tellings.ts';
import type { AtItem } from '../at-item.ts';
import { type Feedback, sourceWords, type TellerOf } from '../feedback.ts';
import { answerPaths } from '../paths.ts';
import {
  type Answer,
  type Change,
  clockWords,
  faultOf,
  type Item,
  isGone,
  type SaidOfAnswer,
  standOf,
  waits,
} from '../put.ts';
import type { HasItChanged } from '../read-has-it-changed.ts';

export interface ItemFacts extends AtItem {
  readonly sayings: readonly SaidOfAnswer[];
  readonly changes: readonly Change[];
  readonly counts: { readonly behind: number; readonly told: number; readonly cannot: number };
  readonly told: readonly Feedback[];
  readonly tellers: readonly TellerOf[];
  readonly tellings: readonly Telling[];
  readonly rounds: readonly HasItChanged[];
  readonly into: Item | undefined;
  readonly cameBack: readonly ToldMail[];
}

const takenBackWords = 'These words were taken back.';
const answerStates = {
  done: { kind: 'done', word: 'Done' },
  'will do': { kind: 'will-do', word: 'Will do' },
  'not done': { kind: 'not-done', word: 'Not done, because' },
} as const;
const saysWords = {
  yes: 'Those who put it say: this answers it',
  partly: 'Those who put it say: only partly',
  no: 'Those who put it say: this does not answer it',
};

export function itemPage(facts: ItemFacts, seat: Seat, today: string): PageEnding {
  const { item, partner, answers, last, sayings, changes } = facts;
  const { slug } = seat.partnership;
  const keeps = mayKeepTold(seat).allowed;
  const mayAnswer = mayAnswerItem(seat, partner).allowed;
  const maySay = maySpeakForThoseWhoPut(seat, { isTheirs: facts.own.length > 0 }).allowed;
  const can = (act: Parameters<typeof faultOf>[1]) => faultOf(item, act) === undefined;
  const to = <T extends string>(allowed: boolean, href: T): T | null => (allowed ? href : null);
  return page(
    'wings/coproduction/answers/item/item.njk',
    {
      title: item.words ?? takenBackWords,
      caption: `Put to ${partner.name} on ${day(item.putOn)}`,
      lead: leadOf(facts, today),
      state: standOf(item, today, day),
      tier: item.tier,
      sections: sectionsOf(slug, 'answers'),
      back: answerPaths.answers(slug),
      answers: answers.map((answer) => answerView(answer, sayings)),
      changes: changes.map(({ isChange, words, saidAs, saidOn, wordsGone }) => ({
        state: isChange
          ? { kind: 'done', word: 'Something changed' }
          : { kind: 'not-done', word: 'Nothing has changed' },
        words: wordsGone ? takenBackWords : words,
        who: `${saidAs}, ${day(saidOn)}`,
      })),
      rounds: facts.rounds.map(({ slug: round, state, title, said }) => ({
        title,
        said,
        href: `${paths.rounds(slug)}/${round}`,
        state:
          state === 'revealed'
            ? { kind: 'done', word: 'Answered' }
            : { kind: 'under-way', word: `Being asked: ${state}` },
      })),
      into: facts.into && { words: facts.into.words ?? takenBackWords, href: answerPaths.item(slug, facts.into.id) },
      held: item.heldBecause,
      lookAgainOn: item.lookAgainOn,
      toldLine: toldLine(facts),
      behind: keeps ? facts.told.map((one) => behindView(one, facts, slug)) : [],
      threadHref: threadHref(slug, 'put item', item.id),
      acts: {
        answer: to(mayAnswer && can('answer') && waits(item), answerPaths.answerItem(slug, item.id)),
        answerAgain: to(mayAnswer && item.state === 'answered', answerPaths.answerItem(slug, item.id)),
        says: to(maySay && can('say') && last !== undefined, answerPaths.answersIt(slug, item.id)),
        hold: to(maySay && can('hold') && item.state !== 'ended' && !isGone(item), answerPaths.holdOpen(slug, item.id)),
        takeUp: to(maySay && can('take up'), answerPaths.takeUp(slug, item.id)),
        change: to(mayAnswer && can('change'), answerPaths.change(slug, item.id)),
        ask: to(keeps && changes.length > 0 && !isGone(item), answerPaths.askChanged(slug, item.id)),
        merge: to(keeps && can('merge'), answerPaths.merge(slug, item.id)),
        gather: to(keeps && can('gather'), answerPaths.gather(slug, item.id)),
        reword: to(keeps && !isGone(item) && (waits(item) || item.words === null), answerPaths.reword(slug, item.id)),
        tell: to(keeps && can('tell'), answerPaths.tell(slug, item.id)),
        end: to(
          keeps &&
            can('end') &&
            facts.counts.told + facts.counts.cannot === facts.counts.behind &&
            (item.change === null || item.changeToldOn !== null || facts.counts.told === 0),
          answerPaths.endItem(slug, item.id),
        ),
      },
    },
    facts.placeSlug ? { worriedAt: facts.placeSlug } : {},
  );
}

const answerView = (answer: Answer, sayings: readonly SaidOfAnswer[]) => ({
  state:
    answer.answer === 'will do'
      ? { kind: 'will-do', word: `Will do by ${day(answer.willDoBy)}` }
      : answerStates[answer.answer],
  words: answer.wordsGone ? takenBackWords : answer.words,
  who: `${answer.givenAs}, ${day(answer.answeredOn)}${answer.how === 'on screen' ? '' : `, ${answer.how}`}`,
  sayings: sayings
    .filter(({ answerId }) => answerId === answer.id)
    .map(({ says, words, saidOn, wordsGone }) => ({
      says: saysWords[says],
      words: wordsGone ? takenBackWords : words,
      on: day(saidOn),
    })),
});

function leadOf({ item, partner }: ItemFacts, today: string): string {
  if (item.state === 'withdrawn') return 'It was taken back by those who put it. It needs no answer.';
  if (item.state === 'merged') return 'It was put together with another. What becomes of it stands there.';
  if (item.state === 'held open') return 'Those who put it hold it open on purpose. It waits for nobody.';
  if (item.state === 'sent back')
    return `Those who put it say the answer does not answer it. ${partner.name} has until ${day(item.answerDueOn)}. ${clockWords(item.answerDueOn, today)}.`;
  if (item.state === 'put')
    return `${partner.name} has until ${day(item.answerDueOn)}. ${clockWords(item.answerDueOn, today)}.`;
  if (item.toldOn === null) return `${partner.name} has answered. It counts once those who put it have been told.`;
  return item.state === 'ended'
    ? `Answered, told back on ${day(item.toldOn)}, and ended.`
    : `Answered, and told back on ${day(item.toldOn)}.`;
}

/** For everyone: who told it is nobody's to know, so that a small number is no number. */
function toldLine({ item, counts, changes }: ItemFacts): string | null {
  if (item.answer === null) return null;
  if (item.toldOn === null)
    return counts.told > 0
      ? 'Some of those who put it have been told. Not all yet.'
      : 'Those who put it have not been told yet.';
  if (changes.length > 0 && item.changeToldOn === null)
    return 'They have been told the answer. They have not been told what changed yet.';
  return 'Those who put it have been told.';
}

const hearWords = {
  page: 'on their page',
  'e-mail': 'by e-mail',
  slip: 'on a slip',
  'read out': 'read out',
  post: 'by post',
  notice: 'on a notice',
  'not at all': 'not at all',
};

function behindView(one: Feedback, { tellers, tellings, last, cameBack, item }: ItemFacts, slug: string) {
  const teller = tellers.find(({ feedbackId }) => feedbackId === one.id);
  const own = tellings.filter(({ feedbackId }) => feedbackId === one.id);
  const back = cameBack.some(({ feedbackId, itemId }) => feedbackId === one.id && itemId === item.id);
  const latest = own.findLast(({ answerId, notBecause }) => answerId === last?.id || notBecause !== null);
  const state = back
    ? { kind: 'no-answer', word: 'The mail came back' }
    : latest?.how
      ? { kind: 'done', word: `Told: ${latest.how}` }
      : latest?.notBecause
        ? { kind: 'stopped', word: `Not told: ${latest.notBecause}` }
        : last
          ? { kind: 'no-answer', word: 'Not told yet' }
          : { kind: 'planned', word: 'To be told' };
  return {
    name: one.words ?? takenBackWords,
    href: answerPaths.told(slug, one.id),
    words: `${sourceWords[one.source]}${teller ? `. Wants to hear ${hearWords[teller.hearBy]}` : ''}`,
    state: one.state === 'withdrawn' ? null : state,
  };
}
