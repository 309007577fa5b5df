// The words of a handover on paper. Pure.
import type {
  ChecklistAnswer,
  ChecklistAsk,
  GoesAlong,
  HandoverText,
  Release,
} from '../../../../interop/handover/text.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';

const asksInWords: Record<ChecklistAsk, string> = {
  prescription: 'A prescription for that day, and a pharmacy that has it',
  naloxone: 'Naloxone in their hand',
  'a way to reach them': 'A way to reach them',
  'somewhere to sleep': 'Somewhere to sleep that night',
  'who meets them': 'Somebody who meets them',
};
const answers: Record<ChecklistAnswer, string> = { yes: 'Yes', no: 'No, not yet', 'not needed': 'Not needed' };
const papers: Partial<Record<GoesAlong['kind'], string>> = {
  assessment: 'Assessment',
  plan: 'Plan',
  'end report': 'End report',
};

export const releaseInWords = (release: Release, kind: HandoverText['kind']): string => {
  const going = kind === 'prison to community' ? 'Release' : 'The move';
  switch (release.is) {
    case 'gone':
      return kind === 'prison to community' ? `Released on ${day(release.on)}.` : `Moved on ${day(release.on)}.`;
    case 'expected':
      return `${going} is expected on ${day(release.on)}${release.shortNotice ? ', moved at short notice' : ''}. It may change: ring before the day.`;
    case 'unknown':
      return `The day is not known yet: ${release.because}.`;
  }
};

/** A paper that is kept elsewhere: what it is, its date, and where it is. */
const paperInWords = ({ kind, words, datedOn, keptIn }: GoesAlong): string =>
  [papers[kind] ?? words ?? 'A paper', papers[kind] ? words : null, datedOn && `of ${day(datedOn)}`, keptIn]
    .filter((part) => part !== null && part !== '')
    .join(', ');

export interface PaperAround {
  /** When it is made: '21 November 2026, 10:00am'. */
  readonly madeAt: string;
  readonly tagline: string | null;
  readonly fictional: boolean;
}

/** What the template sets. The title, and so the file's own data, has the number and never a name. */
export function handoverPaper(text: HandoverText, { madeAt, tagline, fictional }: PaperAround) {
  const days = plural(text.answerWithinDays, 'day');
  return {
    title: `Handover ${text.number}`,
    authors: [text.from],
    caption: text.kind === 'prison to community' ? 'From prison to the community' : 'From prison to prison',
    lead: `${text.from}, hands over to ${text.to.name}, ${text.to.area}.`,
    tagline: tagline ?? 'Confidential',
    note: `Handover ${text.number}, made on ${madeAt}. Confidential. Keep it where your own service keeps such papers.`,
    fictional,
    identity: text.identity && {
      heading: 'Who it is',
      rows: [
        ['Name', text.identity.name],
        ['Date of birth', day(text.identity.born)],
      ],
      note: 'Nobody else needs to see this. Do not forward it by ordinary mail.',
    },
    withoutName:
      text.identity === null
        ? `There is no name on this paper. Ring, say “handover ${text.number}”, and you are told who it is.`
        : null,
    when: { heading: 'When they go', words: releaseInWords(text.release, text.kind) },
    contact: {
      heading: 'Whom to ask',
      words: `${text.contact.role}, ${text.from}. ${text.contact.reach}`,
    },
    checklist: {
      heading: 'Before they go',
      columns: ['What', 'Answer'],
      rows: text.checklist.map(({ asks, answer }) => [
        asksInWords[asks],
        answer === null ? 'Not answered yet. Ask us' : answers[answer],
      ]),
      note: 'What is prescribed and how much is not on this paper. Ask the healthcare team where it is kept.',
    },
    along: {
      heading: 'What goes along',
      lead: 'The person agreed that you may have this.',
      nothing: 'Nothing goes along beside this.',
      groups: [
        { heading: 'Their goals, in their own words', lines: text.goals.map((words) => `“${words}”`) },
        { heading: 'Papers, and where they are kept', lines: text.papers.map(paperInWords) },
        { heading: 'Whom of their family or friends they want told', lines: text.people },
        { heading: 'How to reach them', lines: text.reach },
      ].filter(({ lines }) => lines.length > 0),
    },
    // said where a letter has no shape in our fonts, and stands as its number
    unreadable:
      'We have no letters for some of the words. Each stands here as its number in square brackets. Ring us for how it is written.',
    answer: {
      heading: 'How you answer',
      steps: [
        `Within ${days}, say that you have this. Answer the secure mail that it came with, or ring us. Until you do, nobody with you has taken them on.`,
        'Name the worker who takes them on, and say how they are reached. Until then they stay with us.',
        'Make the first appointment before they go, and tell us the day, the time and where it is. We tell the person.',
        'If you cannot take them on, say so at once and why. That is an answer too.',
        'When they have come, and when treatment has started, tell us both days. If they did not come, tell us that day.',
      ],
      mistake: 'If this came to you by mistake: read no further, tell us by phone now, and destroy it.',
    },
  };
}
