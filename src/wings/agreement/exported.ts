// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves } from '../../shell/exported.ts';
import { exportedOfAgreements } from './exported-agreements.ts';
import { exportedOfForums } from './exported-forums.ts';

export const exported: Exported = {
  vision_line: leaves('own', {
    title: 'The shared vision',
    about: 'Its lines: proposed, adopted or set aside.',
    kind: 'vision line',
    columns: {
      ...as('id engagement_id position words state because tier version'),
      proposed_by_partner_id: 'The partner that proposed it',
      proposed_by: 'Who proposed it, in words',
      proposed_on: 'The day it was proposed',
      adopted_on: 'The day it was adopted',
    },
    only: { proposed_by: 'partners' },
  }),
  vision_wording: leaves('partners', {
    title: 'Earlier wordings of the vision',
    about: 'How each line was worded before.',
    columns: as('vision_line_id version words worded_at'),
    within: ['vision_line_id'],
    people: { worded_by: held('Lines of the vision you worded', 'worded_at words') },
  }),
  vision_support: leaves('partners', {
    title: 'Who supports the vision',
    about: 'Which partner supports or has adopted which line.',
    columns: {
      ...as('vision_line_id partner_id said_on'),
      wording_version: 'Which wording it was said of',
      adopted: 'Whether the partner has adopted it',
    },
    within: ['vision_line_id', 'partner_id'],
    people: { said_by: held('Where you spoke for a partner on the vision', 'said_on adopted') },
  }),
  expectation: leaves('own', {
    title: 'Expectations',
    about: 'Who expects what of whom.',
    kind: 'expectation',
    columns: {
      ...as('id slug engagement_id session_id title words state made_on look_again_on tier version'),
      from_partner_id: 'The partner that expects it',
      from_perspective_id: 'The perspective that expects it',
      to_partner_id: 'The partner that is asked',
      to_perspective_id: 'The perspective that is asked',
      turn_since: 'Since when somebody is to answer',
    },
    asSaid: ['from_perspective_id', 'to_perspective_id'],
    people: { made_by: held('Expectations you wrote', 'made_on title words state') },
  }),
  expectation_answer: leaves('partners', {
    title: 'Answers to expectations',
    about: 'What each side answered, in turn.',
    columns: {
      ...as('id expectation_id answer words owner due_on look_again_on answered_on'),
      round: 'The how manieth turn it is',
      by_side: 'Which side answered',
      in_the_room: 'Whether it was answered in the room',
    },
    within: ['expectation_id'],
    people: { answered_by: held('Answers you gave to expectations', 'answered_on answer words') },
  }),
  commitment: leaves('partners', {
    title: 'Commitments',
    about: 'Expectations that were accepted.',
    kind: 'commitment',
    columns: {
      ...as('id expectation_id words owner made_on due_on version'),
      owner_partner_id: 'The partner that answers for it',
    },
    within: ['expectation_id'],
  }),
  commitment_check: leaves('partners', {
    title: 'Whether commitments are met',
    about: 'As both sides say.',
    columns: {
      ...as('id commitment_id words checked_on'),
      by_side: 'Which side says so',
      met: 'Whether it is met',
      in_the_room: 'Whether it was said in the room',
    },
    within: ['commitment_id'],
    people: { checked_by: held('Where you said whether a commitment is met', 'checked_on met words') },
  }),
  action: leaves('own', {
    title: 'The joint plan',
    about:
      'What is expected, what is to be done, where we are now, what comes next. Agreed and delivered are two things.',
    kind: 'action',
    columns: {
      ...as('id engagement_id position expected to_be_done where_now what_next due_on state because tier version'),
      ...as('agreed_on agreed_as agreed_words delivered_on delivered_as delivered_words'),
      section: 'The part of the plan it stands in',
      where_now_is: 'Whether where we are now is said, to be confirmed, or a gap',
      leads: 'Who leads, in words',
      owner_partner_id: 'The partner that answers for it',
      monitored: 'How it is followed',
      for_perspective_id: 'Whom it is for',
      agreed: 'Whether it is agreed at the strategic level',
      delivered: 'Whether it is delivered',
      delivered_level: 'At which level that was said',
      delivered_by_those_it_is_for: 'Whether those it is for said so',
    },
    only: { leads: 'partners', agreed_as: 'partners', delivered_as: 'partners' },
    asSaid: ['for_perspective_id'],
    people: {
      owner_person_id: held('Actions you answer for', 'expected to_be_done due_on state'),
      agreed_by: held('Where you said that an action is agreed', 'agreed_on agreed_as agreed_words'),
      delivered_by: held('Where you said that an action is delivered', 'delivered_on delivered_as delivered_words'),
    },
  }),
  engagement_saying: leaves('own', {
    title: 'Agreed and delivered, of a dialogue',
    about: 'Who says that a dialogue came to an agreement, and that it is delivered.',
    columns: {
      ...as('id engagement_id level words said_on tier'),
      saying: 'Whether it is agreed, or delivered',
      of_those_it_is_for: 'Whether those it is for say so',
      said_by: 'Under which name it was said',
    },
    only: { said_by: 'partners' },
    people: { said_by_person_id: held('What you said of how a dialogue went', 'said_on words') },
  }),
  ...exportedOfAgreements,
  ...exportedOfForums,
};
