// What leaves of wards, courses and leading, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, leaves, stays } from '../../shell/exported.ts';

const few = 'Counts of a few people or their notes stay here. What may be shown of them stands in the released tables.';
const onItsPage = 'It may be a name. It stands on the page of the course.';

export const exportedOfWards: Exported = {
  guidance: leaves('own', {
    title: 'Guidance',
    about: 'Made together, for patients, families, advocates or staff.',
    kind: 'guidance',
    columns: {
      ...as('id slug title about place_id state because review_on easy_words welsh_words tier version'),
      for_whom: 'For whom it is',
      stands: 'The number of the version that stands',
      comments_by: 'The day until which anybody may say something to it',
    },
  }),
  guidance_maker: leaves('partners', {
    title: 'Who made guidance',
    about: 'By side and role.',
    columns: { ...as('guidance_id side'), roles: 'In which roles' },
    within: ['guidance_id'],
  }),
  guidance_section: leaves('partners', {
    title: 'Sections of guidance',
    about: 'As they are worded now.',
    columns: as('id guidance_id position heading words version'),
    within: ['guidance_id'],
  }),
  guidance_version: leaves('own', {
    title: 'Versions of guidance',
    about: 'The text that was agreed.',
    columns: { ...as('guidance_id number agreed_on tier'), written: 'The text, by sections' },
    within: ['guidance_id'],
  }),
  notes_audit: leaves('partners', {
    title: 'Looking at notes',
    about: 'How the quality of notes is looked at.',
    kind: 'audit',
    columns: {
      ...as('id slug name place_id purpose starts_on state because version'),
      how_many: 'How many notes are looked at each time',
      how_chosen: 'How they are chosen',
      every_months: 'Every how many months',
    },
  }),
  audit_criterion: leaves('partners', {
    title: 'What is looked for in notes',
    about: 'In its order.',
    columns: as('id audit_id position words'),
    within: ['audit_id'],
  }),
  audit_sample: stays(few),
  audit_count: stays(few),
  audit_change: leaves('partners', {
    title: 'What was changed about notes',
    about: 'And when.',
    columns: as('id audit_id on_date words'),
    within: ['audit_id'],
  }),
  course: leaves('own', {
    title: 'Courses',
    about: 'Of the recovery college.',
    kind: 'course',
    columns: {
      ...as(
        'id slug title about place_id where_words starts_on starts_at easy_words welsh_words state because tier version',
      ),
      rule: 'The rule of its days, as calendars write it (RFC 5545)',
      capacity: 'For how many there is room',
      join_in_person: 'Whom to ask',
      join_by_slip: 'Where a slip goes',
      join_by_extension: 'Which extension to call',
      join_through_peer: 'Which peer to ask',
      join_by_letter: 'Where a letter goes',
    },
    back: {
      designed_by_peer: onItsPage,
      designed_by_teacher: onItsPage,
      run_by_peer: onItsPage,
      run_by_teacher: onItsPage,
    },
  }),
  course_time: stays(few),
  involvement: leaves('own', {
    title: 'Work done together',
    about: 'Who led, who decided and who was paid.',
    kind: 'involvement',
    columns: {
      ...as('id title about from_on until_on tier version'),
      led: 'Who led',
      decided: 'Who decided',
      paid: 'How people were paid',
      band: 'How much, in bands, as the partnership has them',
      paid_after_days: 'After how many days they were paid',
      who_was_there: 'Who was there, in words',
    },
    only: { who_was_there: 'partners' },
  }),
  peer_step: leaves('own', {
    title: 'The way to peer work',
    about: 'Step by step.',
    columns: {
      ...as('id position name about tier version'),
      training: 'The training for it',
      supervision: 'Who stands by',
      pay: 'What it pays',
      reference: 'Whether a reference comes of it',
      how_to_begin: 'How to begin',
      welsh_name: 'Its name in Welsh, a draft until a translator has checked it',
    },
  }),
  peer_reading: stays(few),
  peer_count: stays(few),
  reward_terms: leaves('own', {
    title: 'What taking part is paid',
    about: 'The terms.',
    columns: {
      ...as('tier version'),
      how_to_ask: 'How to ask for it',
      benefits: 'What it means for benefits',
      contact: 'Whom to ask',
      within_days: 'Within how many days it is paid',
      welsh_how_to_ask: 'How to ask for it, in Welsh',
      welsh_benefits: 'What it means for benefits, in Welsh',
      welsh_contact: 'Whom to ask, in Welsh',
    },
  }),
  reward_offer: leaves('own', {
    title: 'What is offered for taking part',
    about: 'For what, and what.',
    columns: {
      ...as('id position tier version'),
      for_what: 'For what',
      what: 'What is offered',
      welsh_for_what: 'For what, in Welsh',
      welsh_what: 'What is offered, in Welsh',
      easy: 'The same in easy read',
    },
  }),
};
