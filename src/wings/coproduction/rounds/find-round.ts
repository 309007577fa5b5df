// The round that an address names, with what it asks and whom.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Perspective, type Place, readPerspectives, readPlaces } from '../../partnership/index.ts';
import { findRound, readQuestions, readRoundPerspectives } from '../store/rounds.ts';
import type { Round, RoundPerspective, RoundQuestion } from './round.ts';

export interface AtRound {
  readonly round: Round;
  readonly questions: readonly RoundQuestion[];
  readonly slots: readonly RoundPerspective[];
  readonly perspectives: readonly Perspective[];
  /** Null: the partnership as a whole. */
  readonly place: Place | null;
}

export async function readAtRound(scope: Scope, slug: string): Promise<AtRound | undefined> {
  const round = await findRound(scope, slug);
  if (!round) return undefined;
  const places = await readPlaces(scope);
  return {
    round,
    questions: await readQuestions(scope, round.id),
    slots: await readRoundPerspectives(scope, round.id),
    perspectives: await readPerspectives(scope),
    place: places.find(({ id }) => id === round.placeId) ?? null,
  };
}

export const atRound = (ask: Ask): Promise<AtRound | undefined> =>
  ask.read((scope) => readAtRound(scope, ask.params.round ?? ''));
