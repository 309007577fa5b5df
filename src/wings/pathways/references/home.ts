// What this part has for the first page: who leaves with nobody asked, and what is asked of us and not answered.
import { daysFrom } from '../../../shell/days.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayComeToPeople } from '../policy.ts';
import { providerInWords } from '../provider.ts';
import { readUnasked } from '../store/people.ts';
import { readUnanswered } from '../store/referrals.ts';
import { type Reader, readerOf } from './find-reference.ts';
import { referencePaths } from './paths.ts';
import { referralStand, whoAsks } from './referral.ts';
import { unaskedAfter } from './release.ts';

const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };
const most = 4;
/** Before this many days a handover should be on its way. */
const unaskedBefore = 14;

export async function referenceHome(ask: Ask): Promise<HomePart> {
  if (!mayComeToPeople(ask.seat).allowed) return nothing;
  const reader = await readerOf(ask);
  const { own, providers } = reader;
  if (reader.seen.length === 0) return nothing;
  const { slug } = ask.seat.partnership;
  const { count, oldest } = await ask.read((scope) =>
    readUnanswered(scope, { own: own.map(({ id }) => id), today: ask.today, most }),
  );
  const named = (id: string) => providers.find((one) => one.id === id);
  return {
    ...nothing,
    needsYou: [
      ...(await unaskedRows(ask, reader)),
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

/** A line for all of them: for whoever has them, and for whoever oversees the place. */
async function unaskedRows(ask: Ask, { providers, seen }: Reader): Promise<HomePart['needsYou']> {
  const unasked = await ask.read((scope) =>
    readUnasked(scope, {
      ...{ seen, today: ask.today },
      ...{ until: daysFrom(ask.today, unaskedBefore), since: daysFrom(ask.today, -unaskedAfter) },
    }),
  );
  const sum = (of: 'people' | 'late') => unasked.reduce((all, one) => all + one[of], 0);
  const [people, late] = [sum('people'), sum('late')];
  if (people === 0) return [];
  const only = unasked.length === 1 ? providers.find(({ id }) => id === unasked[0]?.heldById) : undefined;
  return [
    {
      title: `${people} ${people === 1 ? 'person leaves' : 'people leave'}, and no handover is planned`,
      href: `${referencePaths.references(ask.seat.partnership.slug)}?show=leaving+soon`,
      words: [only && providerInWords(only), `Within ${unaskedBefore} days`, late > 0 && `the day of ${late} is over`]
        .filter(Boolean)
        .join(', '),
      state: { kind: 'nobody', word: 'Nobody asked' },
      first: true,
    },
  ];
}
