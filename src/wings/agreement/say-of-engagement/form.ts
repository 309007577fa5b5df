// What is said of a whole engagement: agreed, or delivered.
import { z } from 'zod';
import { day, maybeWords, type Reading, readForm, ticked } from '../../../shell/form.ts';

const schema = z.object({
  saidBy: maybeWords(200),
  words: maybeWords(500),
  on: day('Write when it was said, for example 11 6 2026'),
  inTheRoom: ticked(),
});
export interface SayingForm {
  readonly saidBy: string | null;
  readonly words: string | null;
  readonly on: string;
}
export interface Entering {
  /** Said with their own voice; otherwise a facilitator enters who said it. */
  readonly own: boolean;
  /** Whom it can be entered for; null where it is typed. */
  readonly tellers: readonly { readonly id: string }[] | null;
  readonly today: string;
}
export const readSayingForm = (body: Record<string, unknown>, { own, tellers, today }: Entering): Reading<SayingForm> =>
  readForm(schema, body, ({ saidBy, on, inTheRoom }) => [
    ...(!own && tellers && !tellers.some(({ id }) => id === saidBy)
      ? [{ name: 'saidBy', text: 'Say who said it, by perspective' }]
      : []),
    ...(!own && !tellers && saidBy === null ? [{ name: 'saidBy', text: 'Say who said it, by role' }] : []),
    ...(on !== undefined && on > today ? [{ name: 'on', text: 'The day must not be after today' }] : []),
    ...(!own && !inTheRoom
      ? [{ name: 'inTheRoom', text: 'Tick this if they said it themselves. Nobody says it for them' }]
      : []),
  ]);
