// Why a forum stops.
import { z } from 'zod';
import { type Reading, readForm, words } from '../../../shell/form.ts';

const schema = z.object({ because: words('Say why it stops', 500) });
export const readStopForm = (body: Record<string, unknown>): Reading<{ because: string }> => readForm(schema, body);
