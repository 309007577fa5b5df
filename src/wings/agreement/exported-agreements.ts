// What leaves of working agreements and launches, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

export const exportedOfAgreements: Exported = {
  working_agreement: leaves('partners', {
    title: 'Working agreements',
    about: 'What the partners agree on how they work.',
    kind: 'working agreement',
    columns: as('id slug title review_on made_on version'),
  }),
  agreement_partner: leaves('partners', {
    title: 'Partners of an agreement',
    about: 'Who is in it.',
    columns: {
      ...as('agreement_id partner_id left_on version'),
      since: 'The day they came in',
      left_because: 'Why they left',
    },
    within: ['agreement_id', 'partner_id'],
  }),
  agreement_section: leaves('partners', {
    title: 'Sections of an agreement',
    about: 'As they are worded now. Those taken out are not here.',
    columns: as('id agreement_id place_id position kind heading words version'),
    within: ['agreement_id'],
    unless: ['removed_on'],
    back: { locked_until: 'It is gone in minutes', removed_on: 'Sections that were taken out are not here' },
    people: { locked_by: 'It says who has a section open, and is gone in minutes.' },
  }),
  agreement_section_wording: leaves('partners', {
    title: 'Earlier wordings of sections',
    about: 'How each section was worded before.',
    columns: as('section_id version heading words worded_at'),
    within: ['section_id'],
    people: { worded_by: held('Sections of agreements you worded', 'worded_at heading words') },
  }),
  agreement_clause: leaves('partners', {
    title: 'Clauses',
    about: 'Which commitment stands in which agreement.',
    columns: as('agreement_id commitment_id section_id'),
    within: ['agreement_id', 'commitment_id'],
  }),
  agreement_response: leaves('partners', {
    title: 'What people said of an agreement',
    about: 'What those it is for, their families and carers said of it, and what changed.',
    columns: { ...as('id agreement_id perspective_id words said_on version'), what_changed: 'What changed after it' },
    within: ['agreement_id'],
    people: { kept_by: held('What others said of an agreement that you wrote down', 'said_on') },
  }),
  agreement_version: leaves('partners', {
    title: 'Versions of an agreement',
    about: 'Each version that went out to be signed. Its text is printed from the agreement itself.',
    kind: 'agreement version',
    columns: {
      ...as('id agreement_id number state ended_on because review_on version'),
      frozen_at: 'When its words were settled',
      in_force_on: 'The day from which it is in force',
      review_answer: 'What came of looking at it again',
      review_words: 'What was said then',
      reviewed_on: 'The day it was looked at again',
    },
    within: ['agreement_id'],
    back: {
      bytes: 'Its text is a file of its own: print it from the agreement',
      digest: 'It belongs to those bytes',
      review_called_at: 'It says when a mail went out',
    },
    people: {
      frozen_by: held('Versions of agreements you settled', 'frozen_at number'),
      reviewed_by: held('Agreements you looked at again', 'reviewed_on review_answer review_words'),
    },
  }),
  agreement_version_partner: leaves('partners', {
    title: 'Partners of a version',
    about: 'Who is asked to sign it.',
    columns: { ...as('version_id partner_id'), name: 'The name it stands under there' },
    within: ['version_id', 'partner_id'],
  }),
  agreement_signature: leaves('partners', {
    title: 'Signatures',
    about: 'Which partner signed which version.',
    columns: {
      ...as('id version_id partner_id how signed_as signed_on joins version'),
      fell_at: 'When it stopped counting',
      fell_because: 'Why it stopped counting',
    },
    within: ['version_id', 'partner_id'],
    back: {
      digest: 'It belongs to the bytes that were signed',
      entered_at: 'It says when somebody was at work',
      checked_at: 'It says when somebody was at work',
    },
    people: {
      signed_by: held('Agreements you signed', 'signed_on signed_as how'),
      entered_by: held('Pen signatures you entered', 'entered_at how'),
      checked_by: held('Pen signatures you checked', 'checked_at how'),
    },
  }),
  launch: leaves('partners', {
    title: 'Launches',
    about: 'The day an agreement is made known.',
    kind: 'launch',
    columns: {
      ...as('id agreement_id on_date starts_at when_words where_words state because version'),
      came_of_it: 'What came of it',
    },
    within: ['agreement_id'],
    back: { people: 'How many came is a figure of people' },
  }),
  launch_item: leaves('partners', {
    title: 'What happens at a launch',
    about: 'In its order.',
    columns: { ...as('id launch_id position words by_role version'), at: 'At what time' },
    within: ['launch_id'],
    back: { speaker_name: 'It was chosen for that day' },
    people: { speaker_id: held('Where you speak at a launch', 'words by_role speaker_name') },
  }),
  launch_invitation: stays('People are not taken out.', {
    person_id: held('Launches you are invited to', 'invited_on answer'),
  }),
};
