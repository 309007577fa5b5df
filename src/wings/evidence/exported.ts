// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

const coded =
  'What is coded is taken out on the page of its project, by those who were named, in the format of programs for coding.';
const byNotice = 'Issues are made and withdrawn by those who keep reports; who did it stands in what happened.';

const reading = (level: string) => `How the working relationship was at the ${level} level`;

export const exported: Exported = {
  look_back: leaves('own', {
    title: 'Look-backs',
    about: 'What was found when people looked back at a dialogue.',
    columns: {
      ...as('id engagement_id due_on held_on read_by words tier version'),
      months: 'After how many months',
      strategic: reading('strategic'),
      managerial: reading('managerial'),
      operational: reading('operational'),
      forum_still_meeting: 'Whether its forum still meets',
      what_it_cost: 'What it cost',
    },
    only: { read_by: 'partners' },
  }),
  // what is not issued yet, and what it is called since, is nobody's outside
  report: leaves('partners', {
    title: 'Reports',
    about: 'What reports there are. Their text is made from the record each time one is read.',
    kind: 'report',
    columns: {
      ...as('id slug kind number title engagement_id state version'),
      subtitle: 'Its second title',
      authors: 'Who made it, as they chose to be named',
      rights: 'The rights in it',
      related: 'What else belongs to it',
      headline_id: 'The words that stand as its title',
      period_from: 'From which day it reports',
      period_to: 'Until which day',
    },
  }),
  report_issue: leaves('published', {
    title: 'Issued reports',
    about: 'Each issue of a report. It is read on its own page, as it was issued, until it is withdrawn.',
    publishedUnless: ['ended_at'],
    columns: {
      ...as('id report_id number kind title state because'),
      period_from: 'From which day it reports',
      period_to: 'Until which day',
      issued_on: 'The day it was issued',
      ended_at: 'When it was replaced or withdrawn',
      lines_out: 'How many lines were taken out of it since',
    },
    back: {
      issued_at: 'The day says it',
      document: 'Its text is read on its page, where words that are taken back are gone at once',
      digest: 'It belongs to the text',
      left_on: 'It is for those who keep reports',
      told_period_id: 'The telling-back is not let out with it',
    },
    people: { issued_by: byNotice },
  }),
  report_issue_line: stays('What each line of an issue was made from is shown on its page.'),
  report_holder: stays(
    'Who was given a report is kept here, so that they can be told when words in it are taken back.',
    {
      person_id: held('Reports you were given', 'given_on told_on told_how'),
    },
  ),
  spend_line: leaves('partners', {
    title: 'What was spent',
    about: 'Lines of spending in a report to the funder.',
    within: ['report_id'],
    columns: { ...as('id report_id position'), what: 'What it was spent on', pence: 'How much, in pence' },
  }),
  told_period: leaves('partners', {
    title: 'Telling back',
    about: 'When people were told what came of what they said in a stretch of time.',
    columns: {
      ...as('id told_on state because version'),
      from_on: 'From this day',
      to_on: 'Until this day',
      ways: 'In which ways they were told',
      to_whom: 'Which perspectives were told',
      with_issue_id: 'The issue that was read out or handed out',
      reaches: 'Whether somebody without e-mail could hear of it',
    },
    people: { recorded_by: held('Where you wrote down that people were told back', 'told_on') },
  }),
  measure: leaves('own', {
    title: 'Measures',
    about: 'What is counted over time, and why there is no measure where there is none.',
    kind: 'measure',
    columns: {
      ...as('id slug name kind place_id interface_id level state because tier version'),
      what_it_counts: 'What it counts',
      unit: 'The unit',
      per: 'For each so many, where it is a rate',
      every: 'How often there is a reading',
      wished: 'Whether more or less of it is wished',
      aim: 'The aim',
      aim_set_by: 'Who set the aim',
      source: 'Where its readings come from',
      source_words: 'Where the readings come from, in words',
      limits: 'How the limits are worked out',
    },
  }),
  measure_reading: stays(
    'Readings are taken out on the page of their measure, where a share of fewer than eight stands as too few.',
    { given_by: held('Readings you gave', 'given_at stands_for') },
  ),
  change_idea: leaves('own', {
    title: 'Change ideas',
    about: 'What was tried, marked on the line of a measure.',
    kind: 'change-idea',
    within: ['measure_id'],
    columns: {
      ...as('id measure_id words ended_on tier version'),
      began_on: 'The day it began',
      ended_because: 'Why it ended',
    },
  }),
  measure_step: leaves('own', {
    title: 'Where limits begin anew',
    about: 'From which day the limits of a measure were worked out again, and why.',
    within: ['measure_id'],
    columns: {
      ...as('id measure_id from_on because tier'),
      chosen_as: 'Who chose it, by role',
      chosen_on: 'The day it was chosen',
      taken_back_because: 'Why it was taken back',
    },
  }),
  coding_project: leaves('partners', {
    title: 'Coding projects',
    about: 'Who reads what was said for which question, with whose approval and until when.',
    columns: {
      ...as('id slug name starts_on ends_on ended_on version'),
      question: 'The question it asks',
      approval: 'Which approval it has',
      approved_by: 'Who approved it',
      approved_on: 'The day of the approval',
      ended_because: 'Why it ended early',
    },
    people: { opened_by: held('Coding projects you opened', 'name starts_on ends_on') },
  }),
  coding_coder: stays(coded, { person_id: held('Coding projects you were named in', 'project_id named_on left_on') }),
  coding_source: stays(coded, { added_by: held('Texts you added to be coded', 'added_at') }),
  coding_text: stays(coded),
  coding_code: stays(coded),
  coding_code_change: stays(coded, { person_id: held('Where you changed a codebook', 'at what') }),
  coding_segment: stays(coded, { coder_id: held('Passages you coded', 'made_at memo', 'to them alone') }),
  coding_finish: stays(coded, { person_id: held('Where you said that you have finished', 'finished_at') }),
  coding_comparison: stays(coded),
  coding_decision: stays(coded, { person_id: held('Where you settled a passage', 'at because', 'to them alone') }),
  public_page: leaves('published', {
    title: 'The public page',
    about: 'Whether there is one.',
    columns: { ...as('version'), opened_on: 'The day it was opened' },
  }),
  search_line: stays('Made from the other tables, so that words are found.'),
};
