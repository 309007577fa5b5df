// How someone is shown to the others: their own choice.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import type { HowShown } from '../person.ts';

const shownChoices = ['role', 'signing', 'credit'] as const;

const schema = z.object({
  shownAs: words('Say how you are shown to the others', 100),
  choice: oneOf(shownChoices, 'Choose whether your name is shown'),
  name: maybeWords(200),
});

export type ShownSaid = Omit<HowShown, 'version'>;

export function readHowShownForm(body: Record<string, unknown>): Reading<ShownSaid> {
  const read = readForm(schema, body, ({ choice, name }) =>
    choice !== undefined && choice !== 'role' && name === null
      ? [{ name: 'name', text: 'Write your name, or choose to be shown by what you do' }]
      : [],
  );
  if (!read.ok) return read;
  const { shownAs, choice, name } = read.values;
  return { ok: true, values: { shownAs, name: choice === 'role' ? null : name, wantsCredit: choice === 'credit' } };
}

const choiceOf = ({ name, wantsCredit }: ShownSaid) => (wantsCredit ? 'credit' : name ? 'signing' : 'role');

export const howShownValues = (shown: ShownSaid): Record<string, unknown> => ({ ...shown, choice: choiceOf(shown) });

const choiceFacts = {
  role: 'By what you do, no name kept',
  signing: 'By what you do; the name is kept for signing',
  credit: 'By name',
} as const;

export const howShownFacts = (shown: ShownSaid): Fact[] => [
  { name: 'What you do', value: shown.shownAs },
  { name: 'How you are shown', value: choiceFacts[choiceOf(shown)] },
  { name: 'Name', value: shown.name },
];
