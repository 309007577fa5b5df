// Where we agree, and where we differ: the reading of a minute. Pure.
import { day, plural } from '../../../../shell/words-in-time.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import type { Round } from '../../rounds/round.ts';
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

const thisIsBefore = 'Until that is opened together, this is what was answered before.';
/** Whether a later round asks the same or others, nothing of it stands here yet. */
const againWords: Partial<Record<Round['state'], string>> = {
  open: `Statements of this session are being asked once more. ${thisIsBefore}`,
  closed: `Statements of this session were asked once more. ${thisIsBefore}`,
};

export function minutePage(at: AtCommonGround, found: Found, here: Here) {
  const { lines, finding, sides, round } = found;
  return {
    title,
    caption: captionOf(at, found),
    crumbs: crumbsOf(here, at),
    lead: oneLine(lines),
    people: peopleWords(found),
    again: at.round && at.round.id !== round.id ? againWords[at.round.state] : null,
    missing: notInPicture(sides),
    chart: chartOf(lines),
    groups: groupWords(finding, lines),
    ways: waysOn(here),
  };
}
