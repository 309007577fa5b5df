// Closing: what is missing and why, and the four principles as a question.
import { z } from 'zod';
import { maybeWords, type Reading, readForm, ticked } from '../../../../shell/form.ts';
import type { Principle } from '../../engagement.ts';

const schema = z.object({
  because: maybeWords(500),
  noAction: ticked(),
  awareness: maybeWords(),
  potential: maybeWords(),
  participation: maybeWords(),
  coherence: maybeWords(),
});

export interface CloseForm {
  readonly because: string | null;
  readonly noAction: boolean;
  readonly broughtOutBy: Readonly<Record<Principle, string | null>>;
}

/** It may close with something missing: then it says why. The principles are asked for and never required. */
export function readCloseForm(body: Record<string, unknown>, missing: number): Reading<CloseForm> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const { because, noAction, ...answers } = read.values;
  if (missing > 0 && because === null)
    return { ok: false, errors: [{ name: 'because', text: 'Say why it closes with something missing' }] };
  return { ok: true, values: { because: missing > 0 ? because : null, noAction, broughtOutBy: answers } };
}
