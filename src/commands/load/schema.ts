// What a partnership's data file may say. Strict: a key that is not known refuses the file, so that nothing in it is
// silently left out. Things refer to each other by `key`; a date is YYYY-MM-DD; what is not given is left out.
import { z } from 'zod';
import { readRule } from '../../interop/calendar/rule.ts';
import { answerParts } from './coproduction/answer-schema.ts';
import { leadingParts } from './coproduction/leading-schema.ts';
import { paperParts } from './coproduction/paper-schema.ts';
import { roundParts } from './coproduction/round-schema.ts';
import { wardParts } from './coproduction/ward-schema.ts';
import { codingParts } from './evidence/coding-schema.ts';
import { issueParts } from './evidence/issue-schema.ts';
import { measureParts } from './evidence/measure-schema.ts';
import { publicParts } from './evidence/public-schema.ts';
import { reportParts } from './evidence/report-schema.ts';
import { launch, teamEntry } from './launch-schema.ts';
import { directoryParts } from './pathways/directory-schema.ts';
import { generatedParts } from './pathways/generated-schema.ts';
import { handoverParts } from './pathways/handover-schema.ts';
import { lostParts } from './pathways/lost-schema.ts';
import { referenceParts } from './pathways/reference-schema.ts';
import { teamParts } from './pathways/team-schema.ts';
import { day, key, list, some, words } from './schema-parts.ts';
import { workingAgreement } from './working-agreement-schema.ts';

const time = z.string().regex(/^\d\d:\d\d$/, 'a time is written HH:MM');
const count = z.int().min(0);
const level = z.enum(['strategic', 'managerial', 'operational']);
const tier = z.enum(['facilitators', 'room', 'partners', 'published']);
const relation = z.enum(['productive', 'working', 'under strain', 'in conflict', 'unknown']);
const experience = z.enum(['lived', 'living', 'learnt', 'technical', 'family', 'carer', 'loved one', 'advocate']);

const partner = some({
  key,
  name: words,
  kind: z.enum([
    'establishment',
    'provider',
    'commissioner',
    'coordinator',
    'lived-experience organisation',
    'funder',
    'agency',
  ]),
  odsCode: words.optional(),
  prisonCode: words.optional(),
  about: words.optional(),
  joinedOn: day.optional(),
  leftOn: day.optional(),
});
const place = some({
  key,
  name: words,
  kind: z.enum(['prison', 'ward', 'community service']),
  code: words.optional(),
  partner: key.optional(),
  peopleCalled: words.optional(),
  peopleCalledChosenWith: words.optional(),
  peopleCalledOn: day.optional(),
  area: words.optional(),
  closedOn: day.optional(),
  concernSheet: some({ tellNow: words, extension: words, outOfHours: words, outsideContact: words }).optional(),
});
const perspective = some({
  key,
  name: words,
  kind: z.enum(['resident', 'health', 'officer', 'manager', 'family', 'commissioner', 'facilitator']),
  partner: key.optional(),
  rank: words.optional(),
  profession: words.optional(),
  level: level.optional(),
  experience: experience.optional(),
  wider: key.optional(),
  people: count.optional(),
});
const person = some({
  key,
  shownAs: words,
  name: words.optional(),
  wantsCredit: z.boolean().default(false),
  account: z.boolean().default(false),
  memberships: z
    .array(
      some({
        role: z.enum([
          'facilitator',
          'partnership manager',
          'representative',
          'front-line staff',
          'lived experience',
          'family and carers',
          'commissioner',
          'researcher',
        ]),
        partner: key.optional(),
        place: key.optional(),
        level: level.optional(),
      }),
    )
    .min(1),
  brings: list(key),
});
const engagedInterface = some({
  key,
  name: words,
  about: words.optional(),
  sides: z.array(some({ key, name: words, partner: key.optional() })).min(2),
  seats: list(
    some({
      side: key.optional(),
      level: level.optional(),
      perspective: key.optional(),
      words,
      asked: z.boolean().default(false),
    }),
  ),
  readings: list(
    some({
      level: level.optional(),
      value: relation,
      moment: z.enum(['before', 'during', 'after']),
      on: day.optional(),
      when: words.optional(),
      by: words.optional(),
      because: words.optional(),
    }),
  ),
});
const goal = some({
  words,
  partner: key.optional(),
  saidOn: day.optional(),
  support: list(
    some({
      partner: key,
      how: words,
      helped: z.enum(['yes', 'partly', 'no']).optional(),
      helpedWords: words.optional(),
    }),
  ),
});
const milestone = some({ title: words, on: day.optional(), when: words.optional(), words: words.optional() });
const limits = some({
  key,
  name: words,
  harm: words,
  security: words,
  inquest: words,
  court: words,
  police: words,
  freedomOfInformation: words,
  subjectAccess: words,
});

const passage = some({
  part: z.enum([
    'context',
    'aim',
    'activity',
    'participants',
    'duration',
    'topic',
    'outcome',
    'learning',
    'next phase',
    'related case',
    'contact',
  ]),
  of: words.optional(),
  words,
  tier: tier.default('published'),
  source: words.optional(),
});
const record = some({
  keeping: z.enum(['number', 'prose', 'points']),
  limitsReadBy: words,
  people: count.optional(),
  /** How many came with each perspective; only where the room wanted that counted. */
  attended: list(some({ perspective: key, people: count })),
  prose: words.optional(),
  containerLines: list(words),
  contributions: list(
    some({
      key,
      words,
      perspective: key.optional(),
      form: z.enum(['spoken', 'written', 'drawn', 'silent']).default('spoken'),
      exact: z.boolean().default(false),
      couldTell: z.enum(['no', 'maybe', 'yes', 'not asked']).default('no'),
    }),
  ),
  themes: list(some({ key, title: words, holds: list(key), takenFurther: z.boolean().default(false) })),
  differences: list(
    some({ sides: z.array(some({ words, perspective: key.optional() })).min(2), comesBack: day.optional() }),
  ),
  reflections: list(
    some({
      on: z.enum([
        'voice',
        'listening',
        'respect',
        'suspension',
        'awareness',
        'potential',
        'participation',
        'coherence',
      ]),
      words,
    }),
  ),
  balance: list(some({ perspectives: z.array(key).min(1), amount: z.enum(['much', 'some', 'little', 'listened']) })),
  closed: z.enum(['with action', 'no action']).optional(),
  offeredBack: z.enum(['read out', 'paper']).optional(),
  agreed: z.boolean().default(false),
  dissent: list(some({ words, perspective: key.optional() })),
});
const seatsNeeded = some({
  seat: words,
  perspective: key.optional(),
  side: key.optional(),
  level: level.optional(),
  needed: count.default(1),
  coming: count.default(0),
  chosenBy: z.enum(['self', 'peers', 'staff', 'lot']).optional(),
  neverInRoom: z.boolean().default(false),
  because: words.optional(),
  tier: tier.default('facilitators'),
});
const statement = some({
  key: key.optional(),
  words: words.max(200),
  easy: words.max(300).optional(),
  welsh: words.max(300).optional(),
  by: z.enum(['participant', 'organiser']).default('participant'),
  came: z.enum(['on screen', 'on paper', 'aloud']).default('on screen'),
  /** Who put it on a page of their own. */
  person: key.optional(),
  /** What it was made of. */
  theme: key.optional(),
  state: z.enum(['put', 'accepted', 'refused']).default('accepted'),
  offered: words.max(200).optional(),
  because: words.optional(),
  askedOn: day.optional(),
});
const session = some({
  key,
  kind: z.enum(['dialogue', 'care space', 'vision', 'contracting', 'planning', 'forum', 'review', 'event']),
  title: words,
  on: day.optional(),
  at: time.optional(),
  when: words.optional(),
  place: key.optional(),
  where: words.optional(),
  offSite: z.boolean().default(false),
  container: words.optional(),
  input: words.optional(),
  witness: words.optional(),
  aftercare: some({
    participants: words.optional(),
    peers: words.optional(),
    staff: words.optional(),
    facilitators: words.optional(),
  }).optional(),
  limits: key.optional(),
  state: z.enum(['planned', 'open', 'closed', 'offered back', 'agreed']).default('planned'),
  people: count.optional(),
  participants: list(key),
  segments: list(
    some({
      kind: z.enum([
        'check-in',
        'limits',
        'read-back',
        'input',
        'dialogue',
        'break',
        'process',
        'noticing',
        'check-out',
      ]),
      title: words,
      words: words.optional(),
      minutes: z.int().min(1).optional(),
    }),
  ),
  coverage: list(seatsNeeded),
  readBack: list(words),
  record: record.optional(),
  asksStatements: z.boolean().default(false),
  statements: list(statement),
});
const quotation = some({
  key: key.optional(),
  words,
  session: key.optional(),
  contribution: key.optional(),
  perspective: key.optional(),
  printedAttribution: words.optional(),
  source: words.optional(),
  tier: tier.default('published'),
  consents: list(
    some({
      use: z.enum(['case study', 'leaflet', 'public page', 'poster', 'funder report', 'training', 'read back']),
      narrowest: key.optional(),
      givenOn: day.optional(),
      givenHow: words,
    }),
  ),
});
const party = some({ partner: key.optional(), perspective: key.optional() }).refine(
  (given) => (given.partner === undefined) !== (given.perspective === undefined),
  'name a partner or a perspective, one of the two',
);
const expectation = some({
  key,
  title: words,
  words,
  from: party,
  to: party,
  madeOn: day,
  session: key.optional(),
  theme: key.optional(),
  tier: tier.default('partners'),
  answers: list(
    some({
      side: z.enum(['asked', 'asker']),
      answer: z.enum(['accept', 'counter', 'decline', 'bring to the forum']),
      words: words.optional(),
      on: day,
      inTheRoom: z.boolean().default(false),
    }),
  ),
  commitment: some({ words, owner: words, partner: key.optional(), dueOn: day.optional() }).optional(),
});
const action = some({
  key: key.optional(),
  section: words.optional(),
  expected: words,
  toBeDone: words.optional(),
  whereNow: words.optional(),
  whereNowIs: z.enum(['said', 'TBC', 'gap']).default('said'),
  next: words.optional(),
  leads: words.optional(),
  owner: key.optional(),
  monitored: words.optional(),
  dueOn: day.optional(),
  state: z.enum(['TBC', 'gap', 'planned', 'under way', 'done', 'stopped']).default('planned'),
  because: words.optional(),
  for: key.optional(),
  agreed: some({ on: day.optional(), by: key.optional(), words: words.optional() }).optional(),
  delivered: some({ on: day.optional(), by: key.optional(), words: words.optional() }).optional(),
  expectation: key.optional(),
  theme: key.optional(),
  tier: tier.default('partners'),
});
const forum = some({
  key,
  name: words,
  purpose: words.optional(),
  /** Of RFC 5545, as the form would keep it: FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU. */
  rule: words
    .refine(
      (rule) => readRule(rule) !== null,
      'is no rule that a forum can have, such as FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU',
    )
    .optional(),
  cadence: words.optional(),
  startsOn: day.optional(),
  startsAt: time.optional(),
  lastsMinutes: z.int().min(5).max(1440).optional(),
  where: words.optional(),
  state: z.enum(['committed', 'meeting', 'stopped']).default('committed'),
  meetings: list(key),
  /** Left out, because; or moved to another day. */
  days: list(
    some({
      on: day,
      toDay: day.optional(),
      toAt: time.optional(),
      toWhere: words.optional(),
      because: words.optional(),
    }).refine(({ toDay, because }) => toDay !== undefined || because !== undefined, 'needs toDay or because'),
  ),
  regime: list(
    some({
      from: day,
      until: day,
      kind: z.enum(['lockdown', 'staff shortage', 'infection', 'other']),
      words: words.optional(),
    }),
  ),
  members: list(key),
  tier: tier.default('partners'),
});
const engagement = some({
  key,
  number: words.optional(),
  title: words,
  interface: key.optional(),
  place: key.optional(),
  state: z.enum(['proposed', 'contracted', 'under way', 'sustaining', 'closed', 'declined', 'stopped']),
  proposedBy: words.optional(),
  proposedTo: words.optional(),
  fundedBy: words.optional(),
  method: words.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
  when: words.optional(),
  contract: words.optional(),
  reporting: words.optional(),
  closedWithNoAction: z.boolean().default(false),
  closedOn: day.optional(),
  facilitators: list(key),
  passages: list(passage),
  contracted: list(
    some({
      kind: z.enum(['dialogue', 'shared vision', 'expectations contracted', 'joint plan', 'regular forum', 'other']),
      words,
      broughtOn: day.optional(),
      broughtBy: words.optional(),
    }),
  ),
  principles: some({
    awareness: words.optional(),
    potential: words.optional(),
    participation: words.optional(),
    coherence: words.optional(),
  }).optional(),
  conversations: list(
    some({
      seat: words.optional(),
      perspective: key.optional(),
      state: z.enum(['asked', 'held', 'declined']),
      heldOn: day.optional(),
      limits: key.optional(),
      tier: tier.default('facilitators'),
      points: list(
        some({
          about: z.enum(['experience', 'need', 'interest', 'hope', 'concern']),
          words,
          forPicture: z.boolean().default(false),
        }),
      ),
    }),
  ),
  picture: list(
    some({
      about: z.enum(['experience', 'need', 'interest', 'hope', 'concern', 'history']),
      words,
      tier: tier.default('room'),
    }),
  ),
  coverage: list(seatsNeeded),
  sessions: list(session),
  quotations: list(quotation),
  sayings: list(
    some({
      saying: z.enum(['agreed', 'delivered']),
      level,
      words: words.optional(),
      by: words.optional(),
      on: day.optional(),
      tier: tier.default('partners'),
    }),
  ),
  vision: list(
    some({
      words,
      state: z.enum(['proposed', 'adopted', 'set aside']).default('proposed'),
      proposedBy: words.optional(),
      partner: key.optional(),
      /** What that was said it comes from. */
      theme: key.optional(),
      on: day.optional(),
      adoptedOn: day.optional(),
      earlier: list(words),
      supportedBy: list(some({ partner: key, adopted: z.boolean().default(false), on: day })),
      tier: tier.default('partners'),
    }),
  ),
  expectations: list(expectation),
  plan: list(action),
  forum: forum.optional(),
  lookBacks: list(
    some({
      months: z.union([z.literal(6), z.literal(12)]),
      dueOn: day.optional(),
      heldOn: day.optional(),
      strategic: relation.optional(),
      managerial: relation.optional(),
      operational: relation.optional(),
      readBy: words.optional(),
      forumStillMeeting: z.enum(['yes', 'less often', 'no', 'do not know']).optional(),
      whatItCost: words.optional(),
      words: words.optional(),
      tier: tier.default('partners'),
    }),
  ),
  reports: list(
    some({
      key,
      kind: z.enum(['case study', 'leaflet', 'funder report', 'poster', 'easy-read summary']),
      title: words,
      subtitle: words.optional(),
      headline: key.optional(),
      number: words.optional(),
      authors: list(words),
      rights: words.optional(),
      related: list(words),
    }),
  ),
});

export const fileSchema = some({
  partnership: some({
    key,
    name: words,
    purpose: words.optional(),
    tagline: words.optional(),
    fictional: z.boolean().default(false),
    sourceTitle: words.optional(),
    sourceRights: words.optional(),
    founded: z.string().regex(/\d{4}/, 'founded says when, with the year: April 2013').optional(),
  }),
  partners: list(partner),
  places: list(place),
  perspectives: list(perspective),
  people: list(person),
  interfaces: list(engagedInterface),
  goals: list(goal),
  milestones: list(milestone),
  limits: list(limits),
  engagements: list(engagement),
  /** A plan of the partnership as a whole, not of one engagement. */
  plan: list(action),
  expectations: list(expectation),
  workingAgreements: list(workingAgreement),
  launches: list(launch),
  team: list(teamEntry),
  forum: forum.optional(),
  ...answerParts,
  ...roundParts,
  ...paperParts,
  ...wardParts,
  ...teamParts,
  ...directoryParts,
  ...referenceParts,
  ...handoverParts,
  ...lostParts,
  ...generatedParts,
  ...leadingParts,
  ...measureParts,
  ...codingParts,
  ...reportParts,
  ...publicParts,
  ...issueParts,
});

export type PartnershipFile = z.output<typeof fileSchema>;
export type EngagementPart = PartnershipFile['engagements'][number];
export type SessionPart = EngagementPart['sessions'][number];
export type RecordPart = NonNullable<SessionPart['record']>;
export type ExpectationPart = PartnershipFile['expectations'][number];
export type ActionPart = PartnershipFile['plan'][number];
export type ForumPart = NonNullable<PartnershipFile['forum']>;
