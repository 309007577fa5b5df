import { z } from 'zod';
import { WHYS } from '../../../../room/index.ts';
import { oneOf, type Reading, readForm } from '../../../../shell/form.ts';

const schema = z.object({ why: oneOf(WHYS, 'Say why. The words go in any case') });
export const readStrikeForm = (body: Record<string, unknown>): Reading<{ why: (typeof WHYS)[number] }> =>
  readForm(schema, body);
