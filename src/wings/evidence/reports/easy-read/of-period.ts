// The easy-read summary of a stretch of time: what people said, and what was done about it. Pure.
import type { Claim } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { headedParts } from '../headed.ts';
import type { PosterFacts } from '../poster/poster.ts';
import type { Answered } from '../poster/put-facts.ts';
import { byDay, draftNote, framed } from './frames.ts';

const periodHeadings = ['What was done', 'What will be done', 'What will not be done'] as const;
const kinds = ['done', 'will do', 'not done'] as const;

export function easyReadOfPeriod({ partnership, report, period, put }: PosterFacts): ReportDocument {
  const { number, title, subtitle, authors, rights, related } = report;
  return {
    kind: 'easy-read summary',
    ...{ number, title, subtitle, authors, rights, related, period, partnership },
    headline: null,
    notes: [draftNote],
    relationship: null,
    parts: headedParts(
      periodHeadings.map((heading, i) => ({
        heading,
        groups: put
          .filter(({ answer }) => answer.is === kinds[i])
          .map((one) => ({ title: null, apart: true, claims: sentences(one) })),
      })),
      'Nothing here yet',
    ),
  };
}

const sentences = ({ item, answer, change }: Answered): Claim[] => [
  framed('put item', item.id, 'talk', 'You said', item.words),
  answerSentence(answer),
  ...(change
    ? [
        change.isChange
          ? framed('change', change.id, 'change', 'This has changed', change.words)
          : framed('change', change.id, 'equal', 'Nothing has changed. This is why', change.words),
      ]
    : []),
];

function answerSentence({ id, is, words, willDoBy }: Answered['answer']): Claim {
  switch (is) {
    case 'done':
      return framed(
        'answer to what was put',
        id,
        'tick',
        words === null ? 'It is done' : 'It is done. They say',
        words,
      );
    case 'will do':
      return framed('answer to what was put', id, 'clock', byDay(willDoBy), words);
    case 'not done':
      return framed('answer to what was put', id, 'cross', 'They will not do this. This is why', words);
  }
}
