// The page for keeping one point after another, words first.
import type { Contribution } from '../../../../room/index.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { AtRecord } from '../at-record.ts';
import { inTheRoom } from '../attributed.ts';
import { sessionLine } from '../session-words.ts';

const formWords: Record<NonNullable<Contribution['form']>, string> = {
  spoken: 'Spoken',
  written: 'Written on paper',
  drawn: 'Drawn',
  silent: 'In silence',
};
/** The question, word for word, wherever it is asked. */
export const couldTellQuestion = 'Could anyone in the building tell who said this?';
export const couldTellItems = [
  { value: 'no', text: 'No' },
  { value: 'maybe', text: 'Perhaps', hint: 'Beyond the room it will then stand under nobody’s name' },
  { value: 'yes', text: 'Yes, and they know' },
];

export interface KeepLinks {
  readonly record: string;
  readonly strike: (id: string) => string;
}

export function keepPage({ session, state, perspectives }: AtRecord, form: FormView, links: KeepLinks): PageEnding {
  const justKept = state.contributions.filter(({ standing }) => standing === 'kept').slice(-5);
  return page(
    'wings/dialogue/record/keep/keep.njk',
    {
      title: 'What was said?',
      asked: sessionLine(session),
      recordHref: links.record,
      perspectives: [
        { value: '', text: 'Nobody named' },
        ...perspectives.map(({ id, name }) => ({ value: id, text: name })),
      ],
      forms: Object.entries(formWords).map(([value, text]) => ({ value, text })),
      exactness: [
        { value: 'point', text: 'A short point, in your words' },
        { value: 'exact', text: 'Their exact words' },
      ],
      couldTellQuestion,
      couldTell: couldTellItems,
      justKept: justKept.toReversed().map((said) => ({
        kind: inTheRoom(perspectives, said.perspective).kind,
        words: said.words === '' ? 'A silence' : (said.words ?? ''),
        attribution: inTheRoom(perspectives, said.perspective).words,
        strikeHref: links.strike(said.id),
      })),
      form,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
