// Two perspectives of a closed round put together before anything is opened: mark of the larger, both names.
import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, id, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayReveal } from '../../policy.ts';
import { tooFewInBox } from '../../store/box.ts';
import { joinPerspectives } from '../../store/rounds.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { roundStand } from '../round-state.ts';
import { largerOf, sidesOf } from '../side.ts';

const schema = z.object({ one: id('Choose one perspective'), other: id('Choose another perspective') });

async function formPage(ask: Ask, at: AtRound, form: FormView) {
  const tooFew = await ask.read((scope) => tooFewInBox(scope, at.round.id));
  const sides = sidesOf(at.slots, at.perspectives).map((side) => ({
    value: side.id,
    text: tooFew.includes(side.id) ? `${side.name} (fewer than 5 answers)` : side.name,
  }));
  return page(
    'wings/coproduction/rounds/join-in-round/join-in-round.njk',
    { title: 'Put two perspectives together', round: at.round.title, sides, form },
    worriedAt(at.place),
  );
}
const notNow = ({ round }: AtRound) =>
  closed(
    `Perspectives are put together after a round is closed and before it is opened. ${roundStand(round).words}`,
    'Go back to the round and look how it stands.',
  );

export async function showJoin(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  return at.round.state === 'closed' ? formPage(ask, at, ask.open()) : notNow(at);
}

export async function doJoin(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (at.round.state !== 'closed') return notNow(at);
  const { round, slots, perspectives } = at;
  const free = slots.filter(({ joinedTo }) => joinedTo === null);
  const slot = (slotId: string | undefined) => free.find((one) => one.id === slotId);
  const read = readForm(schema, ask.body, ({ one, other }) => [
    ...(one && !slot(one) ? [{ name: 'one', text: 'Choose from the perspectives on the page' }] : []),
    ...(other && (!slot(other) || one === other)
      ? [{ name: 'other', text: 'Choose another perspective than the first' }]
      : []),
  ]);
  if (!read.ok) return invalid(await formPage(ask, at, again(ask.body, read.errors)));
  const [one, other] = [slot(read.values.one), slot(read.values.other)];
  if (!one || !other) throw new Error('the form let through a perspective that is not there');
  const { larger, smaller } = largerOf([one, other], perspectives);
  const done = await ask.act({
    may: mayReveal(ask.seat),
    apply: async (scope) =>
      (await joinPerspectives(scope, round.id, smaller.id, larger.id))
        ? { result: true, happened: roundHappened.joined(round.id, smaller.id, larger.id) }
        : closed(
            'One of these is put together with another already, or the round was opened meanwhile.',
            'Go back to the round and look how it stands.',
          ),
  });
  return isRefusal(done)
    ? done
    : redirect(
        paths.round(ask.seat.partnership.slug, round.slug),
        'They are put together. Nothing has been opened yet.',
      );
}
