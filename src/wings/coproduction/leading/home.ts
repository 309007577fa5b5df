// What this part has for the home page: work whose pay nobody has said, and a promise of pay that was not kept.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { mayKeepInvolvement, mayKeepReward } from '../policy.ts';
import { readInvolvement } from '../store/involvement.ts';
import { readTerms } from '../store/reward.ts';
import { keptOf, yearBefore } from './involvement.ts';
import { leadingPaths as paths } from './paths.ts';

export async function leadingHome(ask: Ask): Promise<HomePart> {
  const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };
  if (!mayKeepInvolvement(ask.seat).allowed) return nothing;
  const { slug } = ask.seat.partnership;
  const { works, terms } = await ask.read(async (scope) => ({
    works: await readInvolvement(scope),
    terms: await readTerms(scope),
  }));
  const unsaid = works.filter((work) => work.until !== null && (work.paid === 'not said' || work.led === 'not said'));
  const kept =
    terms && mayKeepReward(ask.seat).allowed ? keptOf(works, terms.withinDays, yearBefore(ask.today)) : undefined;
  return {
    ...nothing,
    needsYou: [
      ...(unsaid.length > 0
        ? [
            {
              title: 'Say who led and who was paid',
              href: paths.involvement(slug),
              words: `${plural(unsaid.length, 'piece', 'pieces')} of work ended, and it is not said. Ask those who were there.`,
              state: { kind: 'tbc', word: 'TBC. We do not know yet' },
            },
          ]
        : []),
      ...(kept && kept.late > 0
        ? [
            {
              title: 'People were paid late',
              href: paths.reward(slug),
              words: `${plural(kept.late, 'piece', 'pieces')} of work in the last 12 months, later than the ${terms?.withinDays} days that are promised.`,
              state: { kind: 'no-answer', word: 'Promise not kept' },
            },
          ]
        : []),
    ],
  };
}
