// A reason that must be there. Pure.
import { z } from 'zod';
import { readForm, words } from '../../../shell/form.ts';

const schema = z.object({ because: words('Write why', 500) });
export const readReason = (body: Record<string, unknown>) => readForm(schema, body);
