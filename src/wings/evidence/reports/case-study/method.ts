// What was done, by whom and for how long. Of a session its title, day and number of people are published; how it was
// designed is not, and of a care space nothing is. Of preparatory conversations only their number is published.
import { SHARED_BY_AT_LEAST } from '../../../../disclosure/index.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { type Claim, claim, claimIf, type Group, isPublished } from '../claim.ts';
import { peopleWords } from '../report-words.ts';
import type { CaseFacts, SessionFact } from './facts.ts';
import { asClaim, published } from './passages.ts';

export const methodGroups = (facts: CaseFacts): Group[] => [
  { title: 'Activity', claims: activity(facts), asked: true },
  { title: 'Participants', claims: participants(facts), asked: true },
  { title: 'Duration', claims: duration(facts), asked: true },
];

const held = ({ sessions }: CaseFacts): SessionFact[] =>
  sessions.filter(
    ({ kind, state }) =>
      kind !== 'care space' && (state === 'closed' || state === 'offered back' || state === 'agreed'),
  );

function activity(facts: CaseFacts): Claim[] {
  const { engagement } = facts;
  return [
    ...claimIf('engagement', engagement.id, engagement.method, 'Method'),
    ...conversations(facts),
    ...held(facts).flatMap(({ id, title, offSite }) => [
      claim('session', id, title, 'Session'),
      ...(offSite ? [claim('session', id, 'Off site', 'Where it was held')] : []),
    ]),
    ...published(facts, 'activity').map(asClaim),
    ...published(facts, 'topic').map((topic) => claim('passage', topic.id, topic.words, 'Explored')),
  ];
}

/**
 * Their number, and how many on each side where every side is known and none is so small that it points at someone: one
 * side left out could be told from the rest. A talk counts when a facilitator has published it.
 */
function conversations(facts: CaseFacts): Claim[] {
  const talks = facts.talks.filter((talk) => talk.state === 'held' && isPublished(talk));
  if (talks.length === 0) return [];
  const partnerOf = new Map(facts.perspectives.map(({ id, partnerId }) => [id, partnerId]));
  const bySide = (facts.interface?.sides ?? []).map(({ name, partnerId }) => ({
    name,
    talks: talks.filter((talk) => partnerId !== null && partnerOf.get(talk.perspectiveId ?? '') === partnerId).length,
  }));
  const known = bySide.reduce((sum, side) => sum + side.talks, 0) === talks.length;
  const wide = bySide.every((side) => side.talks >= SHARED_BY_AT_LEAST);
  const detail = known && wide ? ` (${bySide.map((side) => `${side.name} ${side.talks}`).join(', ')})` : '';
  const number = talks.length < SHARED_BY_AT_LEAST ? `Fewer than ${SHARED_BY_AT_LEAST}` : `${talks.length}${detail}`;
  return [claim('preparation', facts.engagement.id, number, 'Individual conversations beforehand')];
}

function participants(facts: CaseFacts): Claim[] {
  const sideNames = new Map(facts.interface?.sides.map(({ id, name }) => [id, name]));
  return [
    ...published(facts, 'participants').map(asClaim),
    ...facts.seats
      .filter((seat) => isPublished(seat) && seat.coming > 0)
      .map(({ id, words, sideId }) => claim('coverage', id, words, (sideId && sideNames.get(sideId)) ?? null)),
    ...held(facts).flatMap(({ id, title, people }) => claimIf('session', id, peopleWords(people), title)),
  ];
}

function duration(facts: CaseFacts): Claim[] {
  const { id, startsOn, endsOn, whenWords } = facts.engagement;
  return [
    ...claimIf('engagement', id, startsOn && day(startsOn), 'From'),
    ...claimIf('engagement', id, endsOn && day(endsOn), 'To'),
    ...claimIf('engagement', id, whenWords, 'When'),
    ...published(facts, 'duration').map(asClaim),
    ...held(facts).flatMap((session) =>
      claimIf('session', session.id, session.onDate ? day(session.onDate) : session.whenWords, session.title),
    ),
  ];
}
