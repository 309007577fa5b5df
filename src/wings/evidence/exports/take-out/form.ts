// In which way the tables are written, and that whoever takes them knows what they take.
import { z } from 'zod';
import { type Reading, readForm } from '../../../../shell/form.ts';
import type { Format } from '../written.ts';

const kinds = ['both', 'csv', 'jsonl'] as const;
const shape = z.object({
  format: z.enum(kinds, { error: 'Choose in which way it is written' }),
  keep: z.preprocess(
    (typed) => [typed].flat().includes('yes'),
    z.literal(true, { error: 'Say that you will keep the file safe' }),
  ),
});

export function readTakeOut(body: Record<string, unknown>): Reading<{ readonly formats: readonly Format[] }> {
  const read = readForm(shape, body);
  if (!read.ok) return read;
  const { format } = read.values;
  return { ok: true, values: { formats: format === 'both' ? ['csv', 'jsonl'] : [format] } };
}
