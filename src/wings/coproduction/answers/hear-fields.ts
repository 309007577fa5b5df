// How someone wants to hear what came of it: the fields, and what goes with what. Pure.
import type { z } from 'zod';
import type { Field } from '../../../shell/asked.ts';
import { type FieldError, maybeWords, oneOf, ticked } from '../../../shell/form.ts';
import { type WayToHear, waysToHear } from './put.ts';
import type { AnswerWords } from './words.ts';

export const hearShape = ({ hearWrong }: AnswerWords) => ({
  hearBy: oneOf(waysToHear, hearWrong.way),
  email: maybeWords(200),
  language: oneOf(['en', 'cy'], hearWrong.language),
  easyRead: ticked(),
});
type Hear = z.output<z.ZodObject<ReturnType<typeof hearShape>>>;

/** One address, and nothing that a mail program would read as two, or as another one with a name before it. */
const oneAddress = /^[^\s@+<>()[\]"\\,;:%]+(\+[^\s@<>()[\]"\\,;:%]*)?@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

export function hearErrors(
  { hearBy, email }: Partial<Hear>,
  { hasSeat }: { readonly hasSeat: boolean },
  { hearWrong }: AnswerWords,
): FieldError[] {
  if (hearBy === 'page' && !hasSeat) return [{ name: 'hearBy', text: hearWrong.noPage }];
  if (hearBy === 'e-mail' && !oneAddress.test(email ?? '')) return [{ name: 'email', text: hearWrong.email }];
  return [];
}
/** An address is kept only where a mail was asked for. */
export const addressKept = ({ hearBy, email }: { hearBy: WayToHear; email: string | null }): string | null =>
  hearBy === 'e-mail' ? email : null;

export function hearFields(
  words: AnswerWords,
  asked: { hear: string; email: string; emailHint: string; language: string; easy: string },
  hasSeat: boolean,
): Field[] {
  return [
    {
      is: 'radios',
      name: 'hearBy',
      options: {
        label: asked.hear,
        items: waysToHear
          .filter((way) => hasSeat || way !== 'page')
          .map((way) => ({ value: way, text: words.hearBy[way], hint: words.hearHints[way] })),
      },
    },
    {
      is: 'text',
      name: 'email',
      options: { label: asked.email, hint: asked.emailHint, type: 'email', autocomplete: 'off' },
    },
    {
      is: 'radios',
      name: 'language',
      more: true,
      options: {
        label: asked.language,
        small: true,
        items: [
          { value: 'en', text: 'English' },
          { value: 'cy', text: 'Cymraeg' },
        ],
      },
    },
    {
      is: 'boxes',
      name: 'easyRead',
      more: true,
      options: { items: [{ value: 'yes', text: asked.easy }], small: true },
    },
  ];
}
