// What every page of a pile begins with.
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPerspectives, readPlaces } from '../../partnership/index.ts';
import { paths } from '../paths.ts';
import { mayKeyPaper } from '../policy.ts';
import type { Round, RoundQuestion } from '../rounds/round.ts';
import { findBatch } from '../store/paper.ts';
import { readQuestions, readRounds } from '../store/rounds.ts';
import type { Batch } from './paper.ts';

export interface AtBatch {
  readonly batch: Batch;
  readonly round: Round;
  readonly questions: readonly RoundQuestion[];
  readonly perspective: string;
  readonly place: { readonly name: string; readonly slug: string } | null;
  readonly href: string;
  /** "Officers: Spring review, amber otter lantern" */
  readonly called: string;
}

export async function atBatch(ask: Ask): Promise<AtBatch | Refusal> {
  const refused = ask.permit(mayKeyPaper(ask.seat));
  if (refused) return refused;
  return ask.read(async (scope) => {
    const batch = await findBatch(scope, ask.params.batch);
    const round = batch && (await readRounds(scope)).find(({ id }) => id === batch.roundId);
    if (!batch || !round) return notFound('pile');
    const perspective = (await readPerspectives(scope)).find(({ id }) => id === batch.perspectiveId)?.name ?? '';
    const place = (await readPlaces(scope)).find(({ id }) => id === round.placeId) ?? null;
    return {
      ...{ batch, round, perspective, place },
      questions: await readQuestions(scope, round.id),
      href: paths.batch(ask.seat.partnership.slug, batch.id),
      called: `${batch.name.charAt(0).toUpperCase()}${batch.name.slice(1)}: ${perspective}, ${round.title}`,
    };
  });
}
