// To which engagement something belongs: chosen where there are several, taken as given where there is one.
import type { FieldError } from '../../shell/form.ts';
import type { Engaged, Table } from './table.ts';

const ended: ReadonlySet<Engaged['state']> = new Set(['closed', 'declined', 'stopped']);
export const hasEnded = ({ state }: Pick<Engaged, 'state'>): boolean => ended.has(state);

export interface EngagementChoice {
  /** Empty where there is nothing to choose. */
  readonly items: readonly { readonly value: string; readonly text: string }[];
  /** The only one, or the one that the address names. */
  readonly given: string;
}
export function engagementChoice(table: Table, slug?: string): EngagementChoice {
  const going = table.engagements.filter((engagement) => !hasEnded(engagement) || engagement.slug === slug);
  const named = going.find((engagement) => engagement.slug === slug);
  return {
    items: going.length > 1 ? going.map(({ id, title }) => ({ value: id, text: title })) : [],
    given: named?.id ?? (going.length === 1 ? (going[0]?.id ?? '') : ''),
  };
}

/** An engagement that is not here was never on the page. */
export const engagementErrors = (table: Table, id: string | null | undefined): FieldError[] =>
  id && !table.engagement(id) ? [{ name: 'engagement', text: 'Choose one of the dialogues on the page' }] : [];
