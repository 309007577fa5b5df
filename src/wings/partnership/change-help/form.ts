// How a help is put, and whether it did help. Each part is answered by whoever may say it.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { maybeOneOf, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';
import { helpedAnswers, helpedWords, type Support } from '../goal.ts';

export type HelpSaid = Pick<Support, 'how' | 'helped' | 'helpedWords'>;
/** Which of the two this seat may say. */
export interface Parts {
  readonly how: boolean;
  readonly helped: boolean;
}

const schema = z.object({
  how: words('Say how it helps', 500),
  helped: maybeOneOf(helpedAnswers),
  helpedWords: maybeWords(500),
});

/** What this seat may not say stays as it is, whatever was sent. */
export function readChangeHelpForm(body: Record<string, unknown>, was: Support, may: Parts): Reading<HelpSaid> {
  const theirs = {
    how: may.how ? body.how : was.how,
    helped: may.helped ? body.helped : was.helped,
    helpedWords: may.helped ? body.helpedWords : was.helpedWords,
  };
  return readForm(schema, theirs, ({ helped, helpedWords: why }) =>
    helped === null && why ? [{ name: 'helped', text: 'Say whether it helped, or leave the words below empty' }] : [],
  );
}

export const helpFacts = (said: HelpSaid): Fact[] => [
  { name: 'How it helps', value: said.how },
  { name: 'Whether it did', value: said.helped && helpedWords[said.helped] },
  { name: 'In words', value: said.helpedWords },
];
