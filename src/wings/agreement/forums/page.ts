// The forum: how often it meets, when next, what is on its agenda, and the meetings it has had.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { clockTime, longDay, plural } from '../../../shell/words-in-time.ts';
import { dialoguePaths } from '../../dialogue/index.ts';
import { absent } from '../absent.ts';
import { agendaOf, type Pending, reasonWords } from '../agenda.ts';
import { type AgendaItem, cadenceOf, type Forum } from '../forum.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import type { Table } from '../table.ts';

export interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly onDate: string | null;
  readonly href: string;
}

export function forumsPage(
  { table, forums, ...pending }: Pending & { table: Table; forums: readonly Forum[] },
  meetings: readonly Meeting[],
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/agreement/forums/forums.njk', {
    title: forums.length > 1 ? 'Our forums' : 'Our forum',
    lead: leadOf(forums, seat, today),
    sections: sectionsAt(slug, 'Forum'),
    forums: forums.map((forum) =>
      forumView({ forum, table, pending, meetings, seat, today, alone: forums.length === 1 }),
    ),
    setUpHref: mayKeepForum(seat).allowed ? paths.setUpForum(slug) : null,
  });
}

export const noNextDate = ({ partnership }: Seat): string =>
  partnership.sourceTitle === null ? 'The next date is not set.' : 'The source does not say when it meets next.';

function leadOf(forums: readonly Forum[], seat: Seat, today: string): string {
  const meeting = forums.filter(({ state }) => state !== 'stopped');
  if (forums.length === 0) return 'No regular forum has been committed to.';
  if (meeting.length === 0) return 'It has stopped.';
  const [next] = meeting.flatMap(({ nextOn }) => (nextOn !== null && nextOn >= today ? [nextOn] : [])).toSorted();
  return next ? `It meets next on ${longDay(next)}.` : noNextDate(seat);
}

interface Viewing {
  readonly forum: Forum;
  readonly table: Table;
  readonly pending: Pending;
  readonly meetings: readonly Meeting[];
  readonly seat: Seat;
  readonly today: string;
  readonly alone: boolean;
}

function forumView({ forum, table, pending, meetings, seat, today, alone }: Viewing) {
  const { slug } = seat.partnership;
  const agenda = forum.state === 'stopped' ? [] : agendaOf(forum, pending, slug, today);
  const engagement = table.engagement(forum.engagementId);
  const keeps = mayKeepForum(seat).allowed;
  return {
    id: forum.slug,
    name: forum.name,
    alone,
    state: stateOf(forum),
    tier: forum.tier,
    facts: [
      { name: 'What it is for', value: forum.purpose ?? absent(seat) },
      { name: 'How often', value: cadenceOf(forum) ?? absent(seat, 'TBC') },
      ...(forum.state === 'stopped'
        ? [{ name: 'Stopped because', value: forum.because ?? absent(seat) }]
        : [
            ...(forum.nextOn !== null && forum.nextOn < today
              ? [
                  { name: 'It was to meet on', value: nextWords(forum) },
                  { name: 'Next', value: absent(seat, 'TBC') },
                ]
              : [{ name: 'Next', value: forum.nextOn ? nextWords(forum) : absent(seat, 'TBC') }]),
            { name: 'Where', value: forum.where ?? absent(seat, 'TBC') },
          ]),
    ],
    comesFrom: engagement ? { title: engagement.title, href: dialoguePaths.engagement(slug, engagement.slug) } : null,
    agendaTitle: agenda.length === 0 ? null : `On its agenda: ${plural(agenda.length, 'thing')}`,
    agenda: agenda.map(agendaRow),
    meetings: meetings.filter(({ id }) => forum.sessionIds.includes(id)),
    links: keeps
      ? forum.state === 'stopped'
        ? []
        : [
            { text: 'Change the forum', href: paths.changeForum(slug, forum.slug) },
            { text: 'Add a meeting', href: paths.addMeeting(slug, forum.slug) },
            { text: 'Stop the forum', href: paths.stopForum(slug, forum.slug) },
          ]
      : [],
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

const nextWords = ({ nextOn, nextAt }: Forum): string => `${longDay(nextOn)}${nextAt ? `, ${clockTime(nextAt)}` : ''}`;

const kinds: Record<AgendaItem['why'], string> = {
  brought: 'held-open',
  strained: 'no-answer',
  'carried over': 'no-answer',
  unanswered: 'no-answer',
  due: 'will-do',
};
const agendaRow = ({ why, title, href, words }: AgendaItem) => ({
  name: title,
  href,
  words,
  state: { kind: kinds[why], word: reasonWords[why] },
});
