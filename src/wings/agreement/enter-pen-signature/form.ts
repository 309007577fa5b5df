// A signature made with a pen, on the printed version: whose, when, and the words that say which version it was.
import { z } from 'zod';
import { day, type Reading, readForm, words } from '../../../shell/form.ts';

const schema = z.object({
  signedAs: words('Write what they signed as', 120),
  signedOn: day('Write the day that stands beside the signature'),
  checkWords: words('Write the eight words from the last page of the paper', 200),
});
export type PenSigned = z.output<typeof schema>;

/** However they are typed: capitals and what stands between them count for nothing. */
export const sameWords = (typed: string, printed: readonly string[]): boolean => {
  const plain = (typed.toLowerCase().match(/[a-z]+/g) ?? []).join(' ');
  return plain === printed.join(' ');
};

export const readPenForm = (
  body: Record<string, unknown>,
  { printed, frozenOn, today }: { printed: readonly string[]; frozenOn: string; today: string },
): Reading<PenSigned> =>
  readForm(schema, body, ({ signedOn, checkWords }) => [
    ...(signedOn && signedOn > today ? [{ name: 'signedOn', text: 'This day is still to come' }] : []),
    ...(signedOn && signedOn < frozenOn
      ? [{ name: 'signedOn', text: 'This version did not exist on that day. Look at the paper again' }]
      : []),
    ...(checkWords && !sameWords(checkWords, printed)
      ? [
          {
            name: 'checkWords',
            text: 'These are not the words of this version. The paper that was signed is another one',
          },
        ]
      : []),
  ]);
