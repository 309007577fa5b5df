// What leaves of forums and of the team page, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, held, leaves, stays } from '../../shell/exported.ts';

const chosen = 'People chose how they are shown on the team page, and nowhere else.';

export const exportedOfForums: Exported = {
  forum: leaves('own', {
    title: 'Forums',
    about: 'Where people meet again and again.',
    kind: 'forum',
    columns: {
      ...as('id slug engagement_id name purpose where_words state because tier version starts_on starts_at'),
      cadence_words: 'How often, in words',
      rule: 'The rule of its days, as calendars write it (RFC 5545)',
      lasts_minutes: 'How long it lasts, in minutes',
    },
  }),
  forum_day: leaves('partners', {
    title: 'Days of a forum that are different',
    about: 'Left out or moved.',
    columns: {
      ...as('forum_id on_date because'),
      change: 'What is different',
      to_date: 'To which day it is moved',
      to_at: 'To which time',
      to_where: 'To where',
    },
    within: ['forum_id'],
  }),
  forum_meeting: leaves('partners', {
    title: 'Meetings of a forum',
    about: 'Which session is a meeting of which forum.',
    columns: as('forum_id session_id'),
    within: ['forum_id', 'session_id'],
  }),
  forum_member: stays('People are not taken out.', { person_id: held('Forums you belong to', 'forum_id') }),
  forum_notice: stays('It counts the mails of a calendar.'),
  regime_change: leaves('partners', {
    title: 'Times when the regime is different',
    about: 'A lockdown, too few staff, an infection.',
    columns: { ...as('id forum_id from_on until_on kind words version'), lifted_on: 'The day it was lifted' },
  }),
  reminder: stays('It keeps a reminder from going out twice.'),
  calendar_link: stays('It opens a calendar to whoever holds it.', {
    person_id: held('Your calendar link', 'made_at', 'to them alone'),
  }),
  team_entry: stays(chosen, { person_id: held('How you are shown on the team page', 'shown name about') }),
  team_entry_place: stays(chosen),
};
