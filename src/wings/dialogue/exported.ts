// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

const room = 'The record of a session stays in its room. What the room let further stands in themes and quotations.';
const alone = 'What was said one to one stays with the facilitators and is destroyed when the dialogue closes.';
const weighed = 'What was weighed before a statement was accepted stays with whoever put it and the facilitators.';
const consents = 'Who agreed to what, and who holds a copy, is kept here so that words can be taken back.';

export const exported: Exported = {
  concern_sheet: stays('It must be read where it stands: an old copy could name an extension that nobody answers.', {
    set_by: held('Concern sheets you set', 'set_at'),
  }),
  limits: leaves('partners', {
    title: 'Limits of what can be kept private',
    about: 'What is read out before people speak.',
    columns: {
      ...as('id name version'),
      harm: 'What happens when somebody could come to harm',
      security: 'What must be told for security',
      inquest: 'What an inquest may ask for',
      court: 'What a court may ask for',
      police: 'What the police may ask for',
      freedom_of_information: 'What anybody may ask a public body for',
      subject_access: 'What a person may ask for that is kept about them',
    },
    back: { made_at: 'Its version says which came first' },
  }),
  engagement: leaves('partners', {
    title: 'Dialogues',
    about: 'Work that was asked for at a working relationship, from proposal to close.',
    kind: 'engagement',
    columns: {
      ...as(
        'id slug number title interface_id place_id state because method starts_on ends_on when_words closed_on version',
      ),
      proposed_by: 'Who proposed it',
      proposed_to: 'To whom it was proposed',
      funded_by: 'Who pays for it',
      contract: 'What was agreed about it',
      reporting: 'How it is reported',
      closed_with_no_action: 'Whether it ended with no action, which is a good end too',
    },
  }),
  engagement_facilitator: stays('People are not taken out.', {
    person_id: held('Dialogues you facilitate', 'engagement_id'),
  }),
  engagement_passage: leaves('own', {
    title: 'The account of a dialogue',
    about: 'Its context, aims, outcomes and learning, as the facilitators wrote them.',
    columns: {
      ...as('id engagement_id words tier position source version'),
      part: 'The part of the account',
      of: 'Whose aim or outcome it is',
    },
  }),
  engagement_principle: leaves('partners', {
    title: 'Principles',
    about: 'By what each of the four principles was brought out, asked at the close.',
    columns: {
      ...as('engagement_id'),
      principle: 'The principle',
      brought_out_by: 'By what it was brought out',
    },
    within: ['engagement_id'],
  }),
  contracted_outcome: leaves('partners', {
    title: 'What a dialogue was contracted to bring',
    about: 'And the day it was brought.',
    kind: 'contracted outcome',
    columns: {
      ...as('id engagement_id kind words position'),
      brought_on: 'The day it was brought',
      brought_by: 'By what it was brought',
    },
    within: ['engagement_id'],
  }),
  preparatory_conversation: stays(alone),
  preparatory_point: stays(alone),
  picture_point: leaves('own', {
    title: 'The picture of the whole',
    about: 'What people chose to share of what they said beforehand, in the words they chose.',
    columns: { ...as('id engagement_id words tier position version'), about: 'What it is about' },
  }),
  legal_hold: stays('An order of a court or a coroner is followed where it was made.'),
  session: leaves('partners', {
    title: 'Sessions',
    about: 'When and where people met, or will meet.',
    kind: 'session',
    columns: {
      ...as(
        'id slug engagement_id kind title on_date starts_at when_words place_id where_words limits_id state because version',
      ),
      off_site: 'Whether it is away from the institution',
    },
    within: ['engagement_id'],
    back: { people: 'How many came is a figure of people' },
  }),
  session_design: leaves('own', {
    title: 'How a session is held',
    about: 'What the group needs to speak safely, and who is there afterwards.',
    columns: {
      ...as('session_id tier'),
      container: 'What this group needs to speak safely, in its words',
      input: 'What is put in at the start',
      witness: 'Who witnesses it',
      aftercare_participants: 'Who is there afterwards for those who took part',
      aftercare_peers: 'Who is there afterwards for peers',
      aftercare_staff: 'Who is there afterwards for staff',
      aftercare_facilitators: 'Who is there afterwards for the facilitators',
      papers_printed: 'Whether its papers are printed',
      asks_statements: 'Whether it asks for statements',
    },
    within: ['session_id'],
    back: { papers: 'How many were printed tells how many came' },
  }),
  session_segment: leaves('own', {
    title: 'The running order of a session',
    about: 'What comes after what.',
    columns: { ...as('id session_id position kind title words tier'), minutes: 'How long, in minutes' },
    within: ['session_id'],
  }),
  coverage: leaves('own', {
    title: 'Perspectives needed',
    about: 'Which perspectives a dialogue needs, how people were chosen, and who is never in the room and why.',
    columns: {
      ...as('id engagement_id session_id level because tier position version'),
      perspective_id: 'The perspective that is needed',
      seat_words: 'The seat, in words',
      side_id: 'The side of the working relationship',
      chosen_by: 'How people were chosen',
      never_in_room: 'Whether they are never in the room',
    },
    asSaid: ['perspective_id'],
    back: { needed: 'A figure of people', coming: 'A figure of people' },
  }),
  statement: leaves('own', {
    title: 'Statements',
    about: 'Ideas that people put to be asked about, once they were accepted. Never who put one.',
    kind: 'statement',
    columns: {
      ...as('id session_id words tier position version'),
      easy_words: 'A draft of it in easy words',
      welsh_words: 'A draft of it in Welsh',
      put_by: 'Whether somebody who takes part put it, or those who hold the dialogue',
      asked_on: 'The day since when people were asked about it',
    },
    within: ['session_id'],
    back: {
      state: 'Only accepted ones leave',
      offered_words: weighed,
      wants_own_words: weighed,
      came: 'It could tell who put it',
      because: weighed,
      tellable: 'It says whether somebody could tell who put it',
    },
  }),
  statement_author: stays('Who put a statement is seen by themselves alone.', {
    person_id: held('Statements you put', 'statement_id', 'to them alone'),
  }),
  session_participant: stays('Taking part is marked nowhere outside.', {
    person_id: held('Sessions you are on the list of', 'session_id'),
  }),
  read_back_line: leaves('own', {
    title: 'What was read back',
    about: 'What opened the next session.',
    columns: as('id session_id position words tier'),
    within: ['session_id'],
    back: { from_entry_id: room, from_quotation_id: consents },
  }),
  room: stays(room),
  device: stays('It names the tablets and laptops that records are kept on.'),
  entry: stays(room),
  entry_payload: stays(room),
  theme: leaves('own', {
    title: 'Themes',
    about: 'What was said that belongs together, under the name it was given.',
    kind: 'theme',
    columns: as('id engagement_id session_id title tier'),
  }),
  quotation: leaves('own', {
    title: 'Quotations',
    about:
      'Exact words, while whoever said them agrees that they are used. In a published file only those agreed for the public page.',
    kind: 'quotation',
    columns: as('id engagement_id session_id words perspective_id source tier position'),
    back: {
      entry_id: room,
      printed_attribution: 'It may stand nearer to the speaker than they agreed to',
      tellable: 'It says whether somebody could tell who spoke',
      kept_at: 'A time could tell who spoke',
      withdrawn_at: 'Words that were taken back are not here',
    },
    unless: ['withdrawn_at'],
    byConsent: true,
  }),
  quotation_consent: stays(consents),
  quotation_holder: stays(consents),
  quotation_slip: stays(consents),
  session_coding_consent: leaves('partners', {
    title: 'Rooms that may be read for research',
    about: 'What a room agreed to, in its own words, and whether it took that back.',
    within: ['session_id'],
    columns: {
      ...as('id session_id agreed_on words'),
      taken_back_at: 'When the room took it back',
    },
    people: { kept_by: held('Where you kept what a room agreed to', 'agreed_on') },
  }),
  coding_kept_out: stays('Which words are kept out of research stays with the record of the session.'),
};
