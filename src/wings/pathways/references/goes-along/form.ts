// What goes along, as it is typed. Pure.
import { z } from 'zod';
import { maybeDay, maybeWords, oneOf, readForm } from '../../../../shell/form.ts';
import { travellingKinds } from '../../what-travels.ts';
import { isPaper } from './page.ts';

const agreedAnswers = ['yes', 'no'] as const;
const schema = z.object({
  kind: oneOf(travellingKinds, 'Choose what it is'),
  words: maybeWords(1000),
  datedOn: maybeDay(),
  keptIn: maybeWords(200),
  agreed: oneOf(agreedAnswers, 'Say whether the person agrees that it goes along'),
});

export const readGoesAlongForm = (body: Record<string, unknown>, today: string) =>
  readForm(schema, body, ({ kind, words, datedOn, keptIn }) => {
    if (kind === undefined) return [];
    if (isPaper(kind))
      return [
        ...(keptIn ? [] : [{ name: 'keptIn', text: 'Say where the paper is kept. It is only named here' }]),
        ...(datedOn && datedOn > today ? [{ name: 'datedOn', text: 'The date of the paper is in the future' }] : []),
      ];
    return words ? [] : [{ name: 'words', text: 'Write it down in their own words' }];
  });

const sayings = ['goes along', 'stays here', 'struck out'] as const;
const saying = z.object({ saying: oneOf(sayings, 'Choose what the person said') });
export const readSaying = (body: Record<string, unknown>) => readForm(saying, body);
