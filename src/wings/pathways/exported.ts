// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

const listed = 'It is about somebody on a team’s list. It never leaves by this door.';
/** Of staff, in a row about somebody else. */
const aboutSomebody = 'It is about somebody on a team’s list. What you did stands under “What you did”.';
const counted = 'Counts of one week stay at their place. What may be shown of them is let out by the quarter.';
const waiting = 'A list between its preview and a yes. It is gone within a day.';

export const exported: Exported = {
  service: leaves('own', {
    title: 'Services',
    about: 'What partners offer.',
    kind: 'service',
    columns: {
      ...as('id slug name partner_id kind about tier state because version'),
      type: 'Which service it is',
      eligibility: 'Who can come',
      changed_at: 'When it was last changed',
    },
    // in public a service in a prison is its name, its kind and its provider (docs/decisions/0024)
    only: {
      about: 'partners',
      eligibility: 'partners',
      because: 'partners',
      changed_at: 'partners',
      version: 'partners',
    },
  }),
  service_offer: leaves('own', {
    title: 'Services at a place',
    about: 'Which service there is where, and what is different there.',
    columns: {
      ...as('id service_id place_id where_words started_on ended_on tier version'),
      tailored: 'What is different there',
      tailored_because: 'Why it is different',
      timetable: 'When',
      capacity: 'For how many there is room',
      how_to_join: 'How to join',
    },
    within: ['service_id', 'place_id'],
  }),
  team: leaves('own', {
    title: 'Teams',
    about: 'The providers at a place, as one team.',
    kind: 'team',
    columns: {
      ...as('id place_id name tier version'),
      acknowledge_within_days: 'Within how many days it answers a handover',
    },
  }),
  team_provider: leaves('own', {
    title: 'Providers of a team',
    about: 'Who is in it.',
    columns: { ...as('id team_id partner_id joined_on left_on tier version'), does: 'What they do there' },
    within: ['team_id', 'partner_id'],
  }),
  outside_service: leaves('own', {
    title: 'Services that are not here',
    about: 'To which people are handed over on paper or by secure mail.',
    kind: 'outside service',
    columns: {
      ...as('id slug name closed_on tier version'),
      area: 'The area it is for',
      secure_mail: 'Its secure mail',
      phone: 'Its telephone',
      mail_checked_on: 'The day its mail was checked',
    },
  }),
  lost_week: stays(counted, {
    prison_by: held('Weeks of sessions you spoke to for the prison', 'week prison_says prison_words'),
    provider_by: held('Weeks of sessions you spoke to for a provider', 'week provider_says provider_words'),
  }),
  lost_quarter: leaves('own', {
    title: 'Sessions lost',
    about: 'By quarter, after the rule that no figure points at a person.',
    kind: 'lost quarter',
    columns: {
      ...as('id place_id tier'),
      quarter: 'The quarter that begins on this day',
      weeks: 'How many weeks are in it',
      left_out: 'How many weeks are left out',
      figures: 'The figures as they were let out',
      let_out_on: 'The day they were let out',
    },
    within: ['place_id'],
  }),
  released_continuity: leaves('own', {
    title: 'Continuity after release',
    about: 'By quarter, after the rule that no figure points at a person.',
    columns: {
      ...as('id place_id tier'),
      quarter: 'The quarter',
      question: 'What was counted',
      places: 'The places it was counted at',
      figures: 'The figures as they were let out; nothing where there were too few',
      released_on: 'The day they were let out',
    },
  }),
  cover: stays('It says which worker stands in for whom.', {
    person_id: held('When somebody stands in for you', 'from_on until_on ended_on'),
    by_id: held('When you stand in for somebody', 'from_on until_on ended_on'),
  }),
  person_reference: stays(listed),
  works_beside: stays(listed),
  sealed_identity: stays('Names on a team’s list are sealed, and leave by one door, with a reason.'),
  identity_opening: stays(listed, { person_id: held('Names you opened', 'at') }),
  what_travels: stays(listed),
  reference_change: stays(listed, { person_id: aboutSomebody }),
  referral: stays(listed, { sent_by: aboutSomebody, decided_by: aboutSomebody }),
  handover: stays(listed, { worker_id: aboutSomebody, sent_by: aboutSomebody }),
  handover_change: stays(listed, { changed_by: aboutSomebody }),
  handover_check: stays(listed, { answered_by: aboutSomebody }),
  handover_rise: stays(listed),
  death_correction: stays(listed, { corrected_by: aboutSomebody }),
  taken_file: stays(waiting, {
    person_id: held('Lists you sent in that wait for your yes', 'what kept_at', 'to them alone'),
  }),
  last_number: stays('It counts the numbers that people say aloud.'),
};
