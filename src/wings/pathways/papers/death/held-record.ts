// The page after a recorded death: what was stopped, and what stands. After a mistake: what has to begin again.
import { type Ending, isRefusal, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayCorrectDeath } from '../../policy.ts';
import { providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { readDeathCorrections, readStoppedReferrals, type StoppedBecause } from '../../store/deaths.ts';
import { handoversOf } from '../../store/handovers.ts';
import { readOutsideServices } from '../../store/outside-services.ts';
import { type AtReference, atReference } from '../at.ts';
import { gatePaths } from '../paths.ts';

export async function showHeldRecord(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference, holder } = at;
  const { slug } = ask.seat.partnership;
  const corrections = await ask.read((scope) => readDeathCorrections(scope, reference.id));
  if (reference.diedOn === null && corrections.length === 0) return notFound('held record');
  const held = reference.diedOn !== null;
  return page(
    'wings/pathways/papers/death/held-record.njk',
    {
      title: held ? 'This record is held' : 'A death was recorded by mistake',
      caption: `Reference ${reference.number}`,
      crumbs: [
        { text: 'People', href: gatePaths.people(slug) },
        { text: `Reference ${reference.number}`, href: gatePaths.thePerson(slug, reference.id) },
      ],
      sections: sectionsOf(ask.seat, 'references'),
      held,
      lead: held
        ? `This person died on ${day(reference.diedOn ?? '')}. We are sorry.`
        : `It was put right on ${day(corrections[0]?.correctedOn ?? '')}. What had been stopped has to begin again.`,
      stopped: await stoppedIn(ask, at, held ? 'died' : 'recorded by mistake'),
      corrections: corrections.map(({ diedOn, correctedOn, because }) => ({
        name: `Put right on ${day(correctedOn)}`,
        words: because,
        note: `It had said ${day(diedOn)}.`,
      })),
      holder: holder ? providerInWords(holder) : null,
      correctHref:
        held && mayCorrectDeath(ask.seat, holder).allowed ? gatePaths.correctDeath(slug, reference.id) : null,
      planHref: gatePaths.planAgain(slug, reference.id),
    },
    holder ? { worriedAt: holder.placeSlug } : {},
  );
}

async function stoppedIn(ask: Ask, { reference, providers, seen }: AtReference, because: StoppedBecause) {
  const { slug } = ask.seat.partnership;
  const ids = seen.map(({ id }) => id);
  const { handovers, referrals, outside } = await ask.read(async (scope) => ({
    handovers: await handoversOf(scope, reference.id, ids),
    referrals: await readStoppedReferrals(scope, reference.id, because, ids),
    outside: await readOutsideServices(scope),
  }));
  const named = (id: string | null, outsideId: string | null = null): string => {
    const provider = providers.find((one) => one.id === id);
    return provider
      ? providerInWords(provider)
      : (outside.find((one) => one.id === outsideId)?.name ?? 'nobody chosen yet');
  };
  const state = { kind: 'stopped', word: 'Stopped' };
  return [
    ...handovers
      .filter(({ state: stands, becauseKind }) => stands === 'stopped' && becauseKind === because)
      .map((one) => ({
        name: `Handover ${one.number}`,
        href: gatePaths.theHandover(slug, String(one.number)),
        words: `${named(one.fromId)} to ${named(one.toId, one.toOutsideId)}`,
        state,
      })),
    ...referrals.map((one) => ({
      name: `Referral ${one.number}`,
      words: `${named(one.fromId)} to ${named(one.toId)}`,
      state,
    })),
  ];
}
