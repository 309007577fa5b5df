// Beginning a talk: the day, and that the limits were read aloud.
import { z } from 'zod';
import { day, id, type Reading, readForm, ticked } from '../../../../shell/form.ts';

const schema = z.object({
  heldOn: day('Say on which day you talk'),
  limitsId: id('Choose the words you read aloud'),
  limitsRead: ticked(),
});
export type HoldForm = z.output<typeof schema>;

export function readHoldForm(body: Record<string, unknown>, today: string): Reading<HoldForm> {
  const read = readForm(schema, body);
  const future = read.ok && read.values.heldOn > today;
  if (future) return { ok: false, errors: [{ name: 'heldOn', text: 'That day has not come yet' }] };
  return read;
}
