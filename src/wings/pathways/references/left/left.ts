// Somebody has left and no handover was made. It is kept with the day, so that they are counted and seen: they are still with whoever
// had them inside, until somebody is asked.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { hasEnded } from '../../handover.ts';
import { mayKeepOf } from '../../policy.ts';
import { handoversOf } from '../../store/handovers.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { changeReference } from '../../store/references.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { readLeftForm } from './form.ts';

const leftPage = (slug: string, { reference, holder }: AtReference, form: FormView) =>
  askedPage(
    {
      title: 'When did this person leave?',
      asked: reference.number,
      lead: 'No handover was made. It is no fault of theirs, and they are not forgotten by being written down.',
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [{ is: 'day', name: 'on', options: { label: 'They left on' } }],
      button: 'Keep that they have left',
      next: [
        'They stay with you, and stand on your first page and the partnership manager’s, until somebody is asked.',
        'Day 21 counts from that day. A handover can still be planned.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );

async function found(ask: Ask) {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayKeepOf(at.own, at.reference.heldById));
  if (refused) return refused;
  const { reference, seen } = at;
  const over = whyOver(reference);
  if (over) return closed(over, whoHelps);
  if (reference.releasedOn !== null)
    return closed(`It is kept that they left on ${day(reference.releasedOn)}.`, 'Plan a handover from their page.');
  const open = (await ask.read((scope) => handoversOf(scope, reference.id, seen))).find((one) => !hasEnded(one));
  return open ? closed(`Handover ${open.number} is open.`, 'Say on its page when they left.') : at;
}

export async function showLeft(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  return isRefusal(at) ? at : leftPage(ask.seat.partnership.slug, at, ask.open({}, at.reference.version));
}

export async function doLeft(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { reference } = at;
  const read = readLeftForm(ask.body, ask.today);
  if (!read.ok) return invalid(leftPage(slug, at, again(ask.body, read.errors)));
  const { on } = read.values;
  const kept = await ask.act({
    may: mayKeepOf(at.own, reference.heldById),
    apply: async (scope) => {
      if (!(await changeReference(scope, { id: reference.id, version: seenIn(ask.body) }, { releasedOn: on })))
        return stale({
          what: 'person',
          theirs: [],
          yours: [{ name: 'They left on', value: day(on) }],
          again: referencePaths.left(slug, reference.id),
        });
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now },
          ...{ what: 'left', becomes: on, because: 'No handover was made' },
        },
      ]);
      return { result: true, happened: referenceHappened.left(reference.id) };
    },
  });
  return isRefusal(kept)
    ? kept
    : redirect(
        referencePaths.reference(slug, reference.id),
        'It is kept. They are still with you until somebody is asked.',
      );
}
