// What came of something, in the words of the people who told it: for their page, a slip, a notice, a sheet to read out, a mail. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import type { Language } from '../../../shell/words.ts';
import type { Answer, Change, Item } from './put.ts';
import { answerWordsIn } from './words.ts';

export interface Became {
  readonly itemId: string;
  readonly youSaid: string;
  readonly kind: StateKind;
  /** "Not done, because" */
  readonly answer: string;
  readonly words: string | null;
  /** "HMP Larkmere gave this answer." */
  readonly by: string | null;
  readonly change: { readonly heading: string; readonly words: string } | null;
  /** Whether "has it changed for you?" can be asked. */
  readonly asks: boolean;
}
interface Facts {
  readonly item: Item;
  readonly partner: string;
  readonly answer: Answer | undefined;
  readonly change: Change | undefined;
}
const kinds = {
  done: 'done',
  'will do': 'will-do',
  'not done': 'not-done',
  'held open': 'held-open',
  'no answer': 'no-answer',
} as const;

/** "21 November 2026", "21 Tachwedd 2026" */
export const dayIn = (language: Language, on: string): string =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`));

/** @param said the words that are shown under "you said": the teller's own to themselves, and the partners' words to others */
export function becameOf(
  { item, partner, answer, change }: Facts,
  said: string | null,
  { language, easyRead }: { language: Language; easyRead: boolean },
): Became {
  const words = answerWordsIn(language);
  const is = item.state === 'held open' ? 'held open' : (item.answer ?? 'no answer');
  const heading = easyRead ? words.easyAnswers[is] : words.answers[is];
  const until = is === 'will do' && item.willDoBy ? ` ${dayIn(language, item.willDoBy)}${easyRead ? '.' : ''}` : '';
  return {
    itemId: item.id,
    youSaid: said ?? words.slip.gone,
    kind: kinds[is],
    answer: `${heading}${until}`,
    words:
      is === 'held open'
        ? item.heldBecause
        : is === 'no answer'
          ? null
          : answer?.wordsGone
            ? words.slip.gone
            : (answer?.words ?? null),
    by: answer && is !== 'held open' && is !== 'no answer' ? `${partner} ${words.slip.by}` : null,
    change: change
      ? {
          heading: words.change[change.isChange ? 'changed' : 'nothing has changed'],
          words: change.words ?? words.slip.gone,
        }
      : null,
    asks: change !== undefined || is === 'done',
  };
}
