// Who looks after a commitment, and when it is looked at.
import { z } from 'zod';
import { maybeDay, type Reading, readForm, words } from '../../../shell/form.ts';

const schema = z.object({ owner: words('Say who looks after it', 200), dueOn: maybeDay() });
export const readCommitmentForm = (body: Record<string, unknown>): Reading<{ owner: string; dueOn: string | null }> =>
  readForm(schema, body);
