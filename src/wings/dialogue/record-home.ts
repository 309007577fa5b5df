// What the records have for the first page: nothing that was said, only where somebody waits.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { plural } from '../../shell/words-in-time.ts';
import { toBeTold } from './quotations/quotation.ts';
import { recordPaths } from './record-paths.ts';
import { mayKeepRecord } from './record-policy.ts';
import { readEngagements } from './store/engagement.ts';
import { readQuotations } from './store/quotation.ts';
import { differencesComingBack, recordsToOfferBack } from './store/waiting.ts';

/** @param until the last day that the first page looks ahead to */
export async function recordHome(
  ask: Ask,
  scope: Scope,
  until: string,
): Promise<Pick<HomePart, 'needsYou' | 'dueSoon'>> {
  if (!mayKeepRecord(ask.seat).allowed) return { needsYou: [], dueSoon: [] };
  const { slug } = ask.seat.partnership;
  const records = await recordsToOfferBack(scope);
  const differences = await differencesComingBack(scope, ask.today, until);
  return {
    needsYou: [
      ...records.map((session) => ({
        title: session.title,
        href: recordPaths.record(slug, session.engagementSlug, session.slug),
        words: 'Its record waits to be offered back to the room.',
        state: { kind: 'your-turn', word: 'To be offered back' },
      })),
      ...(await holdersToTell(scope, slug)),
    ],
    dueSoon: differences.map((session) => ({
      on: session.on,
      title: session.title,
      href: recordPaths.record(slug, session.engagementSlug, session.slug),
      words: 'A difference that the room holds open comes back',
    })),
  };
}

async function holdersToTell(scope: Scope, slug: string): Promise<HomePart['needsYou'][number][]> {
  const engagements = await readEngagements(scope);
  const quotations = await readQuotations(scope, {});
  return engagements.flatMap((engagement) => {
    const waiting = quotations
      .filter(({ engagementId }) => engagementId === engagement.id)
      .reduce((sum, quotation) => sum + toBeTold(quotation).length, 0);
    if (waiting === 0) return [];
    return [
      {
        title: `Quotations of ${engagement.title}`,
        href: recordPaths.quotations(slug, engagement.slug),
        words: 'Words were taken back. Those who hold a copy wait to be told.',
        state: { kind: 'nobody', word: `${plural(waiting, 'holder')} to tell` },
      },
    ];
  });
}
