// The easy-read summary of one engagement. The rules are those of the case study: only what is published, each sentence from
// one row. No exact words of anybody stand in it: nobody was asked about easy read. Pure.

import type { CaseFacts, PassageFact } from '../case-study/facts.ts';
import { published, relatedCases } from '../case-study/passages.ts';
import { readingsAt } from '../case-study/readings.ts';
import { type Claim, isPublished } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { headedParts } from '../headed.ts';
import { draftNote, framed, fromDay, onDay, relationFrame, toDay } from './frames.ts';

export const engagementHeadings = [
  'What this is about',
  'What we wanted',
  'What we did',
  'What came of it',
  'What we learnt',
  'What comes next',
] as const;

export function easyReadOfEngagement(facts: CaseFacts): ReportDocument {
  const { number, title, subtitle, authors, rights } = facts.report;
  const of = [about, wanted, did, came, learnt, next];
  return {
    kind: 'easy-read summary',
    ...{ number, title, subtitle, authors, rights },
    related: relatedCases(facts),
    period: null,
    partnership: facts.partnership,
    headline: null,
    notes: [draftNote],
    relationship: null,
    parts: headedParts(
      engagementHeadings.map((heading, i) => ({ heading, groups: [{ title: null, claims: of[i]?.(facts) ?? [] }] })),
      facts.partnership.sourceTitle === null ? 'We do not know yet' : 'We do not know. Nobody wrote it down',
    ),
  };
}

const told = (rows: readonly PassageFact[], picture: Parameters<typeof framed>[2], frame: string): Claim[] =>
  rows.map(({ id, words }) => framed('passage', id, picture, frame, words));

const relation = (facts: CaseFacts, moment: 'before' | 'after'): Claim[] =>
  readingsAt(facts, moment).map((reading) => {
    const { frame, picture } = relationFrame(moment === 'before' ? 'Before' : 'Now', reading.value, reading.level);
    return framed('reading', reading.id, picture, frame);
  });

const about = (facts: CaseFacts): Claim[] => [
  ...told(published(facts, 'context'), 'home', 'This is what was going on'),
  ...told(published(facts, 'history'), 'clock', 'This went before'),
  ...relation(facts, 'before'),
];

const wanted = (facts: CaseFacts): Claim[] => told(published(facts, 'aim'), 'star', 'We wanted this');

function did(facts: CaseFacts): Claim[] {
  const { id, startsOn, endsOn, method } = facts.engagement;
  const held = facts.sessions.filter(
    ({ kind, state }) => kind !== 'care space' && ['closed', 'offered back', 'agreed'].includes(state),
  );
  return [
    ...(startsOn ? [framed('engagement', id, 'clock', fromDay(startsOn))] : []),
    ...(method ? [framed('engagement', id, 'paper', 'We worked like this', method)] : []),
    ...held.flatMap((session) => [
      framed('session', session.id, 'talk', 'We met', session.title),
      ...(session.onDate ? [framed('session', session.id, 'clock', onDay(session.onDate))] : []),
    ]),
    ...told(published(facts, 'participants'), 'people', 'These people took part'),
    ...told(published(facts, 'activity'), 'talk', 'We did this'),
    ...told(published(facts, 'topic'), 'ear', 'We talked about this'),
    ...(endsOn ? [framed('engagement', id, 'clock', toDay(endsOn))] : []),
  ];
}

const came = (facts: CaseFacts): Claim[] => [
  ...facts.sayings
    .filter(isPublished)
    .map(({ id, saying }) =>
      saying === 'agreed'
        ? framed('saying', id, 'tick', 'The partners have agreed')
        : framed('saying', id, 'hands', 'It happens in daily work now'),
    ),
  ...told(published(facts, 'outcome'), 'change', 'This came of it'),
  ...facts.vision
    .filter((line) => isPublished(line) && line.state === 'adopted')
    .map(({ id, words }) => framed('vision line', id, 'star', 'We all want this', words)),
  ...facts.commitments
    .filter(isPublished)
    .map(({ id, words }) => framed('commitment', id, 'hands', 'We promise this', words)),
  ...facts.actions
    .filter(isPublished)
    .map(({ id, expected, state, delivered }) =>
      delivered || state === 'done'
        ? framed('action', id, 'tick', 'This is done', expected)
        : state === 'stopped'
          ? framed('action', id, 'cross', 'We stopped doing this', expected)
          : framed('action', id, 'clock', 'We plan this', expected),
    ),
  ...relation(facts, 'after'),
];

const learnt = (facts: CaseFacts): Claim[] => told(published(facts, 'learning'), 'open', 'We learnt this');

const next = (facts: CaseFacts): Claim[] => [
  ...facts.forums
    .filter(isPublished)
    .flatMap(({ id, name, cadence, state }) =>
      state === 'stopped'
        ? [framed('forum', id, 'cross', 'We do not meet any more', name)]
        : [
            framed('forum', id, 'people', 'We keep meeting', name),
            ...(cadence ? [framed('forum', id, 'clock', 'We meet this often', cadence)] : []),
          ],
    ),
  ...told(published(facts, 'next phase'), 'choice', 'This comes next'),
  ...told(published(facts, 'contact'), 'person', 'You can ask this person'),
];
