// Whom to ask, and for what. Pure.
import { z } from 'zod';
import { id, maybeId, maybeWords, oneOf, readForm } from '../../../../shell/form.ts';

const asks = ['take on', 'work beside'] as const;
const schema = z.object({
  to: id('Choose whom you ask'),
  asks: oneOf(asks, 'Say what you ask'),
  service: maybeId(),
  because: maybeWords(500),
});
export const readReferForm = (body: Record<string, unknown>) => readForm(schema, body);
