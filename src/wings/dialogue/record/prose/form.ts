import { z } from 'zod';
import { LONGEST_PROSE } from '../../../../room/index.ts';
import { type Reading, readForm, words } from '../../../../shell/form.ts';

const schema = z.object({ words: words('Write the page first', LONGEST_PROSE) });
export const readProseForm = (body: Record<string, unknown>): Reading<{ words: string }> => readForm(schema, body);
