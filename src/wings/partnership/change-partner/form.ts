// What can be said of a partner, on the pages that add and change one.
import { z } from 'zod';
import { maybeDay, maybeOneOf, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { codeFault, type Partner, partnerKinds } from '../partner.ts';

const schema = z.object({
  name: words('Say what the partner is called', 200),
  kind: oneOf(partnerKinds, 'Say what kind of partner it is'),
  codeKind: maybeOneOf(['ODS', 'prison']),
  code: maybeWords(12),
  about: maybeWords(),
  joinedOn: maybeDay(),
  leftOn: maybeDay(),
});

export type PartnerForm = z.output<typeof schema>;

export function readPartnerForm(body: Record<string, unknown>): Reading<PartnerForm> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const fault = codeFault(read.values.codeKind, read.values.code);
  if (fault) return { ok: false, errors: [{ name: 'code', text: fault }] };
  return read;
}

export const partnerFormValues = (partner: Partner): Record<string, unknown> => ({ ...partner });
