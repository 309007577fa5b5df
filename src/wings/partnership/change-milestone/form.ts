// A milestone: what happened, and when, by its day or in words.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { maybeDay, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Milestone } from '../milestone.ts';

export type MilestoneSaid = Pick<Milestone, 'title' | 'onDate' | 'whenWords' | 'words'>;

const schema = z.object({
  title: words('Say what happened', 200),
  onDate: maybeDay(),
  whenWords: maybeWords(100),
  words: maybeWords(2000),
});

export const readMilestoneForm = (body: Record<string, unknown>): Reading<MilestoneSaid> =>
  readForm(schema, body, ({ onDate, whenWords }) =>
    onDate === null && whenWords === null
      ? [{ name: 'onDate', text: 'Write the day, or say below in words when it was' }]
      : [],
  );

export const milestoneFacts = (said: MilestoneSaid): Fact[] => [
  { name: 'What happened', value: said.title },
  { name: 'On', value: day(said.onDate) || null },
  { name: 'When, in words', value: said.whenWords },
  { name: 'More', value: said.words },
];
