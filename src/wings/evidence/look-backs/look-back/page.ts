// One look-back, on one page that prints on one sheet of paper. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import { levels, type Seat } from '../../../../shell/standing.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { lastSaid, type readAgreed } from '../../../agreement/index.ts';
import { levelWords } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayHoldLookBack } from '../../policy.ts';
import { metWords } from '../../reports/case-study/learning.ts';
import { valueWords } from '../../reports/case-study/readings.ts';
import { type Due, monthsWords, type StillMeeting } from '../look-back.ts';

type Commitments = Awaited<ReturnType<typeof readAgreed>>['commitments'];

export const meetingWords: Record<StillMeeting, string> = {
  yes: 'Yes',
  'less often': 'Yes, but less often',
  no: 'No',
  'do not know': 'We do not know',
};

export function lookBackPage(due: Due, commitments: Commitments, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const { engagement, months, dueOn, held } = due;
  const may = mayHoldLookBack(seat).allowed;
  return page('wings/evidence/look-backs/look-back/look-back.njk', {
    title: monthsWords[months],
    of: engagement.title,
    lead: held
      ? `We looked back on ${day(held.heldOn)}.`
      : dueOn
        ? `It is due on ${day(dueOn)}.`
        : seat.partnership.sourceTitle === null
          ? 'No day is set for it.'
          : 'The source gives no day for it.',
    state: held ? { kind: 'done', word: 'Held' } : { kind: 'planned', word: 'To be held' },
    tier: held?.tier ?? 'partners',
    isEmpty: !held && seat.partnership.sourceTitle === null,
    missing: seat.partnership.sourceTitle === null ? 'Not said yet' : null,
    readings: levels.map((level) => {
      const value = held?.[level] ?? null;
      return {
        name: levelWords[level],
        kind: value?.replace(' ', '-') ?? null,
        word: value === null ? null : valueWords[value],
      };
    }),
    readBy: held?.readBy ?? null,
    facts: [
      {
        name: 'Is the forum still meeting?',
        value: held?.forumStillMeeting ? meetingWords[held.forumStillMeeting] : null,
      },
      { name: 'What has it cost?', value: held?.whatItCost ?? null },
      { name: 'What else was said of it?', value: held?.words ?? null },
    ],
    promises: {
      head: ['Promise', 'Those who promised say', 'Those who asked say'],
      rows: commitments.map(({ words, checks }) => [
        words,
        ...(['asked', 'asker'] as const).map((side) => saidWords(lastSaid(checks, side)?.met)),
      ]),
    },
    holdHref: may ? paths.holdLookBack(slug, engagement.slug, String(months)) : null,
    holdWords: held ? 'Change what was written down' : 'Write down what was found',
    lookBacksHref: paths.lookBacks(slug),
    threadHref: due.kept ? paths.thread(slug, 'look-back', due.kept.id) : null,
  });
}

const saidWords = (met: string | undefined): string => (met === undefined ? 'Not said yet' : (metWords[met] ?? met));
