// The response clocks: what was put to whom, whose days run out first, and what became of it all. Pure.
import { daysBetween } from '../../../../shell/days.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import type { Partner } from '../../../partnership/index.ts';
import { mayKeepTold, mayTakeStory } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { answerPaths } from '../paths.ts';
import { figuresOf, type Item, type PartnerClock, standOf, type Tally } from '../put.ts';
import { stitchesOf } from '../stitches.ts';

export const onAPage = 25;

interface Facts {
  readonly partners: readonly Partner[];
  readonly chosen: {
    readonly stands: string;
    readonly partner: string;
    readonly late: boolean;
    readonly mine: boolean;
  };
  readonly mine: readonly string[];
  readonly items: readonly Item[];
  readonly count: number;
  readonly tallies: readonly Tally[];
  readonly clocks: readonly PartnerClock[];
  readonly at: number;
}
const standWords = [
  ['no answer', 'No answer yet'],
  ['not told', 'Answered, not told yet'],
  ['done', 'Done'],
  ['will do', 'Will do'],
  ['not done', 'Not done, because'],
  ['held open', 'Held open on purpose'],
] as const;

export function answersPage(
  { partners, chosen, mine, items, count, tallies, clocks, at }: Facts,
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const figures = figuresOf(tallies);
  const name = (id: string) => partners.find((partner) => partner.id === id)?.name ?? '';
  const pages = Math.max(1, Math.ceil(count / onAPage));
  const href = (number: number) => {
    const query = new URLSearchParams({
      ...(chosen.stands && { stands: chosen.stands }),
      ...(chosen.partner && { partner: chosen.partner }),
      ...(chosen.late && { late: 'yes' }),
      ...(chosen.mine && { mine: 'yes' }),
      ...(number > 1 && { page: String(number) }),
    }).toString();
    return `${answerPaths.answers(slug)}${query && `?${query}`}`;
  };
  const isFiltered = chosen.stands !== '' || chosen.partner !== '' || chosen.late || chosen.mine;
  const keeps = mayKeepTold(seat).allowed;
  return page('wings/coproduction/answers/list-items/list-items.njk', {
    title: 'What was put, and what came of it',
    lead: leadOf(figures.put, figures.byStand['no answer'], figures.notToldYet),
    sections: sectionsOf(slug, 'answers'),
    action: answerPaths.answers(slug),
    chosen,
    standItems: standWords.map(([value, text]) => ({ value, text })),
    partnerItems: partners.map((partner) => ({ value: partner.slug, text: partner.name })),
    mayBeMine: mine.length > 0,
    shown: isFiltered ? `${plural(count, 'thing')} of ${figures.put}.` : null,
    items: items.map((item) => ({
      name: item.words ?? 'These words were taken back.',
      href: answerPaths.item(slug, item.id),
      words: `Put to ${name(item.partnerId)} on ${day(item.putOn)}${item.stands === 'not told' ? '. Not told back yet' : ''}`,
      state: standOf(item, today, day),
    })),
    pages:
      pages > 1
        ? { at, of: pages, before: at > 1 ? href(at - 1) : null, after: at < pages ? href(at + 1) : null }
        : null,
    became: figures.put > 0 ? stitchesOf(figures, slug) : null,
    notTold: figures.notToldYet,
    byPartner: clocks
      .map((clock) => ({ ...clock, name: name(clock.partnerId), ...countsOf(tallies, clock.partnerId) }))
      .filter(({ put }) => put > 0)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((clock) => [
        clock.name,
        `${clock.answered} of ${clock.put}`,
        clock.medianDays === null ? null : plural(clock.medianDays, 'day'),
        clock.oldestOn === null ? null : `${plural(daysBetween(clock.oldestOn, today), 'day')}`,
      ]),
    yoursHref: answerPaths.yours(slug),
    sayHref: answerPaths.say(slug),
    storyHref: mayTakeStory(seat).allowed ? answerPaths.takeStory(slug) : null,
    heardHref: keeps ? answerPaths.heard(slug) : null,
  });
}

function countsOf(tallies: readonly Tally[], partnerId: string) {
  const { put, answered } = figuresOf(tallies.filter((tally) => tally.partnerId === partnerId));
  return { put, answered };
}

function leadOf(put: number, waiting: number, notTold: number): string {
  if (put === 0) return 'Nothing has been put to a partner yet.';
  const waits =
    waiting === 0 ? 'Nothing waits for an answer.' : `${plural(waiting, 'thing waits', 'things wait')} for an answer.`;
  return notTold === 0 ? waits : `${waits} ${plural(notTold, 'answer has', 'answers have')} not been told back yet.`;
}
