// A handover is planned for one person: who is asked, and when they leave or why that is not known.
import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, maybeDay, maybeWords, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day as inWords } from '../../../../shell/words-in-time.ts';
import { type Handover, hasEnded } from '../../handover.ts';
import { mayPlanHandover, maySee } from '../../policy.ts';
import { oversees, ownProviders, type Provider, seenProviders } from '../../provider.ts';
import type { Reference } from '../../reference.ts';
import { addHandover, handoversOf } from '../../store/handovers.ts';
import { nextNumber } from '../../store/numbers.ts';
import { changeReference, findReference } from '../../store/references.ts';
import { handoverHappened } from '../events.ts';
import { handoverPaths } from '../paths.ts';
import { knowReceivers, type Receiver, type Receivers, receiversFor } from '../receivers.ts';

const schema = z.object({ to: maybeWords(50), on: maybeDay(), unknown: maybeWords(200) });
type Plan = z.output<typeof schema>;

interface Begun {
  readonly reference: Reference;
  readonly from: Provider;
  readonly receivers: Receivers;
  readonly before: readonly Handover[];
}

async function begin(ask: Ask): Promise<Begun | Refusal> {
  const id = ask.params.handedOver ?? '';
  const found = await ask.read(async (scope) => {
    const receivers = await knowReceivers(scope);
    const seen = seenProviders(ask.seat, receivers.all).map((one) => one.id);
    const isId = z.uuid().safeParse(id).success;
    const reference = isId ? await findReference(scope, id, seen) : undefined;
    const before = reference ? await handoversOf(scope, reference.id, seen) : [];
    return { receivers, seen, reference, before };
  });
  const refused = ask.permit(maySee(found.seen));
  if (refused) return refused;
  const { reference, receivers, before } = found;
  const from = receivers.all.find((one) => one.id === reference?.heldById);
  if (!reference || !from) return notFound('person');
  const notTheirs = ask.permit(mayPlan(ask, from, receivers.all));
  if (notTheirs) return notTheirs;
  const fault = planFault(reference, from, before);
  if (fault) return closed(fault, 'What stands about this person says more.');
  return { reference, from, receivers, before };
}

const mayPlan = (ask: Ask, from: Provider, providers: readonly Provider[]) =>
  mayPlanHandover(ownProviders(ask.seat, providers).includes(from) || oversees(ask.seat, from.placeId));

function planFault(reference: Reference, from: Provider, before: readonly Handover[]): string | null {
  if (reference.diedOn !== null) return 'This person has died. Nothing goes on, and nothing new begins.';
  if (!reference.wantsHelp) return 'This person wants no help, and nobody is asked. They can change their mind.';
  if (from.placeKind === 'community service')
    return 'A handover goes from a prison or a ward. Ask another team by a referral.';
  const open = before.find((one) => !hasEnded(one));
  return open ? `Handover ${open.number} is open already.` : null;
}

/** Everyone who can be asked, of both kinds. */
const allReceivers = ({ from, receivers }: Begun): (Receiver & { key: string; kind: Handover['kind'] })[] =>
  (['prison to community', 'prison to prison'] as const).flatMap((kind) =>
    receiversFor(receivers, { fromId: from.id, toId: null, toOutsideId: null, kind }).map((one) => ({ ...one, kind })),
  );

const formPage = (ask: Ask, begun: Begun, form: FormView) =>
  askedPage(
    {
      title: 'Where does this person go?',
      asked: `Reference ${begun.reference.number}, ${begun.from.placeName}`,
      back: { text: 'Back', href: `${handoverPaths.handovers(ask.seat.partnership.slug)}` },
      fields: [
        {
          is: 'select',
          name: 'to',
          options: {
            label: 'Who is asked to take them on?',
            hint: 'A team outside, or another prison when they are moved',
            empty: 'Nobody is chosen yet',
            items: allReceivers(begun).map(({ key, words }) => ({ value: key, text: words })),
          },
        },
        {
          is: 'day',
          name: 'on',
          options: { label: 'When do they leave?', hint: 'The expected day. If they have left already: that day' },
        },
        {
          is: 'text',
          name: 'unknown',
          options: { label: 'Or why is it not known?', hint: 'For example: waits for the parole board' },
        },
      ],
      button: 'Plan it',
      next: [
        'Nobody is asked by it yet: you send it when it is ready.',
        'You go on having this person until a named worker has accepted them and they have left.',
      ],
      form,
    },
    { worriedAt: begun.from.placeSlug },
  );

export async function showPlanHandover(ask: Ask): Promise<Ending> {
  const begun = await begin(ask);
  if (isRefusal(begun)) return begun;
  const { reference } = begun;
  return formPage(
    ask,
    begun,
    ask.open(
      { on: reference.releasedOn ?? reference.expectedReleaseOn, unknown: reference.releaseUnknownBecause ?? '' },
      reference.version,
    ),
  );
}

export async function doPlanHandover(ask: Ask): Promise<Ending> {
  const begun = await begin(ask);
  if (isRefusal(begun)) return begun;
  const { reference, from, before } = begun;
  const receivers = allReceivers(begun);
  const read = readForm(schema, ask.body, (typed) => wrong(typed, receivers, begun, ask.today));
  if (!read.ok) return invalid(formPage(ask, begun, again(ask.body, read.errors)));
  const { to, on, unknown } = read.values;
  const receiver = receivers.find(({ key }) => key === to);
  const kind = receiver?.kind ?? 'prison to community';
  const hasLeft = on !== null && on < ask.today;
  const when = {
    expectedReleaseOn: on,
    releaseUnknownBecause: on === null ? unknown : null,
    releasedOn: hasLeft ? on : null,
  };
  const id = ask.newId();
  const last = before[0];
  const done = await ask.act({
    may: mayPlan(ask, from, begun.receivers.all),
    apply: async (scope) => {
      const number = await nextNumber(scope, 'handover');
      // of a move to another prison the person's own release says nothing; that they are still here is held to either way
      const known = kind === 'prison to community' && {
        ...{ expectedReleaseOn: when.expectedReleaseOn, releaseUnknownBecause: when.releaseUnknownBecause },
        ...(hasLeft && { releasedOn: on }),
      };
      if (!(await changeReference(scope, reference, known || {})))
        return closed('Someone changed what is known of this person meanwhile.', 'Open it again. Nothing was planned.');
      const added = await addHandover(scope, {
        ...{ id, number, referenceId: reference.id, kind, fromId: from.id, plannedOn: ask.today, ...when },
        ...{ toId: receiver?.toId ?? null, toOutsideId: receiver?.toOutsideId ?? null, area: receiver?.area ?? null },
      });
      if (!added)
        return closed('Someone planned a handover for this person meanwhile.', 'It stands in the list of handovers.');
      if (last) await linkThread(scope, { kind: 'handover', id: last.id }, { kind: 'handover', id }, 'asked next');
      return { result: number, happened: handoverHappened.moved('handover planned', id, 'planned') };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        handoverPaths.handover(ask.seat.partnership.slug, done),
        on === null ? 'It is planned.' : `It is planned, for ${inWords(on)}. Send it when it is ready.`,
      );
}

function wrong(
  { to, on, unknown }: Partial<Plan>,
  receivers: readonly { key: string; kind: Handover['kind'] }[],
  { reference }: Begun,
  today: string,
) {
  const errors: { name: string; text: string }[] = [];
  const receiver = receivers.find(({ key }) => key === to);
  if (to && !receiver) errors.push({ name: 'to', text: 'Choose one of the teams on the page' });
  if (on === null && !unknown) errors.push({ name: 'on', text: 'Say the day, or why it is not known' });
  if (on && on < reference.heldSince)
    errors.push({ name: 'on', text: `They are on this list since ${inWords(reference.heldSince)}. They left later` });
  if (on && on < today && receiver?.kind === 'prison to prison')
    errors.push({ name: 'on', text: 'This day is over. Who has moved is on the list of the other prison' });
  return errors;
}
