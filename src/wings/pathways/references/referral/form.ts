// An answer to a referral, as it is typed. Pure.
import { z } from 'zod';
import { maybeDay, maybeWords, readForm } from '../../../../shell/form.ts';
import { type MoveName, moves } from '../referral.ts';

const schema = z.object({
  kind: z.preprocess((typed) => (typeof typed === 'string' ? typed : ''), z.string()),
  words: maybeWords(500),
  readyOn: maybeDay(),
});

export const readMoveForm = (name: MoveName, body: Record<string, unknown>, today: string) =>
  readForm(schema, body, ({ kind, words, readyOn }) => {
    const { reasons } = moves[name];
    if (reasons.length === 0) return [];
    return [
      ...(reasons.includes(kind ?? '') ? [] : [{ name: 'kind', text: 'Choose the reason' }]),
      ...(words === null ? [{ name: 'words', text: 'Write it in your words, so that whoever asked can go on' }] : []),
      ...(name === 'not-ready' && !readyOn ? [{ name: 'readyOn', text: 'Say from when on it could be' }] : []),
      ...(name === 'not-ready' && readyOn && readyOn <= today
        ? [{ name: 'readyOn', text: 'Choose a day that is still to come' }]
        : []),
    ];
  });
