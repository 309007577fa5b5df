// What can be said of a partner, on the pages that add and change one.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import {
  type FieldError,
  maybeDay,
  maybeOneOf,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';
import { codeFault, kindWords, type Partner, type PartnerSaid, partnerKinds } from '../partner.ts';

const schema = z.object({
  name: words('Say what the partner is called', 200),
  kind: oneOf(partnerKinds, 'Say what kind of partner it is'),
  codeKind: maybeOneOf(['ODS', 'prison']),
  code: maybeWords(12).transform((code) => code?.toUpperCase() ?? null),
  about: maybeWords(),
  joinedOn: maybeDay(),
  leftOn: maybeDay(),
});

export function readPartnerForm(body: Record<string, unknown>): Reading<PartnerSaid> {
  return readForm(schema, body, ({ codeKind, code, joinedOn, leftOn }) => {
    const faults: FieldError[] = [];
    const wrong = codeKind !== undefined && code !== undefined && codeFault(codeKind, code);
    if (wrong) faults.push({ name: 'code', text: wrong });
    if (joinedOn && leftOn && leftOn < joinedOn)
      faults.push({ name: 'leftOn', text: 'It cannot have left before it joined' });
    return faults;
  });
}

export const partnerFormValues = (partner: Partner): Record<string, unknown> => ({
  ...partner,
  codeKind: partner.codeKind ?? '',
});

/** Everything that the form can say, for two versions side by side. */
export const partnerFacts = (said: PartnerSaid): Fact[] => [
  { name: 'Name', value: said.name },
  { name: 'Kind', value: kindWords[said.kind] },
  { name: 'Kind of code', value: said.codeKind },
  { name: 'Code', value: said.code },
  { name: 'What it does here', value: said.about },
  { name: 'Joined', value: day(said.joinedOn) || null },
  { name: 'Left', value: day(said.leftOn) || null },
];
