// What cannot be kept private. Each part is named, because each of them has surprised somebody.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../../shell/form.ts';
import type { LimitPart } from '../../safety.ts';
import { cardWordsIn } from './card-words.ts';

/** So that all seven stand on one page, in type that can be read aloud from. */
const mostLetters = 240;

const parts = {
  harm: words('Say what happens if someone may be harmed', mostLetters),
  security: words('Say what happens if it is about security', mostLetters),
  inquest: words('Say what happens if there is an inquest', mostLetters),
  court: words('Say what happens if a court orders it', mostLetters),
  police: words('Say what happens if the police ask', mostLetters),
  freedomOfInformation: words('Say what freedom of information means here', mostLetters),
  subjectAccess: words('Say what people may ask to see about themselves', mostLetters),
} satisfies Record<LimitPart, unknown>;
const wording = z.object(parts);
const naming = z.object({ name: words('Say for whom these words are', 100), ...parts });

export type LimitsForm = z.output<typeof wording>;

export const readNewLimitsForm = (body: Record<string, unknown>): Reading<LimitsForm & { name: string }> =>
  readForm(naming, body);
export const readLimitsForm = (body: Record<string, unknown>): Reading<LimitsForm> => readForm(wording, body);

/** To begin from. Each service words them with those who advise it on the law. */
export const startingWords: LimitsForm = cardWordsIn('en').starting;
