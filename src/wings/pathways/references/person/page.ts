// What the page of one person shows. Their name is never among it. Pure.
import type { Seat } from '../../../../shell/standing.ts';
import { ago, day } from '../../../../shell/words-in-time.ts';
import { type Handover, handoverStand, hasEnded } from '../../handover.ts';
import { handoverPaths } from '../../handovers/paths.ts';
import { gatePaths } from '../../papers/paths.ts';
import { mayKeepOf, mayOpenName, mayPlanHandover, mayWriteTheirWord } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import type { Opening } from '../../store/identities.ts';
import type { ShownChange } from '../../store/reference-changes.ts';
import type { Travelling } from '../../what-travels.ts';
import { changeWords } from '../change-words.ts';
import { type AtReference, withThem } from '../find-reference.ts';
import { goesAlongRow } from '../goes-along/page.ts';
import { whyNotAsked, whyOver } from '../over.ts';
import { referencePaths as paths } from '../paths.ts';
import { datesOf, type Referral, referralStand, whoAsks } from '../referral.ts';
import { releaseWords, standOf } from '../release.ts';

interface Facts {
  readonly referrals: readonly Referral[];
  readonly handovers: readonly Handover[];
  readonly goesAlong: readonly Travelling[];
  readonly changes: readonly ShownChange[];
  readonly openings: readonly Opening[];
  readonly mayOpen: number;
  /** The number of the reference that stands for this one. */
  readonly joinedTo: string | null;
}

export function personPage(
  { seat, today, now }: { seat: Seat; today: string; now: Date },
  at: AtReference,
  facts: Facts,
) {
  const { reference: one, providers, own, seen, beside, holder } = at;
  const { slug } = seat.partnership;
  const provider = (id: string | null) => providers.find((candidate) => candidate.id === id);
  const named = (id: string | null): string => {
    const found = provider(id);
    return found ? providerInWords(found) : 'A provider that is not here';
  };
  const [over, notAsked] = [whyOver(one), whyNotAsked(one)];
  const keeps = mayKeepOf(own, one.heldById).allowed;
  const works = mayWriteTheirWord(own, withThem(at)).allowed;
  const acts = [
    keeps && notAsked === null && { text: 'Ask another provider', href: paths.refer(slug, one.id) },
    keeps && over === null && { text: 'Write down what goes along', href: paths.addGoesAlong(slug, one.id) },
    mayPlanHandover(seen.includes(one.heldById)).allowed &&
      notAsked === null &&
      facts.handovers.every(hasEnded) && { text: 'Plan a handover', href: handoverPaths.planHandover(slug, one.id) },
    { text: 'Print what stands here, to read it together', href: paths.goesAlong(slug, one.id) },
    works &&
      over === null && {
        text: one.wantsHelp ? 'The person wants no help' : 'The person wants help again',
        href: paths.wantsHelp(slug, one.id),
      },
    keeps &&
      over === null &&
      one.releasedOn === null &&
      holder !== undefined &&
      holder.placeKind !== 'community service' &&
      facts.handovers.every(hasEnded) && { text: 'They have left, without a handover', href: paths.left(slug, one.id) },
    keeps && over === null && { text: 'Join another reference of the same person', href: paths.join(slug, one.id) },
    one.diedOn === null
      ? over === null && { text: 'Record that this person has died', href: gatePaths.death(slug, one.id) }
      : { text: 'The record is held', href: gatePaths.heldRecord(slug, one.id) },
    { text: 'What this does and does not do in care', href: gatePaths.inCare(slug) },
  ].filter((act) => act !== false);
  return {
    title: one.number,
    caption: 'A person, by the reference of the list',
    crumbs: [{ text: 'People', href: paths.references(slug) }, { text: one.number }],
    sections: sectionsOf(seat, 'references'),
    lead: `${holder ? providerInWords(holder) : 'A provider'} has this person since ${day(one.heldSince)}. ${releaseWords(one)}.`,
    state: standOf(one, today),
    over,
    joined:
      one.mergedIntoId !== null && facts.joinedTo !== null
        ? { text: facts.joinedTo, href: paths.reference(slug, one.mergedIntoId) }
        : null,
    wantsNoHelp: one.wantsHelp || one.diedOn !== null ? null : day(one.wantsNoHelpOn),
    facts: [
      { name: 'With', value: named(one.heldById) },
      { name: 'Since', value: day(one.heldSince) },
      { name: 'On the list of', value: named(one.listedById) },
      { name: 'Release', value: releaseWords(one) },
      {
        name: 'Works beside',
        values: beside
          .filter(({ until }) => until === null)
          .map((who) => `${named(who.providerId)}, since ${day(who.since)}`),
      },
    ],
    besides: beside
      .filter(({ until }) => until === null)
      .filter((who) => over === null && (keeps || own.some(({ id }) => id === who.providerId)))
      .map((who) => ({
        text: `End: ${named(who.providerId)} works beside`,
        href: paths.endBeside(slug, one.id, who.id),
      })),
    referrals: facts.referrals.map((referral) => ({
      name: `Referral ${referral.number}`,
      href: paths.referral(slug, referral.number),
      words: whoAsks(provider(referral.fromId), provider(referral.toId), referral.asks),
      note: `${datesOf(referral)}.`,
      state: referralStand[referral.state],
      plain: true,
    })),
    handovers: facts.handovers.map((handover) => ({
      name: `Handover ${handover.number}`,
      href: `${handoverPaths.handovers(slug)}/${handover.number}`,
      words: `From ${named(handover.fromId)}${handover.toId ? ` to ${named(handover.toId)}` : ''}.`,
      state: handoverStand(handover),
      plain: true,
    })),
    goesAlong: facts.goesAlong.map((thing) => goesAlongRow(slug, one.id, thing, keeps && over === null)),
    changes: facts.changes.map((change) => ({
      at: change.at,
      words: changeWords(change),
      because: change.because,
      by: change.by,
      ago: ago(change.at, now),
    })),
    name: {
      people: facts.mayOpen,
      href: facts.mayOpen > 0 && mayOpenName(own, one.openTo).allowed ? paths.openName(slug, one.id) : null,
      openings: facts.openings.map(({ at: when, because, by }) => ({ on: day(when), by, because })),
    },
    acts,
  };
}
