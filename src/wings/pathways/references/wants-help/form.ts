// A person's own word on help, as it is written down. Pure.
import { z } from 'zod';
import { maybeWords, oneOf, readForm } from '../../../../shell/form.ts';

export const howSaid = ['They told me', 'They wrote it', 'They told somebody who told me'] as const;
const schema = z.object({ how: oneOf(howSaid, 'Say how they said it'), words: maybeWords(300) });
export const readWordForm = (body: Record<string, unknown>) => readForm(schema, body);
