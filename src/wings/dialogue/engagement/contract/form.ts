// The contract: how it is done, what each party wants, and what it is to bring.
import { z } from 'zod';
import { type FieldError, maybeWords, type Reading, readForm, several } from '../../../../shell/form.ts';
import { type ContractedOutcome, type OutcomeKind, outcomeKinds, outcomeWords } from '../../contracted-outcome.ts';
import type { Engagement } from '../../engagement.ts';

/** The name of the field that holds an outcome's own words. */
export const wordsField = (kind: OutcomeKind): string => `words-${kind.replaceAll(' ', '-')}`;
/** How many parties may each say what they want on this page; more are added to the account. */
export const aimFields = [1, 2, 3, 4] as const;

const schema = z.object({
  method: maybeWords(),
  ...Object.fromEntries(
    aimFields.flatMap((n) => [[`aimOf${n}`, maybeWords(150)] as const, [`aim${n}`, maybeWords()] as const]),
  ),
  bring: several(),
  ...Object.fromEntries(outcomeKinds.map((kind) => [wordsField(kind), maybeWords(300)] as const)),
  contract: maybeWords(),
  reporting: maybeWords(),
});

export interface ContractForm {
  readonly method: string | null;
  readonly contract: string | null;
  readonly reporting: string | null;
  readonly aims: readonly { readonly of: string; readonly words: string }[];
  readonly bring: readonly { readonly kind: OutcomeKind; readonly words: string }[];
}

export function readContractForm(body: Record<string, unknown>): Reading<ContractForm> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const { bring: ticked, method, contract, reporting, ...named } = read.values;
  // fields made from lists are known to the schema by name only
  const typed: Readonly<Record<string, string | null>> = named;
  const errors: FieldError[] = [];
  const aims = aimFields.flatMap((n) => {
    const [of, words] = [typed[`aimOf${n}`] ?? null, typed[`aim${n}`] ?? null];
    if (words !== null && of === null) errors.push({ name: `aimOf${n}`, text: 'Say whose aim this is' });
    return of !== null && words !== null ? [{ of, words }] : [];
  });
  const kinds = outcomeKinds.filter((kind) => ticked.includes(kind));
  if (kinds.length === 0) errors.push({ name: 'bring', text: 'Say what it is contracted to bring' });
  const bring = kinds.map((kind) => ({ kind, words: typed[wordsField(kind)] ?? outcomeWords[kind] }));
  if (kinds.includes('other') && typed[wordsField('other')] === null)
    errors.push({ name: wordsField('other'), text: 'Say what else it is to bring' });
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, values: { method, contract, reporting, aims, bring } };
}

/** The form as it first opens: on the contract as it stands, or with a box for each side. */
export function contractFormValues(
  engagement: Engagement,
  outcomes: readonly ContractedOutcome[],
  parties: readonly string[],
): Record<string, unknown> {
  return {
    method: engagement.method,
    contract: engagement.contract,
    reporting: engagement.reporting,
    ...Object.fromEntries(parties.slice(0, aimFields.length).map((party, index) => [`aimOf${index + 1}`, party])),
    bring: outcomes.map(({ kind }) => kind),
    ...Object.fromEntries(outcomes.map(({ kind, words }) => [wordsField(kind), words])),
  };
}
