// A round is opened, closed or called off. Who moved it first is believed.
import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import { listOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayKeepRounds } from '../../policy.ts';
import { emptyBoxes, isResting } from '../../store/box.ts';
import { pilesOutside } from '../../store/paper.ts';
import { moveRound } from '../../store/rounds.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { canMove, type Move, roundStand } from '../round-state.ts';

const notFromHere = ({ round }: AtRound) =>
  closed(`This round has moved on. ${roundStand(round).words}`, 'Go back to the round and look how it stands.');
const paperWaits = (piles: readonly string[]) =>
  closed(
    `Paper is still outside the box: ${listOf(piles)}. If the round were closed now, it would not count.`,
    'Count each pile, or drop it, under Paper. Then close the round.',
  );
const someoneElse = closed(
  'Someone else moved this round a moment ago.',
  'Go back to the round and look how it stands.',
);

const duringDialogue = closed(
  'People of this dialogue are sitting together now. Statements are asked between dialogues, never during one.',
  'Open the round when their session is over.',
);

async function move(ask: Ask, to: Exclude<Move, 'call off'>, kept: string): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (!canMove(at.round, to)) return notFromHere(at);
  const { round } = at;
  const state = to === 'open' ? 'open' : 'closed';
  const done = await ask.act({
    may: mayKeepRounds(ask.seat),
    apply: async (scope) => {
      if (to === 'open' && (await isResting(scope, round))) return duringDialogue;
      if (!(await moveRound(scope, { ...round, version: seenIn(ask.body) }, { state, on: ask.today })))
        return someoneElse;
      const outside = to === 'close' ? await pilesOutside(scope, round.id) : [];
      if (outside.length > 0) return paperWaits(outside);
      return {
        result: true,
        happened: to === 'open' ? roundHappened.opened(round.id) : roundHappened.closed(round.id),
      };
    },
  });
  return isRefusal(done) ? done : redirect(paths.round(ask.seat.partnership.slug, round.slug), kept);
}

export const doOpenRound = (ask: Ask): Promise<Ending> =>
  move(ask, 'open', 'The round is open. Its words stand still now.');
export const doCloseRound = (ask: Ask): Promise<Ending> =>
  move(ask, 'close', 'The round is closed. Nothing has been opened yet.');

const schema = z.object({ because: words('Say why, so that those who answered can be told', 500) });
const formPage = (at: AtRound, form: FormView) =>
  page(
    'wings/coproduction/rounds/move-round/call-off.njk',
    { title: 'Call the round off', round: at.round.title, isOpen: at.round.state === 'open', form },
    worriedAt(at.place),
  );

export async function showCallOff(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  return canMove(at.round, 'call off') ? formPage(at, ask.open({}, at.round.version)) : notFromHere(at);
}

export async function doCallOff(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (!canMove(at.round, 'call off')) return notFromHere(at);
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(formPage(at, again(ask.body, read.errors)));
  const { round } = at;
  const { because } = read.values;
  const done = await ask.act({
    may: mayKeepRounds(ask.seat),
    apply: async (scope) => {
      const moved = await moveRound(
        scope,
        { ...round, version: seenIn(ask.body) },
        { state: 'called off', on: ask.today, because },
      );
      if (!moved) return someoneElse;
      await emptyBoxes(scope, round.id);
      return { result: true, happened: roundHappened.calledOff(round.id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        paths.round(ask.seat.partnership.slug, round.slug),
        'The round is called off. What was answered is destroyed, and nobody saw it.',
      );
}
