// Why a line is set aside, if anyone says.
import { z } from 'zod';
import { maybeWords, type Reading, readForm } from '../../../shell/form.ts';

const schema = z.object({ because: maybeWords(500) });
export const readAsideForm = (body: Record<string, unknown>): Reading<{ because: string | null }> =>
  readForm(schema, body);
