// A line of the plan, added or changed.
import { z } from 'zod';
import {
  type FieldError,
  maybeDay,
  maybeId,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../shell/form.ts';
import { type Action, whereNowKinds } from '../action.ts';
import type { ActionWords } from '../store/actions.ts';
import type { Table } from '../table.ts';

const schema = z.object({
  section: maybeWords(120),
  expected: words('Say what is expected', 500),
  toBeDone: maybeWords(1000),
  whereNowIs: oneOf(whereNowKinds, 'Say where you are now. TBC and a gap are answers too'),
  whereNow: maybeWords(1000),
  whereNowTbc: maybeWords(1000),
  whereNowGap: maybeWords(1000),
  whatNext: maybeWords(1000),
  leads: maybeWords(200),
  ownerPartnerId: maybeId(),
  monitored: maybeWords(500),
  dueOn: maybeDay(),
  forPerspectiveId: maybeId(),
  expectation: maybeId(),
  theme: maybeId(),
  engagement: maybeId(),
});

export interface ActionForm extends ActionWords {
  /** What it comes from. */
  readonly expectation: string | null;
  readonly theme: string | null;
}
export interface Around {
  readonly table: Table;
  readonly expectationIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly engagementErrors: (id: string | null | undefined) => FieldError[];
}

export function readActionForm(body: Record<string, unknown>, around: Around): Reading<ActionForm> {
  const read = readForm(schema, body, (typed) => wrong(typed, around));
  if (!read.ok) return read;
  const { whereNowTbc, whereNowGap, engagement, ...values } = read.values;
  const whereNow = { said: values.whereNow, TBC: whereNowTbc, gap: whereNowGap }[values.whereNowIs];
  return { ok: true, values: { ...values, whereNow, engagementId: engagement } };
}

function wrong(typed: Partial<z.output<typeof schema>>, { table, ...around }: Around): FieldError[] {
  const text = 'Choose one of the answers on the page';
  const party = (kind: 'partner' | 'perspective', id: string) =>
    table.parties.some((one) => one.kind === kind && one.id === id);
  const { ownerPartnerId, forPerspectiveId, expectation, theme } = typed;
  return [
    ...(typed.whereNowIs === 'said' && typed.whereNow === null
      ? [{ name: 'whereNow', text: 'Say where you are now, or choose TBC or a gap' }]
      : []),
    ...(ownerPartnerId && !party('partner', ownerPartnerId) ? [{ name: 'ownerPartnerId', text }] : []),
    ...(forPerspectiveId && !party('perspective', forPerspectiveId) ? [{ name: 'forPerspectiveId', text }] : []),
    ...(expectation && !around.expectationIds.includes(expectation) ? [{ name: 'expectation', text }] : []),
    ...(theme && !around.themeIds.includes(theme) ? [{ name: 'theme', text }] : []),
    ...around.engagementErrors(typed.engagement),
  ];
}

/** A line as the form shows it, each kind of "where we are now" in its own box. */
export const actionFormValues = ({
  whereNow,
  whereNowIs,
  engagementId,
  ...action
}: Action): Record<string, unknown> => ({
  ...action,
  whereNowIs,
  whereNow: whereNowIs === 'said' ? whereNow : '',
  whereNowTbc: whereNowIs === 'TBC' ? whereNow : '',
  whereNowGap: whereNowIs === 'gap' ? whereNow : '',
  engagement: engagementId,
});

/** What its own state is at first: what nobody knows yet and what nobody can measure are states. */
export const firstState = ({ whereNowIs }: Pick<ActionWords, 'whereNowIs'>) =>
  whereNowIs === 'said' ? ('planned' as const) : whereNowIs;
