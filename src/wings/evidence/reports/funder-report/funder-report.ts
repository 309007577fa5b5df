// From facts to the report to a funder, of one stretch of time. Pure: the same facts always give the same lines.
//
// Seven headed parts, always these. Each line is made from one row; a number of people passes disclose(); where nothing is known a part
// says so.
import { SHARED_BY_AT_LEAST } from '../../../../disclosure/index.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { metWords } from '../case-study/learning.ts';
import { capital, claim, type Group } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { headedParts, missingWords } from '../headed.ts';
import { peopleWords } from '../report-words.ts';
import type { FunderFacts } from './facts.ts';

const funderHeadings = ['Aims', 'Activity', 'Reach', 'Outcomes', 'Measures', 'Spend', 'Learning'] as const;

export function funderReport(facts: FunderFacts): ReportDocument {
  const groups = [aims, activity, reach, outcomes, measures, spend, learning].map((of) => of(facts));
  const { number, title, subtitle, authors, rights } = facts.report;
  return {
    kind: 'funder report',
    ...{ number, title, subtitle, authors, rights },
    related: [],
    period: facts.period,
    partnership: facts.partnership,
    headline: null,
    notes: [],
    relationship: null,
    parts: headedParts(
      funderHeadings.map((heading, at) => ({ heading, groups: groups[at] ?? [] })),
      missingWords(facts.partnership),
    ),
  };
}

const aims = ({ goals, passages }: FunderFacts): Group[] => [
  { title: 'What the partners want together', claims: goals.map(({ id, words }) => claim('goal', id, words)) },
  { title: 'What the work is for', claims: passageClaims(passages, 'aim') },
];

const passageClaims = (passages: FunderFacts['passages'], wanted: string) =>
  passages.filter(({ part }) => part === wanted).map(({ id, words }) => claim('passage', id, words));

const activity = ({ sessions, careSpaces, partnershipId }: FunderFacts): Group[] => [
  {
    title: 'What was held',
    claims: sessions.map(({ id, title, kindWords, onDate, people }) =>
      claim('session', id, [title, day(onDate), peopleWords(people)].filter(Boolean).join('. '), kindWords),
    ),
  },
  {
    title: 'Care spaces',
    claims:
      careSpaces >= SHARED_BY_AT_LEAST
        ? [claim('partnership', partnershipId, `${careSpaces} were held. Nothing else is kept of them.`)]
        : [],
  },
];

/** Where nothing was held nobody was reached, and nobody could be pointed at. */
const reach = ({ reached, sessions, partnershipId }: FunderFacts): Group[] => [
  {
    title: 'Places taken at what was held, by where people see it from',
    claims:
      reached?.map(({ words, figure }) => claim('partnership', partnershipId, figure, words)) ??
      (sessions.length === 0
        ? []
        : [claim('partnership', partnershipId, 'Too few to say without pointing at somebody.')]),
  },
];

/** What was put is of no one engagement: beside what one of them brought it says so. */
const outcomes = ({ health, partnershipId, passages, commitments, actions, report }: FunderFacts): Group[] => [
  {
    title: `What people put to the partners${report.engagementId === null ? '' : ', in all of the partnership'}`,
    claims: [
      claim('partnership', partnershipId, plural(health.put, 'thing'), 'Put'),
      claim('partnership', partnershipId, plural(health.answered, 'thing'), 'Answered, and told back'),
      claim('partnership', partnershipId, plural(health.changed, 'thing'), 'Changed, and told back'),
      ...(health.medianDays === null
        ? []
        : [claim('partnership', partnershipId, plural(health.medianDays, 'day'), 'Half were answered within')]),
    ],
  },
  {
    title: 'Promises',
    claims: commitments.map(({ id, words, saidByAsker, saidByAsked }) => {
      const said = saidByAsker ?? saidByAsked;
      const state = said && { kind: said === 'yes' ? 'done' : 'under-way', word: metWords[said] ?? capital(said) };
      return { ...claim('commitment', id, words), ...(state && { state }) };
    }),
  },
  {
    title: 'Delivered',
    claims: actions.map(({ id, expected }) => ({
      ...claim('action', id, expected),
      state: { kind: 'delivered', word: 'Delivered' },
    })),
  },
  { title: 'What came of it', claims: passageClaims(passages, 'outcome') },
];

const measures = ({ measured }: FunderFacts): Group[] => [
  { title: null, claims: measured.map((one) => claim('measure', one.id, saidOf(one), one.name)) },
];

function saidOf({ name, finding, because }: FunderFacts['measured'][number]): string {
  const said = capital(finding.slice(`${name}: `.length));
  return because === null ? said : `${said}. ${because}`;
}

const spend = ({ spent, partnershipId }: FunderFacts): Group[] => [
  {
    title: null,
    claims:
      spent.length === 0
        ? [claim('partnership', partnershipId, 'Not given.')]
        : spent.map(({ id, what, pence }) => claim('spend line', id, poundsOf(pence), what)),
  },
];

/** "£1,250.50"; whole pounds without pence. */
const poundsOf = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })}`;

const learning = ({ passages, lookBacks }: FunderFacts): Group[] => [
  { title: 'What was learnt', claims: passageClaims(passages, 'learning') },
  {
    title: 'Looking back together',
    claims: lookBacks.flatMap(({ id, months, words, whatItCost }) => [
      ...(words === null ? [] : [claim('look-back', id, words, `At ${months} months`)]),
      ...(whatItCost === null ? [] : [claim('look-back', id, whatItCost, `What it cost, at ${months} months`)]),
    ]),
  },
];
