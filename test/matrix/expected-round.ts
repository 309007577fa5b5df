import type { Allowed } from './expected.ts';

const everyone = 'everyone';
const facilitators: Allowed = ['facilitator'];
const keepers: Allowed = ['facilitator', 'partnership manager', 'lived experience'];
/** Those who bring a perspective that the open round asks: residents, officers, peer workers and families. */
const asked: Allowed = ['front-line staff', 'lived experience', 'family and carers'];
const handers: Allowed = ['facilitator', 'lived experience'];
const planners: Allowed = ['facilitator', 'partnership manager', 'representative', 'lived experience'];

export const roundDoors: Readonly<Record<string, Allowed>> = {
  'GET /frameworks': everyone,
  'GET /frameworks/add': keepers,
  'POST /frameworks/add': keepers,
  'GET /frameworks/:framework': everyone,
  'GET /frameworks/:framework/change': keepers,
  'POST /frameworks/:framework/change': keepers,
  'GET /frameworks/:framework/together/:perspectiveKind': everyone,
  'POST /frameworks/:framework/together/:perspectiveKind': facilitators,
  'GET /dialogues/:engagement/sessions/:session/common-ground/ask': facilitators,
  'POST /dialogues/:engagement/sessions/:session/common-ground/ask': facilitators,
  'GET /rounds': everyone,
  'GET /rounds/start': keepers,
  'POST /rounds/start': keepers,
  'GET /rounds/ask': keepers,
  'POST /rounds/ask': keepers,
  'GET /rounds/:round': everyone,
  'POST /rounds/:round/open': keepers,
  'POST /rounds/:round/close': keepers,
  'GET /rounds/:round/call-off': keepers,
  'POST /rounds/:round/call-off': keepers,
  'GET /rounds/:round/answer': asked,
  'POST /rounds/:round/answer': asked,
  'GET /rounds/:round/hand-round': handers,
  'POST /rounds/:round/hand-round': handers,
  'GET /rounds/:round/hand-round/take-back': handers,
  'POST /rounds/:round/hand-round/take-back': handers,
  'GET /rounds/:round/hand-round/thank-you': handers,
  'GET /rounds/:round/answer-links': facilitators,
  'POST /rounds/:round/answer-links': facilitators,
  'POST /rounds/:round/answer-links/withdraw': facilitators,
  'GET /rounds/:round/join': facilitators,
  'POST /rounds/:round/join': facilitators,
  'POST /rounds/:round/reveal': facilitators,
  'GET /rounds/:round/read-out': facilitators,
  'GET /rounds/:round/figures.csv': everyone,
  'GET /rounds/:round/written': facilitators,
  'GET /rounds/:round/written/:told/pass-on': facilitators,
  'POST /rounds/:round/written/:told/pass-on': facilitators,
  'GET /rounds/:round/written/:told/set-aside': facilitators,
  'POST /rounds/:round/written/:told/set-aside': facilitators,
  'GET /rounds/:round/standards/:standard/plan': planners,
  'POST /rounds/:round/standards/:standard/plan': planners,
};
