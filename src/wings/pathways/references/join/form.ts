// Which other reference is the same person. Pure.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';

const schema = z.object({
  number: words('Write the other reference', 40),
  because: words('Write how you know that it is the same person', 500),
});
export const readJoinForm = (body: Record<string, unknown>) => readForm(schema, body);
