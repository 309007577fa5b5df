// Where we agree, and where we differ: the reading of a minute. Pure.
import { day, plural } from '../../../../shell/words-in-time.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { chartOf } from '../chart.ts';
import { groupWords, oneLine } from '../finding-words.ts';
import { type AtCommonGround, type Found, type Here, notInPicture, waysOn } from '../found.ts';

export const title = 'Where we agree, and where we differ';

export const crumbsOf = (here: Here, { engagement, session }: Pick<AtCommonGround, 'engagement' | 'session'>) => [
  { text: 'Dialogues', href: dialoguePaths.dialogues(here[0]) },
  { text: engagement.title, href: dialoguePaths.engagement(here[0], here[1]) },
  { text: session.title, href: dialoguePaths.session(...here) },
];

export const captionOf = ({ session }: AtCommonGround, { round }: Found): string =>
  `${session.title}. Opened together on ${day(round.revealedOn)}`;

/** Numbers of people are told to the nearest 5. */
export const peopleWords = ({ finding }: Found): string | null =>
  finding && finding.people > 0 ? `About ${plural(finding.people, 'person', 'people')} answered.` : null;

export function minutePage(at: AtCommonGround, found: Found, here: Here) {
  const { lines, finding, sides, round } = found;
  return {
    title,
    caption: captionOf(at, found),
    crumbs: crumbsOf(here, at),
    lead: oneLine(lines),
    people: peopleWords(found),
    again: at.round && at.round.id !== round.id ? at.round.state : null,
    missing: notInPicture(sides),
    chart: chartOf(lines),
    groups: groupWords(finding, lines),
    ways: waysOn(here),
  };
}
