// Written by `npm run tables` from the migrated database. Change a migration, not this file.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Anything comes out. Into a query goes an object, or the text of a list, which pg would take for an array of its own. */
export type Json = ColumnType<unknown, { [key: string]: unknown } | string, { [key: string]: unknown } | string>;
export type GeneratedJson = ColumnType<
  unknown,
  { [key: string]: unknown } | string | undefined,
  { [key: string]: unknown } | string
>;

export interface ActionTable {
  partnership_id: string;
  id: string;
  engagement_id: string | null;
  section: string | null;
  position: number;
  expected: string;
  to_be_done: string | null;
  where_now: string | null;
  where_now_is: Generated<'said' | 'TBC' | 'gap'>;
  what_next: string | null;
  leads: string | null;
  owner_person_id: string | null;
  owner_partner_id: string | null;
  monitored: string | null;
  due_on: string | null;
  state: Generated<'TBC' | 'gap' | 'planned' | 'under way' | 'done' | 'stopped'>;
  because: string | null;
  for_perspective_id: string | null;
  agreed: GeneratedAlways<boolean>;
  agreed_on: string | null;
  agreed_by: string | null;
  agreed_as: string | null;
  agreed_words: string | null;
  delivered: GeneratedAlways<boolean>;
  delivered_on: string | null;
  delivered_by: string | null;
  delivered_as: string | null;
  delivered_level: 'managerial' | 'operational' | null;
  delivered_by_those_it_is_for: Generated<boolean>;
  delivered_words: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface AgreementClauseTable {
  partnership_id: string;
  agreement_id: string;
  commitment_id: string;
  section_id: string | null;
}

export interface AgreementPartnerTable {
  partnership_id: string;
  agreement_id: string;
  partner_id: string;
  since: string | null;
  left_on: string | null;
  left_because: string | null;
  version: Generated<number>;
}

export interface AgreementResponseTable {
  partnership_id: string;
  id: string;
  agreement_id: string;
  perspective_id: string;
  words: string | null;
  what_changed: string | null;
  said_on: string | null;
  kept_by: string | null;
  version: Generated<number>;
}

export interface AgreementSectionTable {
  partnership_id: string;
  id: string;
  agreement_id: string;
  place_id: string | null;
  position: number;
  kind: 'words' | 'vision' | 'commitments' | 'services' | 'said' | 'review';
  heading: string;
  words: string | null;
  locked_by: string | null;
  locked_until: Date | null;
  removed_on: string | null;
  version: Generated<number>;
}

export interface AgreementSectionWordingTable {
  partnership_id: string;
  section_id: string;
  version: number;
  heading: string;
  words: string | null;
  worded_at: Date;
  worded_by: string | null;
}

export interface AgreementSignatureTable {
  partnership_id: string;
  id: string;
  version_id: string;
  partner_id: string;
  digest: Buffer;
  how: 'on screen' | 'with a pen';
  signed_by: string | null;
  signed_as: string;
  signed_on: string;
  entered_by: string;
  entered_at: Date;
  checked_by: string | null;
  checked_at: Date | null;
  joins: Generated<boolean>;
  fell_at: Date | null;
  fell_because: string | null;
  version: Generated<number>;
}

export interface AgreementVersionTable {
  partnership_id: string;
  id: string;
  agreement_id: string;
  number: number;
  state: 'out for signing' | 'in force' | 'opened again' | 'replaced' | 'ended';
  bytes: Buffer;
  digest: Buffer;
  frozen_at: Date;
  frozen_by: string | null;
  in_force_on: string | null;
  ended_on: string | null;
  because: string | null;
  review_on: string | null;
  review_called_at: Date | null;
  review_answer: 'keep as it is' | 'word it anew' | 'end it' | null;
  review_words: string | null;
  reviewed_on: string | null;
  reviewed_by: string | null;
  version: Generated<number>;
}

export interface AgreementVersionPartnerTable {
  partnership_id: string;
  version_id: string;
  partner_id: string;
  name: string | null;
}

export interface AnswersItTable {
  partnership_id: string;
  id: string;
  answer_id: string;
  says: 'yes' | 'partly' | 'no';
  words: string | null;
  how: 'themselves' | 'said in the room' | 'on paper';
  said_on: string;
  words_gone: Generated<boolean>;
  tier: Generated<'partners' | 'published'>;
}

export interface AuditChangeTable {
  partnership_id: string;
  id: string;
  audit_id: string;
  on_date: string;
  words: string;
}

export interface AuditCountTable {
  partnership_id: string;
  sample_id: string;
  criterion_id: string;
  looked_at: number;
  met: number;
  not_met: number;
  does_not_apply: number;
}

export interface AuditCriterionTable {
  partnership_id: string;
  id: string;
  audit_id: string;
  position: number;
  words: string;
}

export interface AuditSampleTable {
  partnership_id: string;
  id: string;
  audit_id: string;
  on_date: string;
  looked_at: number;
  looked_by: string;
  lived_experience: string | null;
}

export interface CalendarLinkTable {
  partnership_id: string;
  person_id: string;
  token_hash: Buffer;
  made_at: Date;
}

export interface ChangeIdeaTable {
  partnership_id: string;
  id: string;
  measure_id: string;
  words: string;
  began_on: string;
  ended_on: string | null;
  ended_because: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface CoLeadTable {
  partnership_id: string;
  id: string;
  co_leadership_id: string;
  person_id: string;
  side: 'lived experience' | 'clinical' | 'operational' | 'other';
  state: Generated<'named' | 'leads' | 'declined' | 'withdrawn' | 'stood down'>;
  named_on: string;
  answered_on: string | null;
  ended_on: string | null;
  version: Generated<number>;
}

export interface CoLeadershipTable {
  partnership_id: string;
  id: string;
  place_id: string | null;
  leads: number;
  state: Generated<'being named' | 'in force' | 'ended'>;
  in_force_on: string | null;
  ended_on: string | null;
  version: Generated<number>;
}

export interface CodingCodeTable {
  partnership_id: string;
  id: string;
  project_id: string;
  parent_id: string | null;
  name: string;
  memo: string | null;
  codable: Generated<boolean>;
  state: Generated<'in use' | 'merged' | 'left out'>;
  merged_into_id: string | null;
  split_from_id: string | null;
  made_at: Date;
  version: Generated<number>;
}

export interface CodingCodeChangeTable {
  partnership_id: string;
  id: string;
  project_id: string;
  code_id: string;
  at: Date;
  person_id: string | null;
  what: 'proposed' | 'name' | 'memo' | 'moved' | 'merged' | 'taken apart' | 'split' | 'left out' | 'taken up again';
  was: string | null;
  becomes: string | null;
  other_id: string | null;
  because: string | null;
}

export interface CodingCoderTable {
  partnership_id: string;
  project_id: string;
  person_id: string;
  named_on: string;
  left_on: string | null;
}

export interface CodingComparisonTable {
  partnership_id: string;
  source_id: string;
  project_id: string;
  marks: Json;
  compared_at: Date;
}

export interface CodingDecisionTable {
  partnership_id: string;
  id: string;
  project_id: string;
  source_id: string;
  entry_id: string | null;
  from_at: number;
  to_at: number;
  code_id: string;
  kept: boolean;
  because: string | null;
  person_id: string | null;
  at: Date;
}

export interface CodingFinishTable {
  partnership_id: string;
  source_id: string;
  project_id: string;
  person_id: string;
  finished_at: Date;
}

export interface CodingKeptOutTable {
  partnership_id: string;
  entry_id: string;
  session_id: string;
  at: Date;
}

export interface CodingProjectTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  question: string;
  approval: 'ethics' | 'partnership';
  approved_by: string;
  approved_on: string | null;
  starts_on: string;
  ends_on: string;
  ended_on: string | null;
  ended_because: string | null;
  opened_by: string | null;
  version: Generated<number>;
}

export interface CodingSegmentTable {
  partnership_id: string;
  id: string;
  project_id: string;
  source_id: string;
  entry_id: string | null;
  from_at: number;
  to_at: number;
  code_id: string;
  given_code_id: string;
  coder_id: string;
  memo: string | null;
  digest: Buffer;
  made_at: Date;
  joined_into_id: string | null;
  joined: Generated<boolean>;
}

export interface CodingSourceTable {
  partnership_id: string;
  id: string;
  project_id: string;
  kind: 'session' | 'text';
  session_id: string | null;
  name: string;
  position: number;
  added_by: string | null;
  added_at: Date;
  revealed_at: Date | null;
  gone_at: Date | null;
}

export interface CodingTextTable {
  partnership_id: string;
  source_id: string;
  project_id: string;
  words: string;
}

export interface CommitmentTable {
  partnership_id: string;
  id: string;
  expectation_id: string;
  words: string;
  owner: string;
  owner_partner_id: string | null;
  made_on: string | null;
  due_on: string | null;
  version: Generated<number>;
}

export interface CommitmentCheckTable {
  partnership_id: string;
  id: string;
  commitment_id: string;
  by_side: 'asked' | 'asker';
  met: 'yes' | 'partly' | 'no' | 'do not know';
  words: string | null;
  checked_on: string | null;
  checked_by: string | null;
  in_the_room: Generated<boolean>;
}

export interface CommonGroundFindingTable {
  partnership_id: string;
  round_id: string;
  finding: Json;
  tier: Generated<'partners'>;
}

export interface ConcernSheetTable {
  partnership_id: string;
  place_id: string;
  tell_now: string;
  extension: string;
  out_of_hours: string;
  outside_contact: string;
  set_by: string | null;
  set_at: Date;
  version: Generated<number>;
}

export interface ContractedOutcomeTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  kind: 'dialogue' | 'shared vision' | 'expectations contracted' | 'joint plan' | 'regular forum' | 'other';
  words: string;
  position: number;
  brought_on: string | null;
  brought_by: string | null;
}

export interface CourseTable {
  partnership_id: string;
  id: string;
  slug: string;
  title: string;
  about: string;
  place_id: string | null;
  where_words: string | null;
  starts_on: string | null;
  rule: string | null;
  starts_at: string | null;
  capacity: number | null;
  designed_by_peer: string | null;
  designed_by_teacher: string | null;
  run_by_peer: string | null;
  run_by_teacher: string | null;
  join_in_person: string | null;
  join_by_slip: string | null;
  join_by_extension: string | null;
  join_through_peer: string | null;
  join_by_letter: string | null;
  easy_words: string | null;
  welsh_words: string | null;
  state: Generated<'planned' | 'running' | 'stopped'>;
  because: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface CourseTimeTable {
  partnership_id: string;
  id: string;
  course_id: string;
  on_date: string;
  came: Json;
}

export interface CoverTable {
  partnership_id: string;
  id: string;
  team_id: string;
  person_id: string;
  by_id: string;
  from_on: string;
  until_on: string;
  ended_on: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface CoverageTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  session_id: string | null;
  perspective_id: string | null;
  seat_words: string;
  side_id: string | null;
  level: 'strategic' | 'managerial' | 'operational' | null;
  needed: Generated<number>;
  coming: Generated<number>;
  chosen_by: 'self' | 'peers' | 'staff' | 'lot' | null;
  never_in_room: Generated<boolean>;
  because: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  position: Generated<number>;
  version: Generated<number>;
}

export interface DeathCorrectionTable {
  partnership_id: string;
  id: string;
  reference_id: string;
  died_on: string;
  because: string;
  corrected_on: string;
  corrected_by: string;
}

export interface DeviceTable {
  partnership_id: string;
  id: string;
  kind: 'server' | 'tablet' | 'laptop';
  words: string | null;
}

export interface DraftTable {
  partnership_id: string;
  id: string;
  person_id: string;
  path: string;
  title: string;
  body: Json;
  kept_at: Date;
}

export interface EngagementTable {
  partnership_id: string;
  id: string;
  slug: string;
  number: string | null;
  title: string;
  interface_id: string | null;
  place_id: string | null;
  state: 'proposed' | 'contracted' | 'under way' | 'sustaining' | 'closed' | 'declined' | 'stopped';
  because: string | null;
  proposed_by: string | null;
  proposed_to: string | null;
  funded_by: string | null;
  method: string | null;
  starts_on: string | null;
  ends_on: string | null;
  when_words: string | null;
  contract: string | null;
  reporting: string | null;
  closed_with_no_action: Generated<boolean>;
  closed_on: string | null;
  version: Generated<number>;
}

export interface EngagementFacilitatorTable {
  partnership_id: string;
  engagement_id: string;
  person_id: string;
}

export interface EngagementPassageTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  part: 'context' | 'history' | 'aim' | 'activity' | 'participants' | 'duration' | 'topic' | 'outcome' | 'learning' | 'next phase' | 'related case' | 'contact';
  of: string | null;
  words: string;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
  position: number;
  source: string | null;
  version: Generated<number>;
}

export interface EngagementPrincipleTable {
  partnership_id: string;
  engagement_id: string;
  principle: 'awareness' | 'potential' | 'participation' | 'coherence';
  brought_out_by: string | null;
}

export interface EngagementSayingTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  saying: 'agreed' | 'delivered';
  level: 'strategic' | 'managerial' | 'operational' | null;
  of_those_it_is_for: Generated<boolean>;
  words: string | null;
  said_by: string | null;
  said_by_person_id: string | null;
  said_on: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
}

export interface EntryTable {
  partnership_id: string;
  session_id: string;
  n: number;
  id: string;
  v: number;
  device_id: string;
  dseq: number;
  prev: Buffer | null;
  kind: string;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
  author: string | null;
  refs: Generated<string[]>;
  at_wall: number;
  at_mono: number;
  at_zone: string;
  at_source: 'server' | 'device';
  phash: Buffer | null;
  hash: Buffer;
  received_at: Date;
  verdict: Generated<'stored' | 'quarantined'>;
}

export interface EntryPayloadTable {
  partnership_id: string;
  entry_id: string;
  salt: Buffer;
  body: Json;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
}

export interface EventTable {
  partnership_id: string;
  id: string;
  at: Date;
  actor_id: string | null;
  act: string;
  subject_kind: string;
  subject_id: string;
  changes: GeneratedJson;
  request_id: string;
}

export interface ExpectationTable {
  partnership_id: string;
  id: string;
  slug: string;
  engagement_id: string | null;
  session_id: string | null;
  from_partner_id: string | null;
  from_perspective_id: string | null;
  to_partner_id: string | null;
  to_perspective_id: string | null;
  title: string;
  words: string;
  state: Generated<'made' | 'countered' | 'recountered' | 'accepted' | 'declined' | 'brought to the forum' | 'withdrawn'>;
  made_on: string | null;
  made_by: string | null;
  turn_since: string | null;
  look_again_on: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface ExpectationAnswerTable {
  partnership_id: string;
  id: string;
  expectation_id: string;
  round: number;
  by_side: 'asked' | 'asker';
  answer: 'accept' | 'counter' | 'decline' | 'do not know yet' | 'bring to the forum' | 'withdraw';
  words: string | null;
  owner: string | null;
  due_on: string | null;
  look_again_on: string | null;
  answered_on: string | null;
  answered_by: string | null;
  in_the_room: Generated<boolean>;
}

export interface FeedbackTable {
  partnership_id: string;
  id: string;
  source: 'dialogue' | 'view seeking' | 'review' | 'complaint theme' | 'story' | 'survey' | 'paper' | 'course';
  place_id: string | null;
  perspective_id: string | null;
  words: string | null;
  anonymous: boolean;
  round_id: string | null;
  question_id: string | null;
  session_id: string | null;
  state: Generated<'received' | 'kept' | 'set aside' | 'withdrawn'>;
  because: string | null;
  tellable: 'no' | 'perhaps' | 'yes, and they know' | null;
  received_on: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
  taken_by: string | null;
  read_back: Generated<boolean>;
  heard_times: number | null;
  chosen_by: 'its speaker' | 'the room' | null;
}

export interface FeedbackTellerTable {
  partnership_id: string;
  feedback_id: string;
  person_id: string | null;
  email: string | null;
  withdrawal_hash: Buffer | null;
  hear_by: 'page' | 'e-mail' | 'slip' | 'read out' | 'post' | 'notice' | 'not at all';
  language: Generated<'en' | 'cy'>;
  easy_read: Generated<boolean>;
  stopped: 'transferred' | 'released' | 'died' | 'asked not to be' | null;
}

export interface ForumTable {
  partnership_id: string;
  id: string;
  slug: string;
  engagement_id: string | null;
  name: string;
  purpose: string | null;
  cadence_words: string | null;
  where_words: string | null;
  state: Generated<'committed' | 'meeting' | 'stopped'>;
  because: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
  rule: string | null;
  starts_on: string | null;
  starts_at: string | null;
  lasts_minutes: number | null;
}

export interface ForumDayTable {
  partnership_id: string;
  forum_id: string;
  on_date: string;
  change: 'left out' | 'moved';
  to_date: string | null;
  to_at: string | null;
  to_where: string | null;
  because: string | null;
}

export interface ForumMeetingTable {
  partnership_id: string;
  forum_id: string;
  session_id: string;
}

export interface ForumMemberTable {
  partnership_id: string;
  forum_id: string;
  person_id: string;
}

export interface ForumNoticeTable {
  partnership_id: string;
  id: string;
  forum_id: string;
  on_date: string | null;
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
  made_at: Date;
}

export interface FrameworkTable {
  partnership_id: string;
  id: string;
  slug: string;
  title: string;
  about: string | null;
  made_by: string | null;
  version: Generated<number>;
}

export interface FrameworkStandardTable {
  partnership_id: string;
  id: string;
  framework_id: string;
  position: number;
  grouping: string | null;
  name: string;
  words: string | null;
  easy_words: string | null;
}

export interface GoalTable {
  partnership_id: string;
  id: string;
  partner_id: string | null;
  words: string;
  said_on: string | null;
  closed_on: string | null;
  version: Generated<number>;
}

export interface GoalSupportTable {
  partnership_id: string;
  id: string;
  goal_id: string;
  partner_id: string;
  how: string;
  helped: 'yes' | 'partly' | 'no' | null;
  helped_words: string | null;
  version: Generated<number>;
}

export interface GuidanceTable {
  partnership_id: string;
  id: string;
  slug: string;
  title: string;
  about: string | null;
  place_id: string | null;
  for_whom: string[];
  state: Generated<'draft' | 'out for comment' | 'agreed' | 'withdrawn'>;
  because: string | null;
  stands: number | null;
  comments_by: string | null;
  review_on: string | null;
  easy_words: string | null;
  welsh_words: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface GuidanceMakerTable {
  partnership_id: string;
  guidance_id: string;
  side: 'patients' | 'families' | 'advocates' | 'staff';
  roles: string;
}

export interface GuidanceSectionTable {
  partnership_id: string;
  id: string;
  guidance_id: string;
  position: number;
  heading: string;
  words: string;
  version: Generated<number>;
}

export interface GuidanceVersionTable {
  partnership_id: string;
  guidance_id: string;
  number: number;
  agreed_on: string;
  written: Json;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
}

export interface HandoverTable {
  partnership_id: string;
  id: string;
  number: number;
  reference_id: string;
  kind: 'prison to prison' | 'prison to community';
  from_id: string;
  to_id: string | null;
  to_outside_id: string | null;
  area: string | null;
  state: 'planned' | 'sent' | 'acknowledged' | 'accepted' | 'appointment made' | 'attended' | 'started' | 'did not start' | 'declined' | 'refused' | 'stopped';
  planned_on: string;
  sent_on: string | null;
  sent_at: Date | null;
  acknowledged_on: string | null;
  accepted_on: string | null;
  worker_id: string | null;
  worker_words: string | null;
  appointment_on: string | null;
  appointment_at: string | null;
  attended_on: string | null;
  started_on: string | null;
  ended_on: string | null;
  because_kind: string | null;
  expected_release_on: string | null;
  release_unknown_because: string | null;
  released_on: string | null;
  short_notice: Generated<boolean>;
  lost_contact_on: string | null;
  version: Generated<number>;
  answer_within_days: Generated<number>;
  sent_by: string | null;
  sent_how: 'here' | 'secure mail' | null;
  last_word_on: string | null;
  due_on: GeneratedAlways<string | null>;
}

export interface HandoverChangeTable {
  partnership_id: string;
  id: string;
  handover_id: string;
  reference_id: string;
  what: 'team' | 'worker' | 'release' | 'released' | 'appointment' | 'asked again' | 'lost contact' | 'found again' | 'no place' | 'stopped';
  from_words: string | null;
  to_words: string | null;
  because: string;
  version: number;
  changed_on: string;
  changed_by: string | null;
}

export interface HandoverCheckTable {
  partnership_id: string;
  handover_id: string;
  reference_id: string;
  asks: 'prescription' | 'naloxone' | 'a way to reach them' | 'somewhere to sleep' | 'who meets them';
  answer: 'yes' | 'no' | 'not needed';
  answered_on: string;
  answered_by: string;
}

export interface HandoverRiseTable {
  partnership_id: string;
  handover_id: string;
  why: 'not answered' | 'nobody asked next' | 'no named worker' | 'not all asked' | 'no word by day 2' | 'no word by day 7' | 'no word by day 21' | 'worker has left' | 'place has closed' | 'not sent';
  since: string;
  risen_at: Date;
}

export interface IdentityOpeningTable {
  partnership_id: string;
  id: string;
  reference_id: string;
  person_id: string;
  because: string;
  at: Generated<Date>;
}

export interface InterfaceTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  about: string | null;
  version: Generated<number>;
}

export interface InterfaceSeatTable {
  partnership_id: string;
  id: string;
  interface_id: string;
  side_id: string | null;
  level: 'strategic' | 'managerial' | 'operational' | null;
  perspective_id: string | null;
  words: string;
  asked: Generated<boolean>;
  position: Generated<number>;
}

export interface InterfaceSideTable {
  partnership_id: string;
  id: string;
  interface_id: string;
  position: number;
  name: string;
  partner_id: string | null;
}

export interface InvitationTable {
  partnership_id: string;
  id: string;
  person_id: string;
  token_hash: Buffer;
  email: string | null;
  second_factor: 'printed codes' | 'authenticator app';
  invited_by: string | null;
  invited_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
}

export interface InvolvementTable {
  partnership_id: string;
  id: string;
  title: string;
  about: string | null;
  from_on: string;
  until_on: string | null;
  led: 'lived experience' | 'together' | 'clinical' | 'other' | 'not said';
  decided: 'lived experience' | 'together' | 'clinical' | 'other' | 'not said';
  paid: 'at a rate' | 'voucher' | 'in work hours' | 'not paid' | 'not asked' | 'not said';
  band: 'under 10' | '10 to 20' | '20 to 40' | 'over 40' | null;
  paid_after_days: number | null;
  who_was_there: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
}

export interface JointDecisionTable {
  partnership_id: string;
  id: string;
  co_leadership_id: string;
  kind: 'publishing' | 'setting aside' | 'refusing a statement' | 'what people are called' | 'ending co-leadership';
  subject_kind: string;
  subject_id: string;
  subject_version: number;
  asks: Json;
  digest: Buffer;
  asked_by: string;
  asked_at: Date;
  state: Generated<'asked' | 'done' | 'refused' | 'taken back'>;
  because: string | null;
  ended_at: Date | null;
  done_in: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface JointDecisionVoiceTable {
  partnership_id: string;
  joint_decision_id: string;
  person_id: string;
  side: 'lived experience' | 'clinical' | 'operational' | 'other';
  says: 'yes' | 'no';
  said_at: Date;
}

export interface KeyedSheetTable {
  partnership_id: string;
  batch_id: string;
  person_id: string;
  position: number;
  answers: Json;
  tier: Generated<'room'>;
}

export interface LastNumberTable {
  partnership_id: string;
  of: 'handover' | 'referral';
  last: number;
}

export interface LaunchTable {
  partnership_id: string;
  id: string;
  agreement_id: string;
  on_date: string | null;
  starts_at: string | null;
  when_words: string | null;
  where_words: string | null;
  state: Generated<'planned' | 'held' | 'called off'>;
  because: string | null;
  people: number | null;
  came_of_it: string | null;
  version: Generated<number>;
}

export interface LaunchInvitationTable {
  partnership_id: string;
  launch_id: string;
  person_id: string;
  invited_on: string | null;
  answer: 'coming' | 'not coming' | null;
}

export interface LaunchItemTable {
  partnership_id: string;
  id: string;
  launch_id: string;
  position: number;
  at: string | null;
  words: string;
  by_role: string | null;
  speaker_id: string | null;
  speaker_name: string | null;
  version: Generated<number>;
}

export interface LegalHoldTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  reason: string;
  ordered_by: string;
  held_at: Date;
  lifted_at: Date | null;
  tier: Generated<'facilitators'>;
}

export interface LimitsTable {
  partnership_id: string;
  id: string;
  name: string;
  version: number;
  harm: string;
  security: string;
  inquest: string;
  court: string;
  police: string;
  freedom_of_information: string;
  subject_access: string;
  made_at: Date;
}

export interface LookBackTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  months: number;
  due_on: string | null;
  held_on: string | null;
  strategic: 'productive' | 'working' | 'under strain' | 'in conflict' | 'unknown' | null;
  managerial: 'productive' | 'working' | 'under strain' | 'in conflict' | 'unknown' | null;
  operational: 'productive' | 'working' | 'under strain' | 'in conflict' | 'unknown' | null;
  read_by: string | null;
  forum_still_meeting: 'yes' | 'less often' | 'no' | 'do not know' | null;
  what_it_cost: string | null;
  words: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface LostQuarterTable {
  partnership_id: string;
  id: string;
  place_id: string;
  quarter: string;
  weeks: number;
  left_out: number;
  figures: Json;
  let_out_on: string;
  tier: Generated<'partners'>;
}

export interface LostWeekTable {
  partnership_id: string;
  id: string;
  place_id: string;
  wing: string;
  week: string;
  what: string;
  service_id: string | null;
  provider_id: string;
  planned: number;
  ran: number;
  offered: number | null;
  used: number | null;
  not_unlocked: number | null;
  no_escort: number | null;
  lockdown: number | null;
  clash_work: number | null;
  clash_visit: number | null;
  clash_court: number | null;
  clash_healthcare: number | null;
  moved_on: number | null;
  unwell: number | null;
  provider_cancelled: number | null;
  chose_not: number | null;
  not_known: number | null;
  prison_says: 'confirmed' | 'disputed' | null;
  prison_words: string | null;
  prison_on: string | null;
  prison_by: string | null;
  provider_says: 'confirmed' | 'disputed' | null;
  provider_words: string | null;
  provider_on: string | null;
  provider_by: string | null;
  version: Generated<number>;
}

export interface MeasureTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  what_it_counts: string;
  unit: string;
  kind: 'count' | 'rate' | 'proportion' | 'days' | 'relationship';
  per: number | null;
  every: 'day' | 'month' | 'quarter';
  wished: Generated<'more' | 'less' | 'none'>;
  aim: number | null;
  aim_set_by: string | null;
  source: Generated<'given' | 'response days' | 'continuity' | 'sessions lost' | 'relationship'>;
  source_words: string | null;
  interface_id: string | null;
  level: 'strategic' | 'managerial' | 'operational' | null;
  place_id: string | null;
  limits: Generated<'points' | 'counts' | 'none'>;
  state: Generated<'in use' | 'ended' | 'gap'>;
  because: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
}

export interface MeasureReadingTable {
  partnership_id: string;
  id: string;
  measure_id: string;
  kind: string;
  stands_for: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unknown_because: string | null;
  given_as: string;
  given_by: string | null;
  given_at: Date;
  corrects_id: string | null;
  corrected_because: string | null;
}

export interface MeasureStepTable {
  partnership_id: string;
  id: string;
  measure_id: string;
  from_on: string;
  because: string;
  chosen_as: string;
  chosen_on: string;
  taken_back_because: string | null;
  tier: Generated<'partners'>;
}

export interface MembershipTable {
  partnership_id: string;
  id: string;
  person_id: string;
  partner_id: string | null;
  place_id: string | null;
  role: 'facilitator' | 'partnership manager' | 'representative' | 'front-line staff' | 'lived experience' | 'family and carers' | 'commissioner' | 'researcher';
  level: 'strategic' | 'managerial' | 'operational' | null;
  started_on: string | null;
  ended_on: string | null;
}

export interface MilestoneTable {
  partnership_id: string;
  id: string;
  on_date: string | null;
  when_words: string | null;
  sequence: Generated<number>;
  title: string;
  words: string | null;
  version: Generated<number>;
}

export interface NotesAuditTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  place_id: string | null;
  purpose: string;
  how_many: number;
  how_chosen: string;
  every_months: number | null;
  starts_on: string | null;
  state: Generated<'running' | 'stopped'>;
  because: string | null;
  version: Generated<number>;
}

export interface OutsideServiceTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  area: string;
  secure_mail: string | null;
  phone: string | null;
  closed_on: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
  mail_checked_on: string | null;
}

export interface PaperBatchTable {
  partnership_id: string;
  id: string;
  round_id: string;
  perspective_id: string;
  name: string;
  sheet: 'ordinary' | 'large print' | 'easy read' | 'several kinds';
  state: Generated<'keying' | 'checking' | 'counted' | 'dropped'>;
  because: string | null;
  handed_out: number | null;
  came_back: number | null;
  keyed_by: string | null;
  checked_by: string | null;
  compared: Generated<boolean>;
  started_on: string;
  version: Generated<number>;
}

export interface PartnerTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  kind: 'establishment' | 'provider' | 'commissioner' | 'coordinator' | 'lived-experience organisation' | 'funder' | 'agency';
  code_kind: 'ODS' | 'prison' | null;
  code: string | null;
  about: string | null;
  joined_on: string | null;
  left_on: string | null;
  version: Generated<number>;
}

export interface PartnershipTable {
  id: string;
  slug: string;
  name: string;
  purpose: string | null;
  tagline: string | null;
  fictional: Generated<boolean>;
  source_title: string | null;
  source_rights: string | null;
  founded_words: string | null;
  created_at: Generated<Date>;
  version: Generated<number>;
}

export interface PeerCountTable {
  partnership_id: string;
  peer_reading_id: string;
  counts: number[];
  tier: Generated<'facilitators'>;
}

export interface PeerReadingTable {
  partnership_id: string;
  id: string;
  read_on: string;
  steps: string[];
}

export interface PeerStepTable {
  partnership_id: string;
  id: string;
  position: number;
  name: string;
  about: string | null;
  training: string | null;
  supervision: string | null;
  pay: string | null;
  reference: string | null;
  how_to_begin: string | null;
  welsh_name: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
}

export interface PersonTable {
  partnership_id: string;
  id: string;
  account_id: string | null;
  shown_as: string;
  name: string | null;
  wants_credit: Generated<boolean>;
  perspectives_said_at: Date | null;
  created_at: Generated<Date>;
  left_at: Date | null;
  version: Generated<number>;
}

export interface PersonPerspectiveTable {
  partnership_id: string;
  person_id: string;
  perspective_id: string;
  said_at: Date;
}

export interface PersonReferenceTable {
  partnership_id: string;
  id: string;
  number: string;
  listed_by_id: string;
  listed_on: string;
  held_by_id: string;
  held_since: string;
  wants_help: Generated<boolean>;
  wants_no_help_on: string | null;
  expected_release_on: string | null;
  release_unknown_because: string | null;
  released_on: string | null;
  died_on: string | null;
  legal_hold_on: string | null;
  merged_into_id: string | null;
  open_to: Generated<string[]>;
  version: Generated<number>;
}

export interface PerspectiveTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  kind: 'resident' | 'health' | 'officer' | 'manager' | 'family' | 'commissioner' | 'facilitator';
  partner_id: string | null;
  rank: string | null;
  profession: string | null;
  level: 'strategic' | 'managerial' | 'operational' | null;
  experience: 'lived' | 'living' | 'learnt' | 'technical' | 'family' | 'carer' | 'loved one' | 'advocate' | null;
  wider_id: string | null;
  people: number | null;
  version: Generated<number>;
}

export interface PicturePointTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  about: 'experience' | 'need' | 'interest' | 'hope' | 'concern' | 'history';
  words: string;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
  position: number;
  version: Generated<number>;
}

export interface PlaceTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  kind: 'prison' | 'ward' | 'community service';
  code: string | null;
  partner_id: string | null;
  people_called: string | null;
  people_called_chosen_with: string | null;
  people_called_on: string | null;
  version: Generated<number>;
  area: string | null;
  closed_on: string | null;
  merged_into_id: string | null;
}

export interface PreparatoryConversationTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  perspective_id: string | null;
  seat_words: string | null;
  state: 'asked' | 'held' | 'declined';
  held_on: string | null;
  limits_id: string | null;
  closed_at: Date | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface PreparatoryPointTable {
  partnership_id: string;
  id: string;
  conversation_id: string;
  about: 'experience' | 'need' | 'interest' | 'hope' | 'concern';
  words: string;
  for_picture: Generated<boolean>;
  tier: Generated<'facilitators'>;
  position: number;
}

export interface PrisonTable {
  code: string;
  name: string;
  name_welsh: string | null;
  active: boolean;
}

export interface PublicPageTable {
  partnership_id: string;
  opened_on: string | null;
  version: Generated<number>;
}

export interface PutAnswerTable {
  partnership_id: string;
  id: string;
  item_id: string;
  round: number;
  answer: 'done' | 'will do' | 'not done';
  words: string | null;
  will_do_by: string | null;
  given_by: string | null;
  given_as: string;
  how: 'on screen' | 'said in the room' | 'on paper';
  answered_on: string;
  words_gone: Generated<boolean>;
  tier: Generated<'partners' | 'published'>;
}

export interface PutChangeTable {
  partnership_id: string;
  id: string;
  item_id: string;
  is_change: boolean;
  words: string | null;
  said_as: string;
  said_on: string;
  words_gone: Generated<boolean>;
  tier: Generated<'partners' | 'published'>;
}

export interface PutItemTable {
  partnership_id: string;
  id: string;
  partner_id: string;
  place_id: string | null;
  words: string | null;
  put_on: string;
  put_by: string | null;
  answer_days: Generated<number>;
  clock_from: string;
  answer_due_on: string;
  state: Generated<'put' | 'answered' | 'sent back' | 'held open' | 'ended' | 'merged' | 'withdrawn'>;
  answer: 'done' | 'will do' | 'not done' | null;
  answered_on: string | null;
  will_do_by: string | null;
  first_answered_on: string | null;
  change: 'changed' | 'nothing has changed' | null;
  changed_on: string | null;
  held_because: string | null;
  look_again_on: string | null;
  merged_into: string | null;
  told_on: string | null;
  change_told_on: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
  stands: GeneratedAlways<string>;
  clock_on: GeneratedAlways<string | null>;
}

export interface PutItemFeedbackTable {
  partnership_id: string;
  item_id: string;
  feedback_id: string;
}

export interface QuotationTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  session_id: string | null;
  entry_id: string | null;
  words: string | null;
  perspective_id: string | null;
  printed_attribution: string | null;
  source: string | null;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
  tellable: 'no' | 'perhaps' | 'yes, and they know';
  kept_at: Date;
  withdrawn_at: Date | null;
  position: Generated<number>;
}

export interface QuotationConsentTable {
  partnership_id: string;
  id: string;
  quotation_id: string;
  use: 'case study' | 'leaflet' | 'public page' | 'poster' | 'funder report' | 'training' | 'read back';
  narrowest_id: string | null;
  given_on: string | null;
  given_how: string;
  withdrawn_at: Date | null;
}

export interface QuotationHolderTable {
  partnership_id: string;
  id: string;
  quotation_id: string;
  holder: string;
  given_on: string | null;
  told_at: Date | null;
}

export interface QuotationSlipTable {
  partnership_id: string;
  id: string;
  quotation_id: string;
  digest: Buffer;
  printed_on: string;
}

export interface ReadBackLineTable {
  partnership_id: string;
  id: string;
  session_id: string;
  position: number;
  words: string;
  tier: 'room' | 'partners' | 'published';
  from_entry_id: string | null;
  from_quotation_id: string | null;
}

export interface ReadingTable {
  partnership_id: string;
  id: string;
  interface_id: string;
  level: 'strategic' | 'managerial' | 'operational' | null;
  value: 'productive' | 'working' | 'under strain' | 'in conflict' | 'unknown';
  read_on: string | null;
  when_words: string | null;
  moment: 'before' | 'during' | 'after';
  sequence: Generated<number>;
  read_by: string | null;
  because: string | null;
  given_by: string | null;
}

export interface ReferenceChangeTable {
  partnership_id: string;
  id: string;
  reference_id: string;
  referral_id: string | null;
  at: Date;
  person_id: string | null;
  what: 'release moved' | 'name put right' | 'name destroyed' | 'goes along' | 'agreed' | 'not agreed' | 'struck out' | 'wants no help' | 'wants help again' | 'asked' | 'received' | 'accepted' | 'not ready' | 'not suitable' | 'on hold' | 'withdrawn' | 'taken on' | 'works beside' | 'works beside no more' | 'joined' | 'left';
  was: string | null;
  becomes: string | null;
  because: string | null;
}

export interface ReferralTable {
  partnership_id: string;
  id: string;
  number: number;
  reference_id: string;
  from_id: string;
  to_id: string;
  service_id: string | null;
  asks: 'take on' | 'work beside';
  state: 'sent' | 'received' | 'accepted' | 'not ready' | 'not suitable' | 'on hold' | 'withdrawn' | 'stopped';
  because: string | null;
  ready_on: string | null;
  sent_on: string;
  sent_by: string | null;
  received_on: string | null;
  decided_on: string | null;
  decided_by: string | null;
  version: Generated<number>;
}

export interface RegimeChangeTable {
  partnership_id: string;
  id: string;
  forum_id: string | null;
  from_on: string;
  until_on: string;
  kind: 'lockdown' | 'staff shortage' | 'infection' | 'other';
  words: string | null;
  lifted_on: string | null;
  version: Generated<number>;
}

export interface ReleasedContinuityTable {
  partnership_id: string;
  id: string;
  quarter: string;
  question: 'started' | 'sent' | 'acknowledged' | 'named' | 'appointment' | 'did not come' | 'no place to offer' | 'lost contact' | 'moved away' | 'chose not to';
  place_id: string | null;
  places: string[];
  figures: Json | null;
  released_on: string;
  tier: Generated<'partners'>;
}

export interface ReleasedTableTable {
  partnership_id: string;
  id: string;
  question: string;
  surface: 'partners' | 'published';
  rooms: string[];
  figures: Json;
  released_at: Date;
  tier: 'partners' | 'published';
}

export interface ReminderTable {
  partnership_id: string;
  subject_kind: 'action' | 'commitment';
  subject_id: string;
  due_on: string;
  moment: 'before' | 'after';
  reminded_at: Date;
}

export interface ReportTable {
  partnership_id: string;
  id: string;
  slug: string;
  kind: 'case study' | 'leaflet' | 'funder report' | 'poster' | 'easy-read summary';
  number: string | null;
  title: string;
  engagement_id: string | null;
  authors: Generated<string[]>;
  rights: string | null;
  related: Generated<string[]>;
  state: Generated<'from the record' | 'issued' | 'withdrawn'>;
  version: Generated<number>;
  subtitle: string | null;
  period_from: string | null;
  period_to: string | null;
  headline_id: string | null;
}

export interface ReportHolderTable {
  partnership_id: string;
  id: string;
  issue_id: string;
  person_id: string | null;
  partner_id: string | null;
  words: string | null;
  given_on: string;
  to_tell_since: Date | null;
  noticed_at: Date | null;
  told_on: string | null;
  told_how: 'they saw it here' | 'by letter' | 'by telephone' | 'face to face' | null;
}

export interface ReportIssueTable {
  partnership_id: string;
  id: string;
  report_id: string;
  number: number;
  kind: 'case study' | 'leaflet' | 'funder report' | 'poster' | 'easy-read summary';
  title: string;
  period_from: string | null;
  period_to: string | null;
  issued_on: string;
  issued_at: Generated<Date>;
  issued_by: string | null;
  document: string;
  digest: Buffer;
  state: Generated<'issued' | 'replaced' | 'withdrawn'>;
  because: 'words in it were taken back' | 'the telling-back was taken back' | 'it was wrong' | 'it should not go further' | null;
  ended_at: Date | null;
  lines_out: Generated<number>;
  left_on: string | null;
  told_period_id: string | null;
}

export interface ReportIssueLineTable {
  partnership_id: string;
  issue_id: string;
  from_kind: string;
  from_id: string;
  numbers: string[];
  taken_out_at: Date | null;
}

export interface RewardOfferTable {
  partnership_id: string;
  id: string;
  position: number;
  for_what: string;
  what: string;
  welsh_for_what: string | null;
  welsh_what: string | null;
  easy: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
}

export interface RewardTermsTable {
  partnership_id: string;
  how_to_ask: string;
  benefits: string;
  contact: string;
  within_days: number;
  welsh_how_to_ask: string | null;
  welsh_benefits: string | null;
  welsh_contact: string | null;
  tier: Generated<'partners' | 'published'>;
  version: Generated<number>;
}

export interface RoomTable {
  partnership_id: string;
  session_id: string;
  epoch: string;
  last_n: Generated<number>;
  depth: 'number' | 'prose' | 'points' | null;
}

export interface RoundTable {
  partnership_id: string;
  id: string;
  slug: string;
  kind: 'review' | 'view seeking' | 'has it changed' | 'common ground';
  title: string;
  place_id: string | null;
  framework: string | null;
  state: Generated<'planned' | 'open' | 'closed' | 'revealed' | 'called off'>;
  because: string | null;
  agreed_by_side: Generated<boolean>;
  opened_on: string | null;
  closed_on: string | null;
  revealed_on: string | null;
  version: Generated<number>;
  put_item_id: string | null;
  session_id: string | null;
}

export interface RoundPerspectiveTable {
  partnership_id: string;
  id: string;
  round_id: string;
  perspective_id: string;
  asked: number | null;
  joined_to: string | null;
  outcome: 'counted' | 'too few' | 'nobody' | 'joined' | null;
}

export interface RoundQuestionTable {
  partnership_id: string;
  id: string;
  round_id: string;
  position: number;
  key: string | null;
  grouping: string | null;
  name: string;
  words: string | null;
  easy_words: string | null;
  welsh_words: string | null;
  answers: 'standard' | 'agreement' | 'change' | 'words';
}

export interface RoundTakerTable {
  partnership_id: string;
  round_id: string;
  person_id: string;
  how: 'on screen' | 'on paper';
}

export interface RoundTallyTable {
  partnership_id: string;
  round_perspective_id: string;
  question_id: string;
  counts: number[];
  tier: Generated<'facilitators'>;
}

export interface SearchableTable {
  partnership_id: string | null;
  source: string | null;
  source_id: string | null;
  kind: string | null;
  thing_id: string | null;
  tier: string | null;
  seen_by: string[] | null;
  on_day: string | null;
  words: string | null;
}

export interface SentFormTable {
  partnership_id: string;
  digest: Buffer;
  person_id: string;
  sent_at: Date;
  went_to: string | null;
}

export interface ServiceTable {
  partnership_id: string;
  id: string;
  slug: string;
  name: string;
  partner_id: string | null;
  kind: 'clinical' | 'non-clinical' | 'peer' | 'mutual aid' | null;
  type: 'drug recovery wing' | 'therapeutic community' | 'rolling programme' | 'structured alcohol programme' | 'SMART' | '12-step' | 'NA' | 'AA' | 'CA' | 'peer support' | 'prescribing' | 'psychosocial' | 'family support' | 'bespoke' | 'other';
  about: string | null;
  eligibility: string | null;
  tier: Generated<'partners' | 'published'>;
  state: Generated<'planned' | 'running' | 'stopped'>;
  because: string | null;
  changed_at: Generated<Date>;
  version: Generated<number>;
}

export interface ServiceOfferTable {
  partnership_id: string;
  id: string;
  service_id: string;
  place_id: string;
  tailored: string | null;
  tailored_because: string | null;
  where_words: string | null;
  timetable: string | null;
  capacity: number | null;
  how_to_join: string | null;
  started_on: string | null;
  ended_on: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface SessionTable {
  partnership_id: string;
  id: string;
  slug: string;
  engagement_id: string;
  kind: 'dialogue' | 'care space' | 'vision' | 'contracting' | 'planning' | 'forum' | 'review' | 'event';
  title: string;
  on_date: string | null;
  starts_at: string | null;
  when_words: string | null;
  place_id: string | null;
  where_words: string | null;
  off_site: Generated<boolean>;
  limits_id: string | null;
  state: Generated<'planned' | 'open' | 'closed' | 'offered back' | 'agreed' | 'stopped'>;
  because: string | null;
  people: number | null;
  version: Generated<number>;
}

export interface SessionCodingConsentTable {
  partnership_id: string;
  id: string;
  session_id: string;
  agreed_on: string;
  words: string;
  kept_by: string | null;
  taken_back_at: Date | null;
}

export interface SessionDesignTable {
  partnership_id: string;
  session_id: string;
  container: string | null;
  input: string | null;
  witness: string | null;
  aftercare_participants: string | null;
  aftercare_peers: string | null;
  aftercare_staff: string | null;
  aftercare_facilitators: string | null;
  papers: number | null;
  papers_printed: Generated<boolean>;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  asks_statements: Generated<boolean>;
}

export interface SessionParticipantTable {
  partnership_id: string;
  session_id: string;
  person_id: string;
}

export interface SessionSegmentTable {
  partnership_id: string;
  id: string;
  session_id: string;
  position: number;
  kind: 'check-in' | 'limits' | 'read-back' | 'input' | 'dialogue' | 'break' | 'process' | 'noticing' | 'check-out';
  title: string;
  words: string | null;
  minutes: number | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
}

export interface SpendLineTable {
  partnership_id: string;
  id: string;
  report_id: string;
  position: number;
  what: string;
  pence: number;
}

export interface StatementTable {
  partnership_id: string;
  id: string;
  session_id: string;
  words: string | null;
  easy_words: string | null;
  welsh_words: string | null;
  offered_words: string | null;
  wants_own_words: Generated<boolean>;
  put_by: 'participant' | 'organiser';
  came: 'on screen' | 'on paper' | 'aloud';
  state: Generated<'put' | 'accepted' | 'refused' | 'taken back'>;
  because: string | null;
  tellable: 'no' | 'yes, and they know' | null;
  position: number | null;
  asked_on: string | null;
  tier: Generated<'room' | 'partners'>;
  version: Generated<number>;
}

export interface StatementAuthorTable {
  partnership_id: string;
  statement_id: string;
  person_id: string;
}

export interface TakenFileTable {
  partnership_id: string;
  id: string;
  person_id: string;
  what: string;
  sealed: Buffer;
  kept_at: Date;
}

export interface TeamTable {
  partnership_id: string;
  id: string;
  place_id: string;
  name: string;
  acknowledge_within_days: Generated<number>;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface TeamEntryTable {
  partnership_id: string;
  person_id: string;
  shown: 'name' | 'role';
  name: string | null;
  about: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface TeamEntryPlaceTable {
  partnership_id: string;
  person_id: string;
  place_id: string;
  tier: Generated<'partners'>;
}

export interface TeamProviderTable {
  partnership_id: string;
  id: string;
  team_id: string;
  partner_id: string;
  does: string | null;
  joined_on: string | null;
  left_on: string | null;
  tier: Generated<'partners'>;
  version: Generated<number>;
}

export interface TellingBackTable {
  partnership_id: string;
  id: string;
  item_id: string;
  feedback_id: string;
  answer_id: string | null;
  change_id: string | null;
  how: 'page' | 'e-mail' | 'slip handed over' | 'read out' | 'posted' | 'notice put up' | null;
  not_because: 'transferred' | 'released' | 'died' | 'asked not to be' | 'e-mail came back' | null;
  told_on: string;
  recorded_by: string | null;
  tier: Generated<'room'>;
}

export interface ThemeTable {
  partnership_id: string;
  id: string;
  engagement_id: string;
  session_id: string | null;
  title: string;
  tier: 'facilitators' | 'room' | 'partners' | 'published';
}

export interface ThreadLinkTable {
  partnership_id: string;
  from_kind: string;
  from_id: string;
  to_kind: string;
  to_id: string;
  how: string;
  made_at: Generated<Date>;
}

export interface ToldMailTable {
  partnership_id: string;
  id: string;
  item_id: string;
  feedback_id: string;
  telling_id: string | null;
  token_hash: Buffer;
  state: 'sending' | 'sent' | 'came back';
  sent_at: Date;
  came_back_at: Date | null;
  status: string | null;
  is_open: Generated<boolean>;
}

export interface ToldPeriodTable {
  partnership_id: string;
  id: string;
  from_on: string;
  to_on: string;
  told_on: string;
  ways: string[];
  to_whom: string;
  with_issue_id: string | null;
  recorded_by: string | null;
  state: Generated<'told' | 'taken back'>;
  because: string | null;
  reaches: GeneratedAlways<boolean>;
  version: Generated<number>;
}

export interface VisionLineTable {
  partnership_id: string;
  id: string;
  engagement_id: string | null;
  position: number;
  words: string;
  state: Generated<'proposed' | 'adopted' | 'set aside'>;
  proposed_by_partner_id: string | null;
  proposed_by: string | null;
  proposed_on: string | null;
  adopted_on: string | null;
  because: string | null;
  tier: Generated<'facilitators' | 'room' | 'partners' | 'published'>;
  version: Generated<number>;
}

export interface VisionSupportTable {
  partnership_id: string;
  vision_line_id: string;
  partner_id: string;
  wording_version: number;
  adopted: boolean;
  said_on: string | null;
  said_by: string | null;
}

export interface VisionWordingTable {
  partnership_id: string;
  vision_line_id: string;
  version: number;
  words: string;
  worded_at: Date;
  worded_by: string | null;
}

export interface WhatTravelsTable {
  partnership_id: string;
  id: string;
  reference_id: string;
  kind: 'goal' | 'assessment' | 'plan' | 'end report' | 'other paper' | 'family or friend' | 'how to reach them';
  words: string | null;
  dated_on: string | null;
  kept_in: string | null;
  agreed: boolean;
  said_on: string;
  struck_on: string | null;
  version: Generated<number>;
}

export interface WorkingAgreementTable {
  partnership_id: string;
  id: string;
  slug: string;
  title: string;
  review_on: string | null;
  made_on: string | null;
  version: Generated<number>;
}

export interface WorksBesideTable {
  partnership_id: string;
  id: string;
  reference_id: string;
  provider_id: string;
  since: string;
  until: string | null;
}

export interface Tables {
  action: ActionTable;
  agreement_clause: AgreementClauseTable;
  agreement_partner: AgreementPartnerTable;
  agreement_response: AgreementResponseTable;
  agreement_section: AgreementSectionTable;
  agreement_section_wording: AgreementSectionWordingTable;
  agreement_signature: AgreementSignatureTable;
  agreement_version: AgreementVersionTable;
  agreement_version_partner: AgreementVersionPartnerTable;
  answers_it: AnswersItTable;
  audit_change: AuditChangeTable;
  audit_count: AuditCountTable;
  audit_criterion: AuditCriterionTable;
  audit_sample: AuditSampleTable;
  calendar_link: CalendarLinkTable;
  change_idea: ChangeIdeaTable;
  co_lead: CoLeadTable;
  co_leadership: CoLeadershipTable;
  coding_code: CodingCodeTable;
  coding_code_change: CodingCodeChangeTable;
  coding_coder: CodingCoderTable;
  coding_comparison: CodingComparisonTable;
  coding_decision: CodingDecisionTable;
  coding_finish: CodingFinishTable;
  coding_kept_out: CodingKeptOutTable;
  coding_project: CodingProjectTable;
  coding_segment: CodingSegmentTable;
  coding_source: CodingSourceTable;
  coding_text: CodingTextTable;
  commitment: CommitmentTable;
  commitment_check: CommitmentCheckTable;
  common_ground_finding: CommonGroundFindingTable;
  concern_sheet: ConcernSheetTable;
  contracted_outcome: ContractedOutcomeTable;
  course: CourseTable;
  course_time: CourseTimeTable;
  cover: CoverTable;
  coverage: CoverageTable;
  death_correction: DeathCorrectionTable;
  device: DeviceTable;
  draft: DraftTable;
  engagement: EngagementTable;
  engagement_facilitator: EngagementFacilitatorTable;
  engagement_passage: EngagementPassageTable;
  engagement_principle: EngagementPrincipleTable;
  engagement_saying: EngagementSayingTable;
  entry: EntryTable;
  entry_payload: EntryPayloadTable;
  event: EventTable;
  expectation: ExpectationTable;
  expectation_answer: ExpectationAnswerTable;
  feedback: FeedbackTable;
  feedback_teller: FeedbackTellerTable;
  forum: ForumTable;
  forum_day: ForumDayTable;
  forum_meeting: ForumMeetingTable;
  forum_member: ForumMemberTable;
  forum_notice: ForumNoticeTable;
  framework: FrameworkTable;
  framework_standard: FrameworkStandardTable;
  goal: GoalTable;
  goal_support: GoalSupportTable;
  guidance: GuidanceTable;
  guidance_maker: GuidanceMakerTable;
  guidance_section: GuidanceSectionTable;
  guidance_version: GuidanceVersionTable;
  handover: HandoverTable;
  handover_change: HandoverChangeTable;
  handover_check: HandoverCheckTable;
  handover_rise: HandoverRiseTable;
  identity_opening: IdentityOpeningTable;
  interface: InterfaceTable;
  interface_seat: InterfaceSeatTable;
  interface_side: InterfaceSideTable;
  invitation: InvitationTable;
  involvement: InvolvementTable;
  joint_decision: JointDecisionTable;
  joint_decision_voice: JointDecisionVoiceTable;
  keyed_sheet: KeyedSheetTable;
  last_number: LastNumberTable;
  launch: LaunchTable;
  launch_invitation: LaunchInvitationTable;
  launch_item: LaunchItemTable;
  legal_hold: LegalHoldTable;
  limits: LimitsTable;
  look_back: LookBackTable;
  lost_quarter: LostQuarterTable;
  lost_week: LostWeekTable;
  measure: MeasureTable;
  measure_reading: MeasureReadingTable;
  measure_step: MeasureStepTable;
  membership: MembershipTable;
  milestone: MilestoneTable;
  notes_audit: NotesAuditTable;
  outside_service: OutsideServiceTable;
  paper_batch: PaperBatchTable;
  partner: PartnerTable;
  partnership: PartnershipTable;
  peer_count: PeerCountTable;
  peer_reading: PeerReadingTable;
  peer_step: PeerStepTable;
  person: PersonTable;
  person_perspective: PersonPerspectiveTable;
  person_reference: PersonReferenceTable;
  perspective: PerspectiveTable;
  picture_point: PicturePointTable;
  place: PlaceTable;
  preparatory_conversation: PreparatoryConversationTable;
  preparatory_point: PreparatoryPointTable;
  prison: PrisonTable;
  public_page: PublicPageTable;
  put_answer: PutAnswerTable;
  put_change: PutChangeTable;
  put_item: PutItemTable;
  put_item_feedback: PutItemFeedbackTable;
  quotation: QuotationTable;
  quotation_consent: QuotationConsentTable;
  quotation_holder: QuotationHolderTable;
  quotation_slip: QuotationSlipTable;
  read_back_line: ReadBackLineTable;
  reading: ReadingTable;
  reference_change: ReferenceChangeTable;
  referral: ReferralTable;
  regime_change: RegimeChangeTable;
  released_continuity: ReleasedContinuityTable;
  released_table: ReleasedTableTable;
  reminder: ReminderTable;
  report: ReportTable;
  report_holder: ReportHolderTable;
  report_issue: ReportIssueTable;
  report_issue_line: ReportIssueLineTable;
  reward_offer: RewardOfferTable;
  reward_terms: RewardTermsTable;
  room: RoomTable;
  round: RoundTable;
  round_perspective: RoundPerspectiveTable;
  round_question: RoundQuestionTable;
  round_taker: RoundTakerTable;
  round_tally: RoundTallyTable;
  searchable: SearchableTable;
  sent_form: SentFormTable;
  service: ServiceTable;
  service_offer: ServiceOfferTable;
  session: SessionTable;
  session_coding_consent: SessionCodingConsentTable;
  session_design: SessionDesignTable;
  session_participant: SessionParticipantTable;
  session_segment: SessionSegmentTable;
  spend_line: SpendLineTable;
  statement: StatementTable;
  statement_author: StatementAuthorTable;
  taken_file: TakenFileTable;
  team: TeamTable;
  team_entry: TeamEntryTable;
  team_entry_place: TeamEntryPlaceTable;
  team_provider: TeamProviderTable;
  telling_back: TellingBackTable;
  theme: ThemeTable;
  thread_link: ThreadLinkTable;
  told_mail: ToldMailTable;
  told_period: ToldPeriodTable;
  vision_line: VisionLineTable;
  vision_support: VisionSupportTable;
  vision_wording: VisionWordingTable;
  what_travels: WhatTravelsTable;
  working_agreement: WorkingAgreementTable;
  works_beside: WorksBesideTable;
}
