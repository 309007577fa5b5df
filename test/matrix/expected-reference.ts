// References of people and referrals: who may come through which door. The partnership manager works for the trust at Larkmere, which has
// the person that is walked on; the governor and the officer work with nobody, and so come no further than the lists, which are empty.
import type { Allowed } from './expected.ts';

/** Who comes where people are; whom they see is for the providers that they work for. */
const comers: Allowed = ['partnership manager', 'representative', 'front-line staff'];
/** For the trust, which has the person and is asked. */
const trust: Allowed = ['partnership manager'];

export const referenceDoors: Readonly<Record<string, Allowed>> = {
  'GET /references': comers,
  'GET /references/take-in': trust,
  'POST /references/take-in': trust,
  'GET /references/take-in/list.csv': comers,
  'GET /references/take-in/:file': trust,
  'POST /references/take-in/:file': trust,
  'GET /references/:reference': trust,
  'GET /references/:reference/name': trust,
  'POST /references/:reference/name': trust,
  'GET /references/:reference/goes-along': trust,
  'GET /references/:reference/goes-along/add': trust,
  'POST /references/:reference/goes-along/add': trust,
  'GET /references/:reference/goes-along/:thing': trust,
  'POST /references/:reference/goes-along/:thing': trust,
  'GET /references/:reference/left': trust,
  'POST /references/:reference/left': trust,
  'GET /references/:reference/wants-help': trust,
  'POST /references/:reference/wants-help': trust,
  'GET /references/:reference/refer': trust,
  'POST /references/:reference/refer': trust,
  'GET /references/:reference/beside/:beside/end': trust,
  'POST /references/:reference/beside/:beside/end': trust,
  'GET /references/:reference/join': trust,
  'POST /references/:reference/join': trust,
  'GET /referrals': comers,
  'GET /referrals/:referral': trust,
  'GET /referrals/:referral/:move': trust,
  'POST /referrals/:referral/:move': trust,
};
