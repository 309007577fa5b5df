// What every page of paper for a round begins with.
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Perspective, type Place, readPerspectives, readPlaces } from '../../partnership/index.ts';
import type { Round, RoundPerspective, RoundQuestion } from '../rounds/round.ts';
import { findRound, readQuestions, readRoundPerspectives } from '../store/rounds.ts';

export interface AtRound {
  readonly round: Round;
  readonly questions: readonly RoundQuestion[];
  readonly asked: readonly (RoundPerspective & { readonly perspective: Perspective | undefined })[];
  readonly place: Place | undefined;
}

export async function atRound(ask: Ask): Promise<AtRound | Refusal> {
  return ask.read(async (scope) => {
    const round = await findRound(scope, ask.params.printed ?? '');
    if (!round) return notFound('round');
    const perspectives = await readPerspectives(scope);
    return {
      round,
      questions: await readQuestions(scope, round.id),
      asked: (await readRoundPerspectives(scope, round.id)).map((one) => ({
        ...one,
        perspective: perspectives.find(({ id }) => id === one.perspectiveId),
      })),
      place: (await readPlaces(scope)).find(({ id }) => id === round.placeId),
    };
  });
}
