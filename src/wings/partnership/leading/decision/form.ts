import { z } from 'zod';
import { type Reading, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({ because: words('Say why not: whoever asked is told', 500) });
export const readRefusal = (body: Record<string, unknown>): Reading<z.output<typeof schema>> => readForm(schema, body);
