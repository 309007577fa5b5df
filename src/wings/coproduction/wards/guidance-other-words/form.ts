// The same guidance in easy words, and in Welsh.
import { z } from 'zod';
import { maybeWords, readForm } from '../../../../shell/form.ts';

const schema = z.object({ easyWords: maybeWords(8000), welshWords: maybeWords(12_000) });
export const readOtherWordsForm = (body: Record<string, unknown>) => readForm(schema, body);
