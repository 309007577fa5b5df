// What can be said of an engagement when it is proposed, and changed later.
import { z } from 'zod';
import { maybeDay, maybeId, maybeWords, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Engagement } from '../../engagement.ts';
import type { Proposal } from '../../store/engagement.ts';

const proposal = {
  title: words('Say what the dialogue is called', 150),
  interfaceId: maybeId(),
  placeId: maybeId(),
  proposedBy: maybeWords(200),
  proposedTo: maybeWords(200),
  fundedBy: maybeWords(200),
};
const proposing = z.object({ ...proposal, context: maybeWords(4000) });
const changing = z.object({
  ...proposal,
  startsOn: maybeDay(),
  endsOn: maybeDay(),
  whenWords: maybeWords(200),
  number: maybeWords(20),
});

export type ProposeForm = Proposal & { readonly context: string | null };

export function readProposeForm(body: Record<string, unknown>): Reading<ProposeForm> {
  const read = readForm(proposing, body);
  if (!read.ok) return read;
  return { ok: true, values: { ...read.values, startsOn: null, endsOn: null, whenWords: null, number: null } };
}

export function readChangeForm(body: Record<string, unknown>): Reading<Proposal> {
  const read = readForm(changing, body);
  if (!read.ok) return read;
  const { startsOn, endsOn } = read.values;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return { ok: false, errors: [{ name: 'endsOn', text: 'It cannot end before it starts' }] };
  return read;
}

export const changeFormValues = (engagement: Engagement): Record<string, unknown> => ({ ...engagement });
