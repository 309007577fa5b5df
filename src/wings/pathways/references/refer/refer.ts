// Another provider is asked to take a person on, or to work beside.
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { hasEnded } from '../../handover.ts';
import { mayKeepOf } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { handoversOf } from '../../store/handovers.ts';
import { nextNumber } from '../../store/numbers.ts';
import { addChanges } from '../../store/reference-changes.ts';
import { changeReference } from '../../store/references.ts';
import { readRunningServices } from '../../store/referral-services.ts';
import { addReferral, isAsked } from '../../store/referrals.ts';
import { readWorkersOf } from '../../store/works-beside.ts';
import { referenceHappened } from '../events.ts';
import { type AtReference, atReference } from '../find-reference.ts';
import { whoHelps, whyNotAsked } from '../over.ts';
import { referencePaths } from '../paths.ts';
import { askable, whyNotThere } from '../referral.ts';
import { readReferForm } from './form.ts';

type Service = Awaited<ReturnType<typeof readRunningServices>>[number];

function referPage(slug: string, today: string, at: AtReference, services: readonly Service[], form: FormView) {
  const { reference, holder, providers } = at;
  const fields: readonly Field[] = [
    {
      is: 'select',
      name: 'to',
      options: {
        label: 'Whom do you ask?',
        empty: 'Choose',
        items: askable(providers, reference.heldById, today).map((one) => ({
          value: one.id,
          text: providerInWords(one),
        })),
      },
    },
    {
      is: 'radios',
      name: 'asks',
      options: {
        label: 'What do you ask of them?',
        items: choices([
          ['take on', 'To take this person on', 'When they accept, they have the person, and you do not any more'],
          ['work beside', 'To work beside you', 'You keep the person, and they work with them as well'],
        ]),
      },
    },
    ...(services.length > 0
      ? [
          {
            is: 'select',
            name: 'service',
            more: true,
            options: {
              label: 'For which service?',
              hint: 'You can leave this empty',
              empty: 'None in particular',
              items: services.map(({ id, name }) => ({ value: id, text: name })),
            },
          } as const,
        ]
      : []),
    {
      is: 'area',
      name: 'because',
      more: true,
      options: {
        label: 'What should they know?',
        hint: 'Nothing clinical, and no name. You can leave this empty',
        rows: 3,
      },
    },
  ];
  return askedPage(
    {
      title: 'Ask another provider',
      asked: reference.number,
      lead: 'Ask the person first. What they agreed to goes along by itself.',
      back: { text: reference.number, href: referencePaths.reference(slug, reference.id) },
      fields,
      more: 'A service, and what they should know',
      button: 'Ask them',
      next: [
        'They see this reference from now on, until they answer.',
        'They say that it is received, and then whether they accept, with the reason if they do not.',
      ],
      form,
    },
    { worriedAt: holder?.placeSlug },
  );
}

async function found(ask: Ask) {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayKeepOf(at.own, at.reference.heldById));
  if (refused) return refused;
  const over = whyNotAsked(at.reference);
  if (over) return closed(over, whoHelps);
  return { ...at, services: await ask.read(readRunningServices) };
}

export async function showRefer(ask: Ask): Promise<Ending> {
  const at = await found(ask);
  return isRefusal(at) ? at : referPage(ask.seat.partnership.slug, ask.today, at, at.services, ask.open());
}

export async function doRefer(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const at = await found(ask);
  if (isRefusal(at)) return at;
  const { reference, providers, services, beside } = at;
  const againWith = (errors: readonly FieldError[]) =>
    invalid(referPage(slug, ask.today, at, services, again(ask.body, errors)));
  const read = readReferForm(ask.body);
  if (!read.ok) return againWith(read.errors);
  const { to: toId, asks, service, because } = read.values;
  const to = providers.find(({ id }) => id === toId);
  if (!to) return againWith([{ name: 'to', text: 'Choose whom you ask' }]);
  if (toId === reference.heldById)
    return againWith([{ name: 'to', text: 'You have this person already. Choose somebody else' }]);
  const gone = whyNotThere(to, ask.today);
  if (gone) return againWith([{ name: 'to', text: `${gone} Choose somebody else` }]);
  if (service !== null && !services.some(({ id }) => id === service))
    return againWith([{ name: 'service', text: 'Choose one of the services on the page' }]);
  if (asks === 'work beside' && beside.some(({ providerId, until }) => providerId === toId && until === null))
    return againWith([{ name: 'to', text: 'They work beside already. Choose somebody else' }]);
  if (asks === 'take on' && (await isHandedOver(ask, at)))
    return againWith([
      {
        name: 'asks',
        text: 'A handover of this person is open: it moves them. Ask to work beside, or end the handover first',
      },
    ]);
  const id = ask.newId();
  const workers = await ask.read((scope) => readWorkersOf(scope, to));
  const number = await ask.act({
    may: mayKeepOf(at.own, reference.heldById),
    apply: async (scope) => {
      // nobody else can change what is asked for this person until this is kept
      if (!(await changeReference(scope, reference, {})))
        return closed(
          'Somebody changed something about this person meanwhile. Nobody was asked.',
          'Look at their page, and ask again.',
        );
      if (await isAsked(scope, { referenceId: reference.id, toId, asks }))
        return closed(
          `${providerInWords(to)} is asked for this already, and has not answered.`,
          'The page of this person says since when.',
        );
      const next = await nextNumber(scope, 'referral');
      await addReferral(scope, {
        ...{ id, number: next, referenceId: reference.id, fromId: reference.heldById, toId, serviceId: service },
        ...{ asks, sentOn: ask.today, sentBy: ask.seat.personId },
      });
      await addChanges(scope, [
        {
          ...{ id: ask.newId(), referenceId: reference.id, referralId: id, personId: ask.seat.personId, at: ask.now },
          ...{ what: 'asked', becomes: providerInWords(to), because },
        },
      ]);
      await ask.tell(scope, workers);
      return { result: next, happened: referenceHappened.asked(id) };
    },
  });
  if (isRefusal(number)) return number;
  return redirect(referencePaths.referral(slug, number), `${providerInWords(to)} is asked.`);
}

const isHandedOver = async (ask: Ask, { reference, seen }: AtReference): Promise<boolean> =>
  (await ask.read((scope) => handoversOf(scope, reference.id, seen))).some((one) => !hasEnded(one));
