// What is typed for one slip and kept nowhere.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm, ticked } from '../../../../shell/form.ts';

const schema = z.object({
  meets: maybeWords(80),
  when: maybeWords(80),
  where: maybeWords(120),
  bring: maybeWords(120),
  ring: maybeWords(80),
  name: maybeWords(40),
  language: oneOf(['en', 'cy'], 'Say in which language'),
  easyRead: ticked(),
  naloxone: ticked(),
});
export type SlipForm = z.output<typeof schema>;
export const readSlipForm = (body: Record<string, unknown>): Reading<SlipForm> => readForm(schema, body);
