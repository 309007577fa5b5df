// What a partner says of a line: one button, no words.
import { z } from 'zod';
import { id, oneOf, type Reading, readForm, version } from '../../../shell/form.ts';

const schema = z.object({
  partner: id('Say for which partner'),
  says: oneOf(['support', 'adopt', 'take back'], 'Say what the partner says'),
  seen: version(),
});
export type SupportForm = z.output<typeof schema>;
export const readSupportForm = (body: Record<string, unknown>): Reading<SupportForm> => readForm(schema, body);
