// The forum: how often it meets, when next, what is on its agenda, and the meetings it has had.

import type { ReadingsOverTime } from '../../../pictures/readings-over-time.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { clockTime, longDay, plural } from '../../../shell/words-in-time.ts';
import { dialoguePaths } from '../../dialogue/index.ts';
import { absent } from '../absent.ts';
import { agendaOf, type Pending, reasonWords } from '../agenda.ts';
import { type AgendaItem, cadenceOf, type Forum, nextMeeting } from '../forum.ts';
import { forumPaths } from '../forum-paths.ts';
import { paths } from '../paths.ts';
import { mayAskForSomeone, mayKeepForum } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import type { Table } from '../table.ts';
import { promisesView } from './both-sides.ts';
import { comingView, regimeView } from './coming.ts';

export interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly onDate: string | null;
  /** How far it and its record are. */
  readonly stands: string;
  readonly href: string;
}
/** How a working relationship of the forum was read, over time. */
export interface ReadOverTime {
  readonly engagementId: string | null;
  readonly picture: ReadingsOverTime;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export function forumsPage(
  { table, forums, ...pending }: Pending & { table: Table; forums: readonly Forum[] },
  { meetings, readings }: { readonly meetings: readonly Meeting[]; readonly readings: readonly ReadOverTime[] },
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepForum(seat).allowed;
  return page('wings/agreement/forums/forums.njk', {
    title: forums.length > 1 ? 'Our forums' : 'Our forum',
    lead: leadOf(forums, seat, today),
    sections: sectionsAt(slug, 'Forum'),
    forums: forums.map((forum) =>
      forumView({ forum, table, pending, meetings, readings, seat, today, alone: forums.length === 1 }),
    ),
    regime: regimeView(forums, slug, today, keeps),
    regimeHref: keeps && forums.some(({ state }) => state !== 'stopped') ? forumPaths.addRegime(slug) : null,
    calendarHref: forums.length > 0 ? forumPaths.calendar(slug) : null,
    setUpHref: keeps ? paths.setUpForum(slug) : null,
  });
}

export const noNextDate = ({ partnership }: Seat): string =>
  partnership.sourceTitle === null ? 'The next date is not set.' : 'The source does not say when it meets next.';

function leadOf(forums: readonly Forum[], seat: Seat, today: string): string {
  const meeting = forums.filter(({ state }) => state !== 'stopped');
  if (forums.length === 0) return 'No regular forum has been committed to.';
  if (meeting.length === 0) return 'It has stopped.';
  const [next] = meeting.flatMap((forum) => nextMeeting(forum, today)?.day ?? []).toSorted();
  return next ? `It meets next on ${longDay(next)}.` : noNextDate(seat);
}

interface Viewing {
  readonly forum: Forum;
  readonly table: Table;
  readonly pending: Pending;
  readonly meetings: readonly Meeting[];
  readonly readings: readonly ReadOverTime[];
  readonly seat: Seat;
  readonly today: string;
  readonly alone: boolean;
}

function forumView({ forum, table, pending, meetings, readings, seat, today, alone }: Viewing) {
  const { slug } = seat.partnership;
  const agenda = forum.state === 'stopped' ? [] : agendaOf(forum, pending, slug, today);
  const engagement = table.engagement(forum.engagementId);
  const keeps = mayKeepForum(seat).allowed;
  const coming = comingView(forum, slug, today, keeps);
  const past = forum.rule === null && forum.startsOn !== null && coming.length === 0 ? forum.startsOn : null;
  const own = ({ engagementId }: { readonly engagementId: string | null }) =>
    forum.engagementId === null || engagementId === forum.engagementId;
  return {
    id: forum.slug,
    name: forum.name,
    alone,
    state: stateOf(forum),
    tier: forum.tier,
    facts: [
      { name: 'What it is for', value: forum.purpose ?? absent(seat) },
      { name: 'How often', value: oftenWords(forum) ?? absent(seat, 'TBC') },
      ...(forum.state === 'stopped'
        ? [{ name: 'Stopped because', value: forum.because ?? absent(seat) }]
        : [
            ...(past === null ? [] : [{ name: 'It was to meet on', value: longDay(past) }]),
            ...(coming.length === 0 ? [{ name: 'Next', value: absent(seat, 'TBC') }] : []),
            { name: 'Where', value: forum.where ?? absent(seat, 'TBC') },
          ]),
    ],
    comesFrom: engagement ? { title: engagement.title, href: dialoguePaths.engagement(slug, engagement.slug) } : null,
    agendaTitle: agenda.length === 0 ? null : `On its agenda: ${plural(agenda.length, 'thing')}`,
    agenda: agenda.map(agendaRow),
    coming,
    promises: forum.state === 'stopped' ? [] : promisesView(forum, table, pending.commitments, slug),
    readings: forum.state === 'stopped' ? [] : readings.filter(own),
    meetings: meetings.filter(({ id }) => forum.sessionIds.includes(id)),
    askHref:
      forum.state !== 'stopped' && mayAskForSomeone(seat).allowed
        ? `${paths.makeExpectation(slug)}?forum=${forum.slug}`
        : null,
    links: [
      ...(keeps && forum.state !== 'stopped'
        ? [
            { text: 'Change the forum', href: paths.changeForum(slug, forum.slug) },
            { text: 'Who comes', href: forumPaths.whoComes(slug, forum.slug) },
            { text: 'Add a meeting', href: paths.addMeeting(slug, forum.slug) },
            { text: 'Stop the forum', href: paths.stopForum(slug, forum.slug) },
          ]
        : []),
      { text: 'Follow the thread', href: threadHref(slug, 'forum', forum.id) },
    ],
    again: keeps && forum.state === 'stopped' ? paths.commitAgain(slug, forum.slug) : null,
    seen: String(forum.version),
  };
}

const stateOf = ({ state }: Forum) =>
  state === 'stopped'
    ? { kind: 'stopped', word: 'Stopped' }
    : state === 'meeting'
      ? { kind: 'under-way', word: 'Meeting' }
      : { kind: 'set', word: 'Committed to' };

/** "The second Tuesday of each month at 2pm". */
const oftenWords = (forum: Forum): string | null => {
  const often = cadenceOf(forum);
  return often && forum.rule && forum.startsAt ? `${often} at ${clockTime(forum.startsAt)}` : often;
};

const kinds: Record<AgendaItem['why'], string> = {
  brought: 'held-open',
  strained: 'no-answer',
  'carried over': 'no-answer',
  countered: 'change',
  unanswered: 'no-answer',
  new: 'planned',
  due: 'will-do',
};
const agendaRow = ({ why, title, href, words }: AgendaItem) => ({
  name: title,
  href,
  words,
  state: { kind: kinds[why], word: reasonWords[why] },
});
