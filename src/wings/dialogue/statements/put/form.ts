// One statement, and whose words it is in. Pure.
import { z } from 'zod';
import type { Field } from '../../../../shell/asked.ts';
import { maybeId, oneOf, words } from '../../../../shell/form.ts';
import { type Came, LONGEST_STATEMENT, type PutBy } from '../statement.ts';
import type { StatementWords } from '../words.ts';

const whose = ['mine', 'organiser', 'on paper', 'aloud'] as const;
export type Whose = (typeof whose)[number];

export const putSchema = (all: StatementWords) =>
  z.object({
    words: words(all.missing).pipe(z.string().max(LONGEST_STATEMENT, all.tooLong)),
    whose: oneOf(whose, all.whoseMissing),
    from: maybeId(),
  });

/** Whoever holds the dialogue puts no words as somebody who takes part in it, and nobody else puts theirs. */
export const whoseItems = (keeps: boolean): Whose[] => [keeps ? 'organiser' : 'mine', 'on paper', 'aloud'];

export const cameOf = (choice: Whose): { readonly putBy: PutBy; readonly came: Came } => ({
  putBy: choice === 'organiser' ? 'organiser' : 'participant',
  came: choice === 'mine' || choice === 'organiser' ? 'on screen' : choice,
});

export const putFields = (all: StatementWords, keeps: boolean, from: string): Field[] => [
  { is: 'area', name: 'words', options: { label: all.words, hint: all.wordsHint, rows: 3 } },
  {
    is: 'radios',
    name: 'whose',
    options: {
      label: all.whose,
      items: whoseItems(keeps).map((value) => ({ value, text: all.whoseItems[value], hint: all.whoseHints[value] })),
    },
  },
  ...(from === '' ? [] : [{ is: 'hidden', name: 'from', options: { value: from } } as const]),
];
