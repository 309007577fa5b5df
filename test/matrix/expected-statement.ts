import type { Allowed } from './expected.ts';

const everyone: Allowed = 'everyone';
const facilitators: Allowed = ['facilitator'];
/** Whoever takes part. */
const takingPart: Allowed = [
  'facilitator',
  'partnership manager',
  'representative',
  'front-line staff',
  'lived experience',
  'family and carers',
  'commissioner',
];
/** Whoever put it: the co-lead; and a facilitator, for anyone who asks. */
const takingBack: Allowed = ['facilitator', 'lived experience'];
const theirs: Allowed = ['lived experience'];
const at = '/dialogues/:engagement/sessions/:session/statements';

export const statementDoors: Readonly<Record<string, Allowed>> = {
  [`GET ${at}`]: everyone,
  [`GET ${at}/put`]: takingPart,
  [`POST ${at}/put`]: takingPart,
  [`GET ${at}/:statement`]: facilitators,
  [`GET ${at}/:statement/accept`]: facilitators,
  [`POST ${at}/:statement/accept`]: facilitators,
  [`GET ${at}/:statement/offer-words`]: facilitators,
  [`POST ${at}/:statement/offer-words`]: facilitators,
  [`GET ${at}/:statement/refuse`]: facilitators,
  [`POST ${at}/:statement/refuse`]: facilitators,
  [`GET ${at}/:statement/change`]: facilitators,
  [`POST ${at}/:statement/change`]: facilitators,
  [`POST ${at}/:statement/move`]: facilitators,
  [`POST ${at}/:statement/answer-offer`]: theirs,
  [`GET ${at}/:statement/take-back`]: takingBack,
  [`POST ${at}/:statement/take-back`]: takingBack,
  [`GET ${at}/:statement/slip`]: facilitators,
};
