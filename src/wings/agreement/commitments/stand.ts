// How a commitment stands between the two who made it, in a line end and a word. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import { type Check, lastSaid, type Met } from '../commitment.ts';

export const metWords: Record<Met, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'do not know': 'We do not know',
};

const kinds: Record<Met, StateKind> = { yes: 'done', partly: 'under-way', no: 'not-done', 'do not know': 'tbc' };
const both: Record<Met, string> = {
  yes: 'Both say yes',
  partly: 'Both say partly',
  no: 'Both say no',
  'do not know': 'Neither side knows',
};
const one: Record<Met, string> = {
  yes: 'One side says yes',
  partly: 'One side says partly',
  no: 'One side says no',
  'do not know': 'One side does not know',
};

export function commitmentStand(checks: readonly Check[]): { kind: StateKind; word: string } {
  const said = [lastSaid(checks, 'asked')?.met, lastSaid(checks, 'asker')?.met].filter((met) => met !== undefined);
  const [first, second] = said;
  if (first === undefined) return { kind: 'planned', word: 'Not looked at yet' };
  if (second === undefined) return { kind: first === 'yes' ? 'under-way' : kinds[first], word: one[first] };
  if (first === second) return { kind: kinds[first], word: both[first] };
  return { kind: 'change', word: 'They see it differently' };
}
