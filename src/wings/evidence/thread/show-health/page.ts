// How the thread holds: of what was put, how much was answered, changed something and was told back. Pure.
import { daysBetween } from '../../../../shell/days.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { answerPaths, clocksOf, figuresOf, type Stretch, stitchesOf, type Tally } from '../../../coproduction/index.ts';
import type { Partner } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { sectionsOf } from '../../sections.ts';
import { healthOf } from '../health.ts';
import type { Chosen, Over } from './form.ts';

interface Facts {
  readonly partners: readonly Partner[];
  readonly tallies: readonly Tally[];
  readonly longest: { readonly id: string; readonly putOn: string } | undefined;
  readonly chosen: Chosen;
}

export function healthPage(
  { partners, tallies, longest, chosen }: Facts,
  typed: Readonly<Record<string, string>>,
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const health = healthOf(tallies, longest);
  const { groups, totals, drawn } = stitchesOf(figuresOf(tallies), slug);
  const { oldestUnanswered: oldest, medianDays } = health;
  return page('wings/evidence/thread/show-health/health.njk', {
    title: 'How the thread holds',
    lead: leadOf(health.put, health.answered, chosen.over),
    sections: sectionsOf(seat, 'thread'),
    form: { values: { ...typed, over: chosen.over }, errors: chosen.errors },
    action: paths.threadHealth(slug),
    overs: Object.entries(overWords).map(([value, text]) => ({ value, text })),
    over: stretchWords(chosen),
    // the lists that these lead to are of all that was put
    became:
      health.put > 0
        ? { drawn, totals, groups: chosen.over === 'all' ? groups : groups.map((one) => ({ ...one, href: null })) }
        : null,
    facts: [
      {
        name: 'Half were answered within',
        value: medianDays === null ? 'Nothing was answered and told back yet' : plural(medianDays, 'day'),
      },
      {
        name: 'Waiting longest for an answer',
        value: oldest
          ? `Since ${day(oldest.on)}: ${plural(daysBetween(oldest.on, today), 'day')}`
          : 'Nothing waits for an answer',
        ...(oldest && { href: answerPaths.item(slug, oldest.id), act: 'See what it is' }),
      },
    ],
    byPartner: partners
      .map(({ id, name }) => ({ name, own: tallies.filter(({ partnerId }) => partnerId === id) }))
      .map(({ name, own }) => ({ name, own: figuresOf(own), clock: clocksOf(own)[0] }))
      .filter(({ own }) => own.put > 0)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ name, own, clock }) => [
        name,
        ...[own.answered, own.changed, own.told].map((count) => `${count} of ${own.put}`),
        clock?.medianDays == null ? null : plural(clock.medianDays, 'day'),
        clock?.oldestOn ? plural(daysBetween(clock.oldestOn, today), 'day') : null,
      ]),
    answersHref: answerPaths.answers(slug),
  });
}

const overWords: Readonly<Record<Over, string>> = {
  all: 'All so far',
  year: 'The last 12 months',
  days: 'Between two days',
};

function leadOf(put: number, answered: number, over: Over): string {
  if (put === 0)
    return over === 'all' ? 'Nothing has been put to a partner yet.' : 'Nothing was put to a partner in this time.';
  if (answered === 0)
    return `${plural(put, 'thing was', 'things were')} put. None has an answer that those who put it were told.`;
  return `Of ${plural(put, 'thing')} that ${put === 1 ? 'was' : 'were'} put, ${answered} ${answered === 1 ? 'has' : 'have'} an answer that those who put ${answered === 1 ? 'it' : 'them'} were told.`;
}

function stretchWords({ over, stretch }: { over: Over; stretch: Stretch }): string {
  const { from, to } = stretch;
  if (from === null && to === null) return 'All that was put so far.';
  if (over === 'year') return `Put in the last 12 months, since ${day(from)}.`;
  if (to === null) return `Put since ${day(from)}.`;
  return from === null ? `Put up to ${day(to)}.` : `Put from ${day(from)} to ${day(to)}.`;
}
