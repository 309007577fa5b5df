// That the partners agree a line: when, and in what words if any.
import { z } from 'zod';
import { day, maybeWords, type Reading, readForm } from '../../../shell/form.ts';

const schema = z.object({ on: day('Write when it was agreed, for example 11 6 2026'), words: maybeWords(500) });
export const readAgreedForm = (
  body: Record<string, unknown>,
  today: string,
): Reading<{ on: string; words: string | null }> =>
  readForm(schema, body, ({ on }) =>
    on !== undefined && on > today ? [{ name: 'on', text: 'The day must not be after today' }] : [],
  );
