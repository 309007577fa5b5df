// How a partner helps with a goal that is not its own.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../shell/form.ts';
import { among } from '../choose.ts';
import { type Goal, helpFault, type Support } from '../goal.ts';
import type { Partner } from '../partner.ts';

export type HelpSaid = Pick<Support, 'partnerId' | 'how'>;

export function readHelpForm(
  body: Record<string, unknown>,
  goal: Goal,
  partners: readonly Partner[],
): Reading<HelpSaid> {
  const schema = z.object({
    partnerId: among(partners, 'Say which partner helps'),
    how: words('Say how it helps', 500),
  });
  return readForm(schema, body, ({ partnerId }) => {
    const fault = partnerId && helpFault(goal, partnerId);
    return fault ? [{ name: 'partnerId', text: fault }] : [];
  });
}
