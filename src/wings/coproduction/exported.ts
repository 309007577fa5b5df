// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';
import { exportedOfWards } from './exported-wards.ts';

const sealed = 'Answers are counted in a sealed box. What may be shown of them stands in the released tables.';
const tellers = 'Who told something stands apart from what they told, and stays here.';

export const exported: Exported = {
  framework: leaves('partners', {
    title: 'Frameworks',
    about: 'Sets of standards or principles.',
    columns: { ...as('id slug title about version'), made_by: 'Who made it' },
  }),
  framework_standard: leaves('partners', {
    title: 'Standards',
    about: 'Of a framework, in their order.',
    columns: { ...as('id framework_id position name words easy_words'), grouping: 'The heading it stands under' },
    within: ['framework_id'],
  }),
  round: leaves('partners', {
    title: 'Rounds',
    about: 'When several perspectives were asked the same things apart.',
    kind: 'round',
    columns: {
      ...as('id slug kind title place_id state because version'),
      framework: 'The name in addresses of the framework it was made from',
      agreed_by_side: 'Whether its answers were compared side by side',
      opened_on: 'The day it opened',
      closed_on: 'The day it closed',
      revealed_on: 'The day all could see it',
      put_item_id: 'What was put, where the round asks whether it has changed',
      session_id: 'The session whose statements it asks',
    },
  }),
  round_question: leaves('partners', {
    title: 'Questions of a round',
    about: 'In their order.',
    kind: 'standard in a round',
    columns: {
      ...as('id round_id position name words easy_words welsh_words'),
      key: 'The same in every round that asks it',
      grouping: 'The heading it stands under',
      answers: 'Which answers it has',
    },
    within: ['round_id'],
    idsIn: ['key'],
  }),
  round_perspective: stays('How many were asked, and who was joined to whom, are figures of people.'),
  round_taker: stays(sealed, {
    person_id: held('Rounds you answered, never what you answered', 'round_id how', 'to them alone'),
  }),
  box: stays(sealed),
  common_ground_finding: leaves('own', {
    title: 'What all answers to statements say together',
    about: 'Groups by what they hold, and a coarse map, where enough people answered. Nothing in it is one person’s.',
    columns: {
      ...as('round_id tier'),
      finding: 'What was found, with numbers of people to the nearest 5',
    },
    within: ['round_id'],
    idsIn: ['finding'],
  }),
  answer_link: stays('It would open what it was made for, and tell how many have not answered.'),
  round_tally: stays(sealed),
  released_table: leaves('own', {
    title: 'Figures that were let out',
    about: 'Counts of answers as they were shown, after the rule that no figure points at a person.',
    columns: {
      ...as('id tier'),
      question: 'What was counted',
      surface: 'To whom it was shown',
      rooms: 'The sessions or rounds it was counted in',
      figures: 'The figures as they were shown, with what was held back',
      released_at: 'When they were let out',
    },
    only: { rooms: 'partners' },
    idsIn: ['question'],
  }),
  paper_batch: stays(sealed, {
    keyed_by: held('Piles of paper you keyed', 'started_on state'),
    checked_by: held('Piles of paper you checked', 'started_on state'),
  }),
  keyed_sheet: stays(sealed, {
    person_id:
      'They are other people’s answers that you typed, without names. They are destroyed when the pile is counted.',
  }),
  feedback: leaves('own', {
    title: 'What people told us',
    about: 'In words that were let this far.',
    kind: 'feedback',
    columns: {
      ...as('id place_id perspective_id words round_id question_id session_id state because tier version'),
      source: 'In which way it came',
    },
    back: {
      anonymous: 'It would tell apart those who gave their name',
      tellable: 'It says whether somebody could tell who told it',
      received_on: 'A day could tell who told it',
      read_back: 'It says how somebody was met',
      heard_times: 'How many told it is a figure of people',
      chosen_by: 'It says who chose to put it',
    },
    people: {
      taken_by: held('Stories you wrote down for others', 'received_on source state', 'to them and facilitators'),
    },
  }),
  feedback_teller: stays(tellers, {
    person_id: held(
      'What you told us',
      'feedback_id hear_by language easy_read stopped email',
      'to them and facilitators',
    ),
  }),
  put_item: leaves('own', {
    title: 'What was put to partners',
    about: 'With its clock, and what became of it.',
    kind: 'put item',
    columns: {
      ...as(
        'id partner_id place_id words put_on state answer answered_on will_do_by look_again_on told_on tier version',
      ),
      answer_days: 'Within how many days an answer is asked for',
      clock_from: 'The day its clock runs from',
      answer_due_on: 'The day the answer is due',
      first_answered_on: 'The day of the first answer',
      change: 'Whether something changed',
      changed_on: 'The day that was said',
      held_because: 'Why it is held open on purpose',
      merged_into: 'What it was put together with',
      change_told_on: 'The day the change was told back',
      stands: 'What became of it, as it counts',
      clock_on: 'The day its clock stands at',
    },
    people: { put_by: held('What you put to partners', 'put_on words state') },
  }),
  put_item_feedback: leaves('partners', {
    title: 'What was put, from what was told',
    about: 'Which things that people told are in what was put.',
    columns: as('item_id feedback_id'),
    within: ['item_id', 'feedback_id'],
  }),
  put_answer: leaves('own', {
    title: 'Answers of partners',
    about: 'Done, will do by, or not done because.',
    kind: 'answer to what was put',
    columns: {
      ...as('id item_id answer words will_do_by given_as how answered_on tier'),
      round: 'The how manieth answer it is',
      words_gone: 'Whether its words were destroyed',
    },
    only: { given_as: 'partners' },
    within: ['item_id'],
    people: { given_by: held('Answers you gave for a partner', 'answered_on answer words given_as') },
  }),
  answers_it: leaves('own', {
    title: 'Whether an answer answers',
    about: 'As those who put it say.',
    columns: { ...as('id answer_id says words how said_on tier'), words_gone: 'Whether its words were destroyed' },
    within: ['answer_id'],
  }),
  put_change: leaves('own', {
    title: 'What changed',
    about: 'After something was put.',
    kind: 'change',
    columns: {
      ...as('id item_id words said_on tier'),
      is_change: 'Whether something changed',
      said_as: 'Under which name it was said',
      words_gone: 'Whether its words were destroyed',
    },
    only: { said_as: 'partners' },
    within: ['item_id'],
  }),
  telling_back: stays('It says how each person was told.', {
    recorded_by: held('Where you told somebody back', 'told_on how', 'to facilitators'),
  }),
  told_mail: stays('It says to whom a mail went.'),
  ...exportedOfWards,
};
