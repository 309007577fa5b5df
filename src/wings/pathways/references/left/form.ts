// The day on which somebody left. Pure.
import { z } from 'zod';
import { day, readForm } from '../../../../shell/form.ts';

const schema = z.object({ on: day('Write the day on which they left') });
export const readLeftForm = (body: Record<string, unknown>, today: string) =>
  readForm(schema, body, ({ on }) =>
    on !== undefined && on > today ? [{ name: 'on', text: 'This day is still to come' }] : [],
  );
