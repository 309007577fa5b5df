import type { Scope } from '../../../../db/scope.ts';
import { handoverText } from '../../../../interop/handover/text.ts';
import { type Ending, file, invalid, isRefusal, notFound, type Refusal, refusalOf } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import { printed } from '../../../../shell/print/typst.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day, time } from '../../../../shell/words-in-time.ts';
import { type Identity, openSealed } from '../../identity.ts';
import { mayMakePapers, nameOpensNot } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { readChecks } from '../../store/handovers.ts';
import { openIdentity } from '../../store/identities.ts';
import { readWhatTravels } from '../../store/what-travels.ts';
import { mayGoAlong } from '../../what-travels.ts';
import { type AtHandover, atHandover, stillAt } from '../at.ts';
import { gateHappened } from '../events.ts';
import { cannotPutOnPaper } from './cannot.ts';
import { type OnPaper, readOnPaperForm } from './form.ts';
import { onPaperPage } from './page.ts';
import { handoverPaper } from './paper.ts';
import { releaseOf } from './release.ts';

const template = 'src/wings/pathways/papers/hand-over-on-paper/handover.typ';

async function mayHere(ask: Ask): Promise<AtHandover | Refusal> {
  const at = await atHandover(ask);
  if (isRefusal(at)) return at;
  return ask.permit(mayMakePapers(at.from, at.seen)) ?? cannotPutOnPaper(at) ?? at;
}

export async function showOnPaper(ask: Ask): Promise<Ending> {
  const at = await mayHere(ask);
  if (isRefusal(at)) return at;
  const travels = await ask.read((scope) => readWhatTravels(scope, at.reference.id));
  const first = { role: ask.seat.shownAs, because: `To hand over to ${at.outside?.name}` };
  return onPaperPage(ask.seat.partnership.slug, at, travels, ask.open(first));
}

/** The paper is the answer to the form. It is made in memory, goes to whoever made it, and is kept nowhere here. */
export async function doOnPaper(ask: Ask): Promise<Ending> {
  const at = await mayHere(ask);
  if (isRefusal(at)) return at;
  const read = readOnPaperForm(ask.body);
  if (!read.ok) {
    const travels = await ask.read((scope) => readWhatTravels(scope, at.reference.id));
    return invalid(onPaperPage(ask.seat.partnership.slug, at, travels, again(ask.body, read.errors)));
  }
  const typed = read.values;
  const text = await ask.act({
    may: mayMakePapers(at.from, at.seen),
    apply: async (scope) => {
      const now = await stillAt(ask, scope, at);
      if (!now) return notFound('handover');
      const cannot = cannotPutOnPaper(now);
      if (cannot) return cannot;
      const identity = typed.which === 'with the name' ? await nameOf(ask, scope, now, typed) : null;
      if (isRefusal(identity)) return identity;
      return {
        result: await textOf(scope, now, typed, identity),
        happened: gateHappened.paperMade(now.handover.id, now.handover.toOutsideId ?? '', identity !== null),
      };
    },
  });
  if (isRefusal(text)) return text;
  const { tagline, fictional } = ask.seat.partnership;
  const paper = handoverPaper(text, { madeAt: `${day(ask.now)} at ${time(ask.now)}`, tagline, fictional });
  return file(printed(template, paper, ask.now), 'application/pdf', `handover-${text.number}.pdf`);
}

/** Writes down who opened it and why, in the same breath. */
async function nameOf(
  ask: Ask,
  scope: Scope,
  { reference }: AtHandover,
  { because }: OnPaper,
): Promise<Identity | Refusal> {
  const opening = { referenceId: reference.id, openingId: ask.newId(), because: because ?? '' };
  const identity = openSealed(ask.seal, reference.id, await openIdentity(scope, opening));
  return identity ?? refusalOf(nameOpensNot) ?? notFound('name');
}

async function textOf(scope: Scope, at: AtHandover, typed: OnPaper, identity: Identity | null) {
  const { handover, outside, from, reference } = at;
  return handoverText({
    ...{ number: handover.number, kind: handover.kind, answerWithinDays: from.acknowledgeWithinDays, identity },
    from: providerInWords(from),
    to: { name: outside?.name ?? '', area: outside?.area ?? '' },
    release: releaseOf(reference, handover),
    contact: { role: typed.role, reach: typed.reach },
    checklist: await readChecks(scope, [handover.id]),
    goesAlong: (await readWhatTravels(scope, reference.id)).filter(mayGoAlong),
  });
}
