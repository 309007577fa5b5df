// The next forum and what stands on its list, for the side of the home page. Pure.
import { longDay, time } from '../../../shell/words-in-time.ts';
import { type AllPending, agendaOf, agreementPaths, nextMeeting, reasonWords } from '../../agreement/index.ts';
import type { NextForum } from './page.ts';

const shownItems = 5;

/** The earliest forum that has a day still to come; null where none has. */
export function nextForum({ forums, ...pending }: AllPending, slug: string, today: string): NextForum | null {
  const [next] = forums
    .flatMap((forum) => {
      const meeting = nextMeeting(forum, today);
      return meeting ? [{ forum, meeting }] : [];
    })
    .toSorted((a, b) => a.meeting.day.localeCompare(b.meeting.day));
  if (!next) return null;
  const { forum, meeting } = next;
  return {
    name: forum.name,
    // London keeps the time of UTC in winter, so that a clock time is told as it was written
    when: [
      longDay(meeting.day),
      meeting.at && time(`2026-01-01T${meeting.at.slice(0, 5)}:00Z`),
      meeting.where && lower(meeting.where),
    ]
      .filter(Boolean)
      .join(', '),
    list: agendaOf(forum, pending, slug, today)
      .slice(0, shownItems)
      .map(({ title, why }) => ({ title, why: reasonWords[why] })),
    href: agreementPaths.forum(slug, forum.slug),
  };
}

/** "The chapel" within a sentence; an abbreviation keeps its capitals. */
const lower = (words: string): string =>
  /^(The|A|An) /.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
