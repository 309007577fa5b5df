// What this wing has for the home page: look-backs whose day has come, and what became of measures lately.
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { type Due, monthsAfter, monthsWords } from './look-backs/look-back.ts';
import { readDue } from './look-backs/read-due.ts';
import { measuresAtHome } from './measures/home.ts';
import { paths } from './paths.ts';
import { mayHoldLookBack } from './policy.ts';
import { issuesAtHome } from './reports/issues/at-home.ts';

const monthsAhead = 2;

export async function homePart(ask: Ask): Promise<HomePart> {
  const all = await ask.read((scope) => readDue(scope, ask.seat));
  const issues = await issuesAtHome(ask);
  const lookBacks = lookBacksAtHome(all, ask);
  return {
    needsYou: [...issues.needsYou, ...lookBacks.needsYou],
    dueSoon: lookBacks.dueSoon,
    changed: [...issues.changed, ...(await measuresAtHome(ask))],
  };
}

/** Whoever may write it down is asked once its day has come; everyone sees it coming. */
function lookBacksAtHome(all: readonly Due[], { seat, today }: Pick<Ask, 'seat' | 'today'>): HomePart {
  const { slug } = seat.partnership;
  const open = all.flatMap((one) => (one.held || one.dueOn === null ? [] : [{ ...one, dueOn: one.dueOn }]));
  const href = ({ engagement, months }: Due) => paths.lookBack(slug, engagement.slug, String(months));
  return {
    needsYou: open
      .filter(({ dueOn }) => dueOn <= today && mayHoldLookBack(seat).allowed)
      .map((one) => ({
        title: `${monthsWords[one.months]}: ${one.engagement.title}`,
        href: href(one),
        words: 'It is time to look back together: how does it stand?',
        state: { kind: 'no-answer', word: 'Due' },
      })),
    dueSoon: open
      .filter(({ dueOn }) => dueOn > today && dueOn <= monthsAfter(today, monthsAhead))
      .map((one) => ({
        on: one.dueOn,
        title: 'Look back together',
        href: href(one),
        words: `${monthsWords[one.months]}: ${one.engagement.title}.`,
      })),
    changed: [],
  };
}
