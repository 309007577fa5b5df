// What leaves of this wing's tables, and what is kept about a person in them (docs/decisions/0035).
import { as, type Exported, leaves } from '../../shell/exported.ts';

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
  report: leaves('published', {
    title: 'Reports',
    about: 'What reports there are. Their text is made from the record each time one is read.',
    kind: 'report',
    columns: {
      ...as('id slug kind number title engagement_id state version'),
      subtitle: 'Its second title',
      authors: 'Who made it, as they chose to be named',
      rights: 'The rights in it',
      related: 'What else belongs to it',
      period_from: 'From which day it reports',
      period_to: 'Until which day',
    },
  }),
};
