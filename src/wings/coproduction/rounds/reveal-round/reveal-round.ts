// The boxes of a closed round are opened, and what may leave them leaves: all of it in one act, once.

import type { Scope } from '../../../../db/scope.ts';
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { keepFound } from '../../common-ground/keep-found.ts';
import { paths } from '../../paths.ts';
import { mayReveal } from '../../policy.ts';
import { emptyBoxes, openBoxes, openBoxesOfStatements } from '../../store/box.ts';
import { type Kept, keepReleases, readLedger, readTallies } from '../../store/figures.ts';
import { holdRound, moveRound, readRoundPerspectives } from '../../store/rounds.ts';
import { roundHappened } from '../events.ts';
import { atRound } from '../find-round.ts';
import { isTicked, ledgerKey } from '../read-seen.ts';
import { letOut } from '../release.ts';
import type { RoundQuestion } from '../round.ts';
import { roundStand } from '../round-state.ts';

export async function doReveal(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const { round, questions } = at;
  const look = 'Go back to the round and look how it stands.';
  if (round.state !== 'closed')
    return closed(`Only a closed round is opened together. ${roundStand(round).words}`, look);
  const done = await ask.act({
    may: mayReveal(ask.seat),
    apply: async (scope) => {
      const seen = { ...round, version: seenIn(ask.body) };
      if (!(await holdRound(scope, seen))) return closed('Someone else moved this round a moment ago.', look);
      const sheets = round.kind === 'common ground' ? await openBoxesOfStatements(scope, round.id) : null;
      if (!sheets) await openBoxes(scope, round.id);
      const released = await release(scope, round.id, questions, ask.newId);
      await keepReleases(scope, released, ask.now);
      if (sheets) await keepFound(scope, at, sheets, released);
      if (!(await moveRound(scope, seen, { state: 'revealed', on: ask.today })))
        throw new Error('a round that was held could not be moved');
      await emptyBoxes(scope, round.id);
      return { result: true, happened: roundHappened.revealed(round.id, released.length) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        paths.round(ask.seat.partnership.slug, round.slug),
        'The round is opened. This is how each perspective sees it.',
      );
}

async function release(
  scope: Scope,
  roundId: string,
  questions: readonly RoundQuestion[],
  newId: () => string,
): Promise<Kept[]> {
  const asked = questions.filter(isTicked);
  const keys = asked.map(ledgerKey);
  const slots = (await readRoundPerspectives(scope, roundId)).filter(({ outcome }) => outcome === 'counted');
  const own = await readTallies(
    scope,
    slots.map(({ id }) => id),
  );
  const ofOwn = own.flatMap(({ slotId, questionId, counts }) => {
    const question = asked.find(({ id }) => id === questionId);
    return question ? [{ slotId, questionKey: ledgerKey(question), counts }] : [];
  });
  const pools = slots.map(({ id }) => [id]);
  return letOut(ofOwn, await readLedger(scope, keys), pools, 'partners').flatMap(({ question, release: out }) =>
    out ? [{ ...out, id: newId(), question }] : [],
  );
}
