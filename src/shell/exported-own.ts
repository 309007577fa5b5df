// What leaves of the tables that belong to every wing.
import { type Exported, held, leaves, stays } from './exported.ts';

export const exportedOfAll: Exported = {
  event: stays('It says who did what, and when. Each person can take out their own.', {
    actor_id: held('What you did', 'at act subject_kind'),
  }),
  thread_link: leaves('published', {
    title: 'What came of what',
    about: 'From which thing which other thing was made. Only where both are in this file.',
    columns: {
      from_kind: 'What kind of thing it came from',
      from_id: 'The id of that thing',
      to_kind: 'What kind of thing was made',
      to_id: 'The id of that thing',
      how: 'How the one came of the other',
    },
    back: { made_at: 'A time could tell who made it' },
    ends: [
      ['from_kind', 'from_id'],
      ['to_kind', 'to_id'],
    ],
  }),
  draft: stays('What somebody has begun and not sent is theirs alone.', {
    person_id: held('What you began and have not sent', 'title path body kept_at', 'to them alone'),
  }),
  sent_form: stays('It keeps a form from being kept twice, and holds no words.', {
    person_id: held('Forms you sent in the last days', 'sent_at went_to', 'to them alone'),
  }),
};
