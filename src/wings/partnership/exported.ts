// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

const people = 'People are not taken out. A role, an organisation or a perspective stands in their place.';

export const exported: Exported = {
  partnership: leaves('published', {
    title: 'The partnership',
    about: 'One row: the partnership that this file is of.',
    columns: {
      ...as('id slug name purpose'),
      tagline: 'What it says of itself, on every page',
      fictional: 'Whether it is made up',
      source_title: 'The published document that its record is taken from',
      source_rights: 'The rights in that document',
      founded_words: 'How it began',
    },
    back: {
      created_at: 'When its rows were made here says nothing of the partnership',
      version: 'It says nothing to a reader',
    },
  }),
  partner: leaves('published', {
    title: 'Partners',
    about: 'The organisations of the partnership.',
    columns: {
      ...as('id slug name kind about joined_on left_on version'),
      code_kind: 'From which list its code is',
      code: 'Its code in the list of organisations or of prisons',
    },
    only: { about: 'partners' },
  }),
  place: leaves('partners', {
    title: 'Places',
    about: 'Prisons, wards and services in the community.',
    columns: {
      ...as('id slug name kind partner_id closed_on version'),
      code: 'Its code in the list of prisons',
      people_called: 'What people there are called',
      people_called_chosen_with: 'With whom that word was chosen',
      people_called_on: 'The day it was chosen',
      area: 'The area it is in',
      merged_into_id: 'The place it became part of',
    },
  }),
  person: stays(people, {
    id: held('Who you are here', 'shown_as name wants_credit perspectives_said_at created_at left_at'),
  }),
  membership: stays(people, { person_id: held('Your seats', 'role level started_on ended_on') }),
  invitation: stays('An invitation is between the partnership and the person.', {
    person_id: held('Invitations to you', 'email second_factor invited_at expires_at accepted_at withdrawn_at'),
    invited_by: held('Invitations you gave', 'invited_at accepted_at withdrawn_at'),
  }),
  perspective: leaves('published', {
    title: 'Perspectives',
    about: 'Where things are seen from. A wider one holds the narrower ones.',
    columns: {
      ...as('id slug name kind partner_id level version'),
      rank: 'The rank, where it is one of a rank',
      profession: 'The profession, where it is one of a profession',
      experience: 'The experience it brings',
      wider_id: 'The wider perspective that holds it',
    },
    back: { people: 'How many people share it is a figure of people' },
    asSaid: ['wider_id'],
  }),
  person_perspective: stays(people, { person_id: held('The perspectives you bring', 'perspective_id said_at') }),
  interface: leaves('partners', {
    title: 'Working relationships',
    about: 'Where two or more sides work together.',
    columns: as('id slug name about version'),
  }),
  interface_side: leaves('partners', {
    title: 'Sides of a working relationship',
    about: 'Who meets there.',
    columns: as('id interface_id position name partner_id'),
    within: ['interface_id'],
  }),
  interface_seat: leaves('partners', {
    title: 'Seats at a working relationship',
    about: 'Which side and level is asked how the relationship is.',
    columns: {
      ...as('id interface_id side_id level perspective_id words position'),
      perspective_id: 'The perspective that sits there',
      asked: 'Whether it has been asked',
    },
    within: ['interface_id'],
    asSaid: ['perspective_id'],
  }),
  reading: leaves('partners', {
    title: 'Readings',
    about: 'How a working relationship was, over time.',
    columns: {
      ...as('id interface_id level value read_on when_words moment read_by because'),
      sequence: 'Its place in time among readings of the same day',
    },
    within: ['interface_id'],
    people: { given_by: held('Readings you gave', 'read_on level value because') },
  }),
  goal: leaves('partners', {
    title: 'Goals',
    about: 'What a partner wants, or all of them: then no partner is named.',
    columns: as('id partner_id words said_on closed_on version'),
  }),
  goal_support: leaves('partners', {
    title: 'Help with goals',
    about: 'Which other partner helps with a goal, and how.',
    columns: {
      ...as('id goal_id partner_id version'),
      how: 'How they help',
      helped: 'Whether it helped',
      helped_words: 'What was said of the help',
    },
    within: ['goal_id'],
  }),
  milestone: leaves('partners', {
    title: 'Milestones',
    about: 'The history of the partnership.',
    columns: {
      ...as('id on_date when_words title words version'),
      sequence: 'Its place in time among those of the same day',
    },
  }),
  co_leadership: leaves('partners', {
    title: 'Leading together',
    about: 'Where two or more people of different sides lead together.',
    columns: {
      ...as('id place_id state ended_on version'),
      leads: 'How many lead together',
      in_force_on: 'The day it began',
    },
  }),
  co_lead: stays(people, { person_id: held('Where you lead together', 'side state named_on answered_on ended_on') }),
  joint_decision: stays('It is between those who lead. What came of it stands with the thing that was decided.', {
    asked_by: held('What you asked of those who lead', 'kind asked_at state ended_at'),
  }),
  joint_decision_voice: stays('It is between those who lead.', {
    person_id: held('What you said to what both leads decide', 'side says said_at'),
  }),
};
