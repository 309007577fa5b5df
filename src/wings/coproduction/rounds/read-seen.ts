// What was released of a round that was opened, and of the one before it at the same place by the same standards.
import type { Scope } from '../../../db/scope.ts';
import type { Figures } from '../../../disclosure/index.ts';
import type { Perspective } from '../../partnership/index.ts';
import { type Kept, readShown } from '../store/figures.ts';
import { readRoundPerspectives, readRounds } from '../store/rounds.ts';
import type { AtRound } from './find-round.ts';
import type { Round, RoundQuestion } from './round.ts';
import { type Asked, type Before, type Moved, movedSince, type Seen, seenBy } from './seen.ts';
import type { Ticked } from './sheet.ts';
import { type Side, sidesOf } from './side.ts';

export type TickedQuestion = RoundQuestion & { readonly answers: Ticked };
export const isTicked = (question: RoundQuestion): question is TickedQuestion => question.answers !== 'words';

export interface SeenRound {
  readonly sides: readonly Side[];
  readonly seen: readonly Seen<TickedQuestion & Asked>[];
  readonly before: {
    readonly round: Round;
    readonly moved: (questionId: string, sideId: string) => Moved | undefined;
  } | null;
}

/** By what a question is known in the ledger: the same standard is the same in every round. */
export const ledgerKey = ({ key, id }: Pick<RoundQuestion, 'key' | 'id'>): string => key ?? id;

const figuresIn = (shown: readonly Kept[]) => {
  const byKey = new Map(shown.map(({ question, rooms, figures }) => [`${question} ${rooms.join()}`, figures]));
  return (key: string, sideId: string): Figures | undefined => byKey.get(`${key} ${sideId}`);
};

export async function readSeen(scope: Scope, at: AtRound): Promise<SeenRound> {
  const sides = sidesOf(at.slots, at.perspectives);
  const figures = figuresIn(
    await readShown(
      scope,
      sides.map(({ id }) => id),
    ),
  );
  const questions = at.questions.filter(isTicked);
  const keys = new Map(questions.map((question) => [question.id, ledgerKey(question)]));
  const seen = seenBy(questions, sides, (questionId, sideId) => figures(keys.get(questionId) ?? '', sideId));
  const earlier = at.round.framework === null ? undefined : before(await readRounds(scope), at.round);
  if (!earlier) return { sides, seen, before: null };
  return {
    sides,
    seen,
    before: { round: earlier, moved: movedSince(seen, await readBefore(scope, earlier, at.perspectives)) },
  };
}

async function readBefore(scope: Scope, round: Round, perspectives: readonly Perspective[]): Promise<Before> {
  const sides = sidesOf(await readRoundPerspectives(scope, round.id), perspectives);
  const released = figuresIn(
    await readShown(
      scope,
      sides.map(({ id }) => id),
    ),
  );
  return { sides, released };
}

/** The last one that was opened before this one was; of one day, the one that was made first. */
const before = (rounds: readonly Round[], round: Round): Round | undefined =>
  rounds
    .filter(
      (one) =>
        one.state === 'revealed' &&
        one.placeId === round.placeId &&
        one.framework === round.framework &&
        turnOf(one) < turnOf(round),
    )
    .toSorted((a, b) => turnOf(b).localeCompare(turnOf(a)))[0];
const turnOf = ({ revealedOn, id }: Round): string => `${revealedOn ?? ''} ${id}`;
