// A difference held open: two sides or more, each in its own words or in those of a point, and a day it comes back on.
import { z } from 'zod';
import {
  type FieldError,
  maybeDay,
  maybeId,
  maybeOneOf,
  maybeWords,
  type Reading,
  readForm,
} from '../../../../shell/form.ts';

/** Two must be there; a third may be. */
export const sideNumbers = [1, 2, 3] as const;

const side = (at: number) => ({
  [`point${at}`]: maybeId(),
  [`words${at}`]: maybeWords(10_000),
  [`perspective${at}`]: maybeId(),
});
const schema = z.object({
  ...side(1),
  ...side(2),
  ...side(3),
  couldTell: maybeOneOf(['no', 'maybe', 'yes']),
  comesBack: maybeDay(),
  asked: maybeId(),
});

export interface DifferenceForm {
  readonly sides: readonly {
    readonly words: string | null;
    readonly perspective: string | null;
    readonly contribution: string | null;
  }[];
  readonly couldTell: 'no' | 'maybe' | 'yes' | null;
  readonly comesBack: string | null;
  /** The question on whose answers the two differ, where another page carried them here. */
  readonly asked: string | null;
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function readDifferenceForm(body: Record<string, unknown>): Reading<DifferenceForm> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const values: Record<string, unknown> = read.values;
  const typed = sideNumbers.map((at) => {
    const contribution = asText(values[`point${at}`]);
    return {
      contribution,
      words: contribution === null ? asText(values[`words${at}`]) : null,
      perspective: contribution === null ? asText(values[`perspective${at}`]) : null,
    };
  });
  const errors: FieldError[] = [];
  for (const at of [1, 2] as const) {
    const one = typed[at - 1];
    if (one?.words === null && one.contribution === null)
      errors.push({ name: `words${at}`, text: `Write side ${at}, or choose a point for it` });
  }
  const sides = typed.filter(({ words, contribution }) => words !== null || contribution !== null);
  const attributed = sides.some(({ perspective }) => perspective !== null);
  const couldTell = attributed ? read.values.couldTell : null;
  if (attributed && couldTell === null)
    errors.push({ name: 'couldTell', text: 'Say whether anyone in the building could tell who said this' });
  if (errors.length > 0) return { ok: false, errors };
  const { comesBack, asked } = read.values;
  return { ok: true, values: { sides, couldTell, comesBack, asked } };
}
