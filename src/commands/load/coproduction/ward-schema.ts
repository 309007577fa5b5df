// What a data file may say of wards and courses: keys of the file's top.
import { z } from 'zod';
import { readRule } from '../../../interop/calendar/rule.ts';
import { NOTES_AT_LEAST } from '../../../wings/coproduction/index.ts';
import { day, key, list, some, words } from '../schema-parts.ts';

const time = z.string().regex(/^\d\d:\d\d$/, 'a time is written HH:MM');
const count = z.int().min(0);
const tier = z.enum(['facilitators', 'room', 'partners', 'published']);
const section = some({ heading: words, words });

const guidance = some({
  key,
  title: words,
  about: words.optional(),
  place: key.optional(),
  forWhom: z.array(z.enum(['patients', 'staff', 'families'])).min(1),
  state: z.enum(['draft', 'out for comment', 'agreed', 'withdrawn']).default('draft'),
  because: words.optional(),
  commentsBy: day.optional(),
  reviewOn: day.optional(),
  /** By side and in roles: a side that is left out had no hand in it. */
  makers: list(some({ side: z.enum(['patients', 'families', 'advocates', 'staff']), roles: words })),
  sections: list(section),
  easyWords: words.optional(),
  welshWords: words.optional(),
  /** On which day the words as they stand here were agreed. */
  agreedOn: day.optional(),
  /** What was agreed before, the oldest first. */
  earlier: list(some({ agreedOn: day, sections: z.array(section).min(1) })),
  theme: key.optional(),
  tier: tier.default('partners'),
});
const notesAudit = some({
  key,
  name: words,
  place: key.optional(),
  purpose: words,
  criteria: z.array(words).min(1),
  howMany: z.int().min(NOTES_AT_LEAST),
  howChosen: words,
  everyMonths: z.int().min(1).max(24).optional(),
  startsOn: day.optional(),
  state: z.enum(['running', 'stopped']).default('running'),
  because: words.optional(),
  samples: list(
    some({
      on: day,
      lookedAt: z.int().min(NOTES_AT_LEAST),
      lookedBy: words,
      livedExperience: words.optional(),
      /** For each criterion in its order: met, not met, does not apply. */
      counts: z.array(z.tuple([count, count, count])),
    }),
  ),
  changes: list(some({ on: day, words })),
});
const course = some({
  key,
  title: words,
  about: words,
  place: key.optional(),
  where: words.optional(),
  startsOn: day.optional(),
  rule: words.refine((rule) => readRule(rule) !== null, 'is no rule that a course can have').optional(),
  startsAt: time.optional(),
  capacity: z.int().min(1).max(500).optional(),
  designedByPeer: words.optional(),
  designedByTeacher: words.optional(),
  runByPeer: words.optional(),
  runByTeacher: words.optional(),
  joinInPerson: words.optional(),
  joinBySlip: words.optional(),
  joinByExtension: words.optional(),
  joinThroughPeer: words.optional(),
  joinByLetter: words.optional(),
  easyWords: words.optional(),
  welshWords: words.optional(),
  state: z.enum(['planned', 'running', 'stopped']).default('planned'),
  because: words.optional(),
  /** Of how many came only what disclose() lets be shown is loaded. */
  times: list(
    some({
      on: day,
      came: count,
      split: list(
        some({ kind: z.enum(['resident', 'health', 'officer', 'manager', 'family', 'commissioner']), people: count }),
      ),
    }),
  ),
  tier: tier.default('partners'),
});

export const wardParts = {
  guidance: list(guidance),
  notesAudits: list(notesAudit),
  courses: list(course),
};
