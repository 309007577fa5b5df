// What every page of paper for a round begins with.
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Perspective } from '../../partnership/index.ts';
import { type AtRound as AtAnyRound, readAtRound } from '../rounds/find-round.ts';
import type { RoundPerspective } from '../rounds/round.ts';

export interface AtRound extends Pick<AtAnyRound, 'round' | 'questions' | 'place'> {
  readonly asked: readonly (RoundPerspective & { readonly perspective: Perspective | undefined })[];
}

export async function atRound(ask: Ask): Promise<AtRound | Refusal> {
  const at = await ask.read((scope) => readAtRound(scope, ask.params.printed ?? ''));
  if (!at) return notFound('round');
  const { round, questions, slots, perspectives, place } = at;
  const asked = slots.map((one) => ({
    ...one,
    perspective: perspectives.find(({ id }) => id === one.perspectiveId),
  }));
  return { round, questions, asked, place };
}
