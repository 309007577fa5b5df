// A time a course ran: the day, and how many came, together and, if anybody counted, by perspective.
import { z } from 'zod';
import { day, maybeWholeNumber, type Reading, readForm, wholeNumber } from '../../../../shell/form.ts';
import { type CountedKind, countedKinds, splitFault } from '../course.ts';

const some = () => maybeWholeNumber('Write a number, or leave this empty', 0, 500);
const schema = z.object({
  on: day('Write the day on which it ran'),
  came: wholeNumber('Write how many came, 0 when nobody did', 0, 500),
  ...{ resident: some(), health: some(), officer: some(), manager: some(), family: some(), commissioner: some() },
});
export interface TimeForm {
  readonly on: string;
  readonly came: number;
  readonly split: readonly { readonly kind: CountedKind; readonly people: number }[];
}
export function readTimeForm(body: Record<string, unknown>, today: string): Reading<TimeForm> {
  const splitIn = (typed: Partial<Record<CountedKind, number | null>>) =>
    countedKinds.flatMap((kind) => {
      const people = typed[kind];
      return typeof people === 'number' ? [{ kind, people }] : [];
    });
  const read = readForm(schema, body, (typed) => {
    const fault = typed.came === undefined ? undefined : splitFault(typed.came, splitIn(typed));
    return [
      ...(typed.on && typed.on > today
        ? [{ name: 'on', text: 'This day is still to come. Write the day on which it ran' }]
        : []),
      ...(fault ? [{ name: 'resident', text: fault }] : []),
    ];
  });
  if (!read.ok) return read;
  const { on, came } = read.values;
  return { ok: true, values: { on, came, split: splitIn(read.values) } };
}
