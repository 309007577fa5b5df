// What came of it. Agreed and delivered are two claims, said by two kinds of people.
import { type Claim, capital, claim, claimIf, type Group, isPublished } from '../claim.ts';
import type { ActionFact, CaseFacts, ForumFact, OutcomeFact, SayingFact } from './facts.ts';
import { asClaim, passageGroups, published } from './passages.ts';
import { quotedClaims } from './quoted.ts';
import { readingGroup } from './readings.ts';

export const outcomeGroups = (facts: CaseFacts): Group[] => [
  { title: 'Agreed, and delivered', claims: facts.sayings.filter(isPublished).map(sayingClaim) },
  { title: 'What was brought, and by what', claims: facts.contracted.flatMap(broughtClaims) },
  ...passageGroups(facts, 'outcome'),
  {
    title: 'The shared vision',
    claims: facts.vision
      .filter((line) => isPublished(line) && line.state === 'adopted')
      .map(({ id, words }) => claim('vision line', id, words)),
  },
  {
    title: 'What was promised',
    claims: facts.commitments.filter(isPublished).map(({ id, words }) => claim('commitment', id, words)),
  },
  { title: 'The joint plan', claims: facts.actions.filter(isPublished).map(actionClaim) },
  { title: 'The forum', claims: facts.forums.filter(isPublished).flatMap(forumClaims) },
  readingGroup(facts, 'after', 'How the two sides get on since'),
  { title: 'In the words of those who took part', claims: quotedClaims(facts, 'case study') },
  ...(facts.engagement.closedWithNoAction
    ? [
        {
          title: 'What follows',
          claims: [claim('engagement', facts.engagement.id, 'The dialogue closed with no action to follow.')],
        },
      ]
    : []),
  { title: 'What comes next', claims: published(facts, 'next phase').map(asClaim) },
];

function sayingClaim({ id, saying, level, ofThoseItIsFor, words }: SayingFact): Claim {
  const by = ofThoseItIsFor ? 'by those it is for' : level === null ? '' : `at ${level} level`;
  const word = `${capital(saying)} ${by}`.trim();
  return { ...claim('saying', id, words ?? word), state: { kind: saying, word } };
}

const kindNames: Readonly<Record<string, string>> = {
  dialogue: 'Dialogue',
  'shared vision': 'A shared vision',
  'expectations contracted': 'Expectations of each other',
  'joint plan': 'A joint plan',
  'regular forum': 'A regular forum',
  other: 'What was asked for',
};
const broughtClaims = ({ id, kind, broughtBy }: OutcomeFact): Claim[] =>
  claimIf('contracted outcome', id, broughtBy, kindNames[kind] ?? capital(kind));

function actionClaim({ id, expected, state, agreed, delivered }: ActionFact): Claim {
  const shown = delivered
    ? { kind: 'delivered', word: 'Delivered' }
    : state === 'done'
      ? { kind: 'done', word: 'Done' }
      : state === 'stopped'
        ? { kind: 'stopped', word: 'Stopped' }
        : agreed
          ? { kind: 'agreed', word: 'Agreed, not yet delivered' }
          : { kind: 'planned', word: 'Planned' };
  return { ...claim('action', id, expected), state: shown };
}

const forumStates: Readonly<Record<string, string>> = {
  committed: 'The partners have committed to it',
  meeting: 'It is meeting',
  stopped: 'It has stopped',
};
const forumClaims = ({ id, name, purpose, cadence, state }: ForumFact): Claim[] => [
  claim('forum', id, forumStates[state] ?? capital(state), name),
  ...claimIf('forum', id, purpose, 'What it is for'),
  ...claimIf('forum', id, cadence, 'How often'),
];
