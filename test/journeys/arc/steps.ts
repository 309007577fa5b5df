// The steps of the arc in their order, each with the people who take it.
import { expect, type Page } from '@playwright/test';
import type { Served } from '../support/served.ts';
import { commitToForum, expectAndAnswer, planAndDeliver, sayOfTheWhole, setVision } from './agree.ts';
import { comeIn, foundPartnership, keepPeopleSafe, makeFirstAccount, sayWhoStandsWhere } from './found.ts';
import { closeSession, gatherThemes, keepWhatIsSaid, openSession } from './hold-session.ts';
import { chooseWhoComes, contractEngagement, designSession, hearSomeoneAlone } from './prepare.ts';
import { closeEngagement, lookBack, writeCaseStudy } from './tell.ts';

export interface People {
  readonly facilitator: Page;
  /** Operational, speaks for the trust. */
  readonly nurse: Page;
  /** Strategic, speaks for the prison. */
  readonly governor: Page;
}
type Step = readonly [name: string, walk: () => Promise<void>];

export const stepsOfTheArc = (empty: Served, people: People): readonly Step[] => {
  const { facilitator, nurse, governor } = people;
  const { address } = empty;
  return [
    ['the first account', () => makeFirstAccount(facilitator, empty)],
    ['a partnership, its partners and a place', () => foundPartnership(facilitator, address)],
    ['whom to tell, and what cannot be private', () => keepPeopleSafe(facilitator)],
    ['how the two sides get on', () => sayWhoStandsWhere(facilitator)],
    ['someone of the trust comes in', () => comeIn(facilitator, nurse, address, ofTheTrust)],
    ['someone of the prison comes in', () => comeIn(facilitator, governor, address, ofThePrison)],
    ['a contract', () => contractEngagement(facilitator)],
    ['one to one', () => hearSomeoneAlone(facilitator)],
    ['whose view is needed', () => chooseWhoComes(facilitator)],
    ['how it will be held', () => designSession(facilitator)],
    ['the limits are read', () => openSession(facilitator)],
    ['point by point', () => keepWhatIsSaid(facilitator)],
    ['themes, and a difference', () => gatherThemes(facilitator)],
    ['offered back and agreed', () => closeSession(facilitator)],
    ['a vision', () => setVision(people)],
    ['asked and answered', () => expectAndAnswer(people)],
    ['agreed, and delivered', () => planAndDeliver(people)],
    ['a forum', () => commitToForum(facilitator)],
    ['said of the whole', () => sayOfTheWhole(people)],
    ['closed, and by what each was brought out', () => closeEngagement(facilitator)],
    ['looked back', () => lookBack(facilitator)],
    [
      'a case study, on the page and on paper',
      async () => {
        const pdf = await writeCaseStudy(facilitator);
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pdf.length).toBeGreaterThan(10_000);
      },
    ],
  ];
};

const ofTheTrust = {
  shownAs: 'Senior nurse',
  partner: 'Fleet NHS Trust',
  level: 'Operational: does the work',
  brings: 'Nurses',
};
const ofThePrison = { shownAs: 'Governor', partner: 'HMP Fleet', level: 'Strategic: sets direction' };
