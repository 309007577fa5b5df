// What is printed beside the words of an agreement: who had signed, and where it stood, on the day of the print. Pure.
import { z } from 'zod';
import { bytesOf, LONGEST, plainValue } from './canonical.ts';
import type { PrintedSignature } from './text.ts';

const day = z.string().nullable();

const printedSignature = z.strictObject({
  partner: z.string(),
  signedAs: z.string().nullable(),
  signedOn: day,
  how: z.enum(['on screen', 'with a pen']).nullable(),
  unchecked: z.boolean(),
}) satisfies z.ZodType<PrintedSignature>;

const printedState = z.strictObject({
  word: z.enum(['out for signing', 'in force', 'opened again', 'replaced', 'ended']),
  /** The day it came to stand so, 'YYYY-MM-DD'; null where none is known. */
  since: day,
  because: z.string().nullable(),
});
export type PrintedState = Readonly<z.infer<typeof printedState>>;

const printFacts = z.strictObject({
  form: z.literal('common-thread/agreement-print/1'),
  /** An instant, ISO 8601 in UTC. */
  printedAt: z.iso.datetime({ precision: 3 }),
  /** The version of Common Thread that printed it, with a mark of what decides how it looks. */
  printedBy: z.string(),
  state: printedState,
  signatures: z.array(printedSignature),
});
export type PrintFacts = Readonly<z.infer<typeof printFacts>>;

/** As canonical JSON, like the words themselves. */
export const printFactsBytes = (facts: PrintFacts): Uint8Array => bytesOf(facts);

/** Undefined for bytes that are none. */
export function readPrintFacts(bytes: Uint8Array): PrintFacts | undefined {
  if (bytes.length > LONGEST) return undefined;
  const found = plainValue(bytes);
  return found.ok ? printFacts.safeParse(found.value).data : undefined;
}
