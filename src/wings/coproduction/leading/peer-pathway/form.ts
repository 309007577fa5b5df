import { z } from 'zod';
import {
  day,
  type FieldError,
  maybeWords,
  type Reading,
  readForm,
  wholeNumber,
  words,
} from '../../../../shell/form.ts';
import type { PeerStep } from '../peer-pathway.ts';

const schema = z.object({
  name: words('Say what this step is called here', 80),
  welshName: maybeWords(80),
  about: maybeWords(600),
  training: maybeWords(300),
  supervision: maybeWords(300),
  pay: maybeWords(300),
  reference: maybeWords(300),
  howToBegin: maybeWords(600),
});
export type StepForm = z.output<typeof schema>;
export const readStepForm = (body: Record<string, unknown>): Reading<StepForm> => readForm(schema, body);

export interface CountForm {
  readonly on: string;
  readonly counts: readonly number[];
}
/** By their order. */
export const countField = (at: number): string => `step-${at + 1}`;

/** One number for each step, in their order. */
export function readCountForm(
  body: Record<string, unknown>,
  steps: readonly PeerStep[],
  today: string,
  onFault: (on: string) => string | undefined,
): Reading<CountForm> {
  const fields = Object.fromEntries(
    steps.map((step, at) => [countField(at), wholeNumber(`Write how many stand at “${step.name}”. 0 is an answer`)]),
  );
  const counting = z.object({ on: day('Say on which day they were counted'), ...fields });
  const read = readForm(counting, body, ({ on }): FieldError[] => {
    if (typeof on !== 'string') return [];
    if (on > today) return [{ name: 'on', text: 'The day cannot be in the future' }];
    const fault = onFault(on);
    return fault ? [{ name: 'on', text: fault }] : [];
  });
  if (!read.ok) return read;
  const values: Record<string, unknown> = read.values;
  return { ok: true, values: { on: String(values.on), counts: steps.map((_, at) => Number(values[countField(at)])) } };
}
