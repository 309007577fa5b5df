// What was changed, and from which day: marked on the run chart.
import { z } from 'zod';
import { day, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  on: day('Write the day from which it was done'),
  words: words('Say what was changed', 120),
});
export const readAuditChangeForm = (body: Record<string, unknown>, today: string) =>
  readForm(schema, body, ({ on }) =>
    on && on > today ? [{ name: 'on', text: 'This day is still to come. Mark it once it is done' }] : [],
  );
