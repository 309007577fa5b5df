// Two references of the same person are joined: everything of the other one goes to this one, and nothing is lost but its second name.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { hasEnded } from '../../handover.ts';
import { mayKeepOf } from '../../policy.ts';
import { handoversOf } from '../../store/handovers.ts';
import { findByNumber } from '../../store/people.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { readNamed } from '../../store/reference-lists.ts';
import { changeReference, findReference, holdReferences, joinReference } from '../../store/references.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyOver } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { readJoinForm } from './form.ts';

const joinPage = (slug: string, { reference, holder }: AtReference, form: FormView) =>
  askedPage(
    {
      title: 'Which other reference is the same person?',
      asked: `${reference.number} stays, and stands for both`,
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields: [
        {
          is: 'text',
          name: 'number',
          options: {
            label: 'The other reference',
            hint: 'Letter by letter. You must have that person too',
            width: '10',
          },
        },
        { is: 'area', name: 'because', options: { label: 'How do you know?', hint: 'No name, please', rows: 3 } },
      ],
      button: 'Join the two',
      next: [
        'Referrals, handovers, who works beside, what goes along and what changed all go over to this one.',
        'The name that is sealed with the other one is destroyed. The name of this one stays.',
        'It cannot be taken back.',
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
  const over = whyOver(at.reference);
  return over ? closed(over, whoHelps) : at;
}

export async function showJoin(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  return isRefusal(at) ? at : joinPage(ask.seat.partnership.slug, at, ask.open());
}

export async function doJoin(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { reference, seen } = at;
  const againWith = (errors: readonly FieldError[]) => invalid(joinPage(slug, at, again(ask.body, errors)));
  const read = readJoinForm(ask.body);
  if (!read.ok) return againWith(read.errors);
  const { number, because } = read.values;
  const { other, fault } = await ask.read(async (scope) => {
    const same = (await findByNumber(scope, number, seen)).filter(
      ({ id, heldById }) => id !== reference.id && heldById === reference.heldById,
    );
    const [only] = same;
    const one = only && (await findReference(scope, only.id, seen));
    if (!one || same.length > 1) return { other: undefined, fault: 'You have nobody with this reference' };
    const over = whyOver(one);
    if (over) return { other: undefined, fault: over };
    const named = await readNamed(scope, [one.id, reference.id]);
    if (named.has(one.id) && !named.has(reference.id))
      return {
        other: undefined,
        fault: `Only ${number} has a name sealed. Join them the other way round, from the page of ${number}`,
      };
    const handovers = [...(await handoversOf(scope, one.id, seen)), ...(await handoversOf(scope, reference.id, seen))];
    if (handovers.filter((handover) => !hasEnded(handover)).length > 1)
      return { other: undefined, fault: 'Both have a handover that is open. End one of them first, with its reason' };
    return { other: one, fault: null };
  });
  if (!other) return againWith([{ name: 'number', text: fault ?? '' }]);
  const done = await ask.act({
    may: mayKeepOf(at.own, reference.heldById),
    apply: async (scope) => {
      await holdReferences(scope, [reference.id, other.id]);
      const kept = (await changeReference(scope, reference, {})) && (await joinReference(scope, other, reference.id));
      if (!kept)
        return closed('Somebody changed one of the two meanwhile. Nothing was joined.', 'Look at both, and try again.');
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, personId: ask.seat.personId, at: ask.now },
          ...{ what: 'joined', was: other.number, because },
        },
      ]);
      return { result: true, happened: referenceHappened.joined(other.id, reference.id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(referencePaths.reference(slug, reference.id), `${other.number} is joined to ${reference.number}.`);
}
