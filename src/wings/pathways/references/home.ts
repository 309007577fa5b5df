// What this part has for the first page: what is asked of us and not answered.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayComeToPeople } from '../policy.ts';
import { readUnanswered } from '../store/referrals.ts';
import { readerOf } from './find-reference.ts';
import { referencePaths } from './paths.ts';
import { referralStand, whoAsks } from './referral.ts';

const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };
const most = 4;

export async function referenceHome(ask: Ask): Promise<HomePart> {
  if (!mayComeToPeople(ask.seat).allowed) return nothing;
  const { own, providers } = await readerOf(ask);
  if (own.length === 0) return nothing;
  const { slug } = ask.seat.partnership;
  const { count, oldest } = await ask.read((scope) =>
    readUnanswered(scope, { own: own.map(({ id }) => id), today: ask.today, most }),
  );
  const named = (id: string) => providers.find((one) => one.id === id);
  return {
    ...nothing,
    needsYou: [
      ...oldest.map((one) => ({
        title: `Referral ${one.number}`,
        href: referencePaths.referral(slug, one.number),
        words: whoAsks(named(one.fromId), named(one.toId), one.asks),
        state: referralStand[one.state],
      })),
      ...(count > oldest.length
        ? [
            {
              title: `${count - oldest.length} more referrals`,
              href: referencePaths.referrals(slug),
              words: 'They wait for an answer of yours.',
              state: { kind: 'no-answer', word: 'No answer yet' },
            },
          ]
        : []),
    ],
  };
}
