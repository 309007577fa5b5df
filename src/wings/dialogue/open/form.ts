// What is said aloud when a session opens.
import { z } from 'zod';
import { DEPTHS } from '../../../room/index.ts';
import { id, oneOf, type Reading, readForm } from '../../../shell/form.ts';

export const readers = ['A facilitator', 'A peer', 'The witness', 'A member of staff'] as const;

const schema = z.object({
  limits: id('Say which words about what cannot be kept private were read'),
  readBy: oneOf(readers, 'Say who read them aloud'),
  depth: oneOf(DEPTHS, 'Say how much the room chose to have kept'),
});
export type OpenForm = z.output<typeof schema>;

export const readOpenForm = (body: Record<string, unknown>): Reading<OpenForm> => readForm(schema, body);
