// What the room agreed, as it is typed. Pure.
import { z } from 'zod';
import { day, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  words: words('Write what was agreed, in the room’s words'),
  on: day('Write the day on which the room said so, for example 11 6 2026'),
});

export const readResearchForm = (body: Record<string, unknown>, today: string) =>
  readForm(schema, body, ({ on }) =>
    on !== undefined && on > today
      ? [{ name: 'on', text: 'The room can only have said so on a day that has come' }]
      : [],
  );
