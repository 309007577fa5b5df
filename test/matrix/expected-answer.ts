import type { Allowed } from './expected.ts';

const facilitators: Allowed = ['facilitator'];
/** Whoever works, lives or visits there. */
const storyTakers: Allowed = [
  'facilitator',
  'partnership manager',
  'representative',
  'front-line staff',
  'lived experience',
  'family and carers',
];
/** The co-lead told it; the facilitators keep it. */
const theirs: Allowed = ['facilitator', 'lived experience'];
/** The governor for the prison it was put to, and the facilitator for what they said in the room. */
const answering: Allowed = ['facilitator', 'representative'];
/** For the commissioners nobody of these seats speaks; the facilitator enters it. */
const facilitatorForThem: Allowed = ['facilitator'];

const at = '/answers';
const told = `${at}/told/:feedback`;
const item = `${at}/items/:put`;

export const answerDoors: Readonly<Record<string, Allowed>> = {
  [`GET ${at}`]: 'everyone',
  [`GET ${at}/yours`]: 'everyone',
  [`GET ${at}/say`]: 'everyone',
  [`POST ${at}/say`]: 'everyone',
  [`GET ${at}/take-a-story`]: storyTakers,
  [`POST ${at}/take-a-story`]: storyTakers,
  [`GET ${at}/add`]: facilitators,
  [`POST ${at}/add`]: facilitators,
  [`GET ${at}/told`]: facilitators,
  [`GET ${told}`]: theirs,
  [`GET ${told}/keep`]: facilitators,
  [`POST ${told}/keep`]: facilitators,
  [`GET ${told}/set-aside`]: facilitators,
  [`POST ${told}/set-aside`]: facilitators,
  [`GET ${told}/withdraw`]: theirs,
  [`POST ${told}/withdraw`]: theirs,
  [`POST ${told}/read`]: theirs,
  [`GET ${told}/reach`]: facilitators,
  [`POST ${told}/reach`]: facilitators,
  [`GET ${told}/slip`]: facilitators,
  [`POST ${told}/slip`]: facilitators,
  [`GET ${at}/take-back-by-number`]: facilitators,
  [`POST ${at}/take-back-by-number`]: facilitators,
  [`GET ${at}/put`]: facilitators,
  [`POST ${at}/put`]: facilitators,
  [`GET ${item}`]: 'everyone',
  [`GET ${item}/answer`]: answering,
  [`POST ${item}/answer`]: answering,
  [`GET ${item}/does-it-answer`]: theirs,
  [`POST ${item}/does-it-answer`]: theirs,
  [`GET ${item}/hold-open`]: theirs,
  [`POST ${item}/hold-open`]: theirs,
  [`POST ${item}/take-up`]: facilitators,
  [`GET ${item}/changed`]: facilitatorForThem,
  [`POST ${item}/changed`]: facilitatorForThem,
  [`GET ${item}/ask-whether-changed`]: facilitators,
  [`POST ${item}/ask-whether-changed`]: facilitators,
  [`POST ${item}/has-it-changed`]: theirs,
  [`GET ${item}/put-together`]: facilitators,
  [`POST ${item}/put-together`]: facilitators,
  [`GET ${item}/gather`]: facilitators,
  [`POST ${item}/gather`]: facilitators,
  [`GET ${item}/reword`]: facilitators,
  [`POST ${item}/reword`]: facilitators,
  [`POST ${item}/end`]: facilitators,
  [`GET ${item}/tell`]: facilitators,
  [`GET ${item}/tell/:feedback`]: facilitators,
  [`POST ${item}/tell/:feedback`]: facilitators,
  [`POST ${item}/tell/:feedback/mail`]: facilitators,
  [`GET ${item}/notice`]: facilitators,
  [`GET ${item}/read-out`]: facilitators,
  [`GET ${item}/easy-read`]: facilitators,
};
