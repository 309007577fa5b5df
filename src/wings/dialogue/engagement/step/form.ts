// Why it is declined, or stopped.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({ because: words('Say why. Everyone in the partnership can read it', 500) });

export const readBecauseForm = (body: Record<string, unknown>): Reading<{ because: string }> => readForm(schema, body);
