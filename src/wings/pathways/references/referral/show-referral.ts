// One referral: who asks whom, how it stands, and what can be answered.
import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayAnswerReferral, mayWithdrawReferral } from '../../policy.ts';
import { type Provider, providerInWords } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { readChanges } from '../../store/reference-changes.ts';
import { readRunningServices } from '../../store/referral-services.ts';
import { changeWords } from '../change-words.ts';
import { referencePaths } from '../paths.ts';
import { datesOf, moves, movesOf, referralStand, whoAsks } from '../referral.ts';
import { releaseWords } from '../release.ts';
import { atReferral } from './find-referral.ts';

const named = (provider: Provider | undefined): string => (provider ? providerInWords(provider) : 'A provider');

export async function showReferral(ask: Ask): Promise<Ending> {
  const at = await atReferral(ask);
  if (isRefusal(at)) return at;
  const { referral, reference, from, to, own } = at;
  const { slug } = ask.seat.partnership;
  const answers = mayAnswerReferral(own, referral.toId).allowed;
  const withdraws = mayWithdrawReferral(own, referral.fromId).allowed;
  const { changes, services } = await ask.read(async (scope) => ({
    changes: reference ? await readChanges(scope, reference.id) : [],
    services: referral.serviceId ? await readRunningServices(scope) : [],
  }));
  const can = movesOf(referral).filter((name) => (moves[name].by === 'asked' ? answers : withdraws));
  return page(
    'wings/pathways/references/referral/referral.njk',
    {
      title: `Referral ${referral.number}`,
      caption: reference ? reference.number : 'You do not see this person any more',
      crumbs: [
        { text: 'People', href: referencePaths.references(slug) },
        { text: 'Referrals', href: referencePaths.referrals(slug) },
        { text: `Referral ${referral.number}` },
      ],
      sections: sectionsOf(ask.seat, 'references'),
      lead: whoAsks(from, to, referral.asks),
      state: referralStand[referral.state],
      dates: `${datesOf(referral)}.`,
      facts: [
        ...(reference
          ? [
              {
                name: 'Person',
                value: reference.number,
                href: referencePaths.reference(slug, reference.id),
                act: 'Look',
              },
              { name: 'Release', value: releaseWords(reference) },
            ]
          : []),
        { name: 'Service', value: services.find(({ id }) => id === referral.serviceId)?.name ?? null },
      ],
      changes: changes
        .filter(({ referralId }) => referralId === referral.id)
        .map((change) => ({
          words: changeWords(change),
          because: change.because,
          note: [day(change.at), change.by && `by: ${change.by}`].filter(Boolean).join(', '),
        })),
      acts: can.map((name) => ({
        text: moves[name].button,
        href: referencePaths.moveReferral(slug, referral.number, name),
      })),
      waits: can.length === 0 && movesOf(referral).length > 0 ? `${named(to)} answers it.` : null,
    },
    worriedAt(from && { slug: from.placeSlug }),
  );
}
