// One passage of the account: what it is about, its words, and how far they may go.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Tier } from '../../../../shell/standing.ts';
import { type Passage, type PassagePart, partWords, passageParts } from '../../passage.ts';

const tiers = ['facilitators', 'room', 'partners', 'published'] as const satisfies readonly Tier[];

const passage = {
  of: maybeWords(150),
  words: words('Write what should stand here', 4000),
  tier: oneOf(tiers, 'Say who may read it'),
  source: maybeWords(300),
};
const adding = z.object({ part: oneOf(passageParts, 'Say what it is about'), ...passage });
const changing = z.object(passage);

export type PassageForm = Pick<Passage, 'of' | 'words' | 'tier' | 'source'>;

/** Whose aim, what kind of outcome, who learned: only the parts that ask for it keep an answer. */
const ofFor = (part: PassagePart, of: string | null): string | null => (partWords[part].of === undefined ? null : of);

export function readAddPassageForm(body: Record<string, unknown>): Reading<PassageForm & { part: PassagePart }> {
  const read = readForm(adding, body);
  if (!read.ok) return read;
  return { ok: true, values: { ...read.values, of: ofFor(read.values.part, read.values.of) } };
}

/** A part that has no such field keeps what its source gave it. */
export function readChangePassageForm(
  body: Record<string, unknown>,
  { part, of }: Pick<Passage, 'part' | 'of'>,
): Reading<PassageForm> {
  const read = readForm(changing, body);
  if (!read.ok) return read;
  return { ok: true, values: { ...read.values, of: partWords[part].of === undefined ? of : read.values.of } };
}

export const isPart = (part: unknown): part is PassagePart => passageParts.some((known) => known === part);
