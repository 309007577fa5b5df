import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const four = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0), z.int().min(0)]);

const framework = some({
  key,
  title: words,
  about: words.optional(),
  madeBy: words.optional(),
  standards: z
    .array(some({ name: words, grouping: words.optional(), words: words.optional(), easyWords: words.optional() }))
    .min(2),
});

const step = z.number().min(-1).max(1).multipleOf(0.5);
const toNearest5 = z.int().min(0).multipleOf(5);
const finding = some({
  people: toNearest5,
  groups: z
    .array(some({ holds: z.array(some({ statement: key, answer: z.enum(['agrees', 'disagrees']) })).max(5) }))
    .min(2)
    .optional(),
  evidence: some({ chance: z.number().min(0).max(1), stability: z.number().min(-1).max(1).optional() }),
  map: z.array(some({ x: step, y: step, people: toNearest5.min(10) })).optional(),
  askNext: key.optional(),
});
export type FindingPart = z.output<typeof finding>;

const round = some({
  key,
  title: words,
  /** The whole partnership without it. */
  place: key.optional(),
  /** Of a review: a published set by its key, or one of the partnership's own. */
  framework: key.optional(),
  /** Of a round of views: sentences to agree with, and questions to answer in words. */
  ticked: list(words),
  inWords: list(words),
  /** Of common ground: the session whose statements are asked, and which, in their order. */
  session: key.optional(),
  statements: list(key),
  /** Of common ground that was revealed: what was kept of all its sheets together. */
  finding: finding.optional(),
  state: z.enum(['planned', 'open', 'closed', 'revealed', 'called off']),
  because: words.optional(),
  agreedBySide: z.boolean().default(false),
  openedOn: day.optional(),
  closedOn: day.optional(),
  revealedOn: day.optional(),
  asks: z
    .array(
      some({
        perspective: key,
        asked: z.int().min(1).optional(),
        /** How often each of the four answers was given, for each question that is ticked, in their order. Of a revealed round. */
        counts: list(four),
        /** Sheets in the box of a round that is open or closed: a figure for each question that is ticked. */
        sheets: list(z.string().regex(/^[0-4]+$/)),
        outcome: z.enum(['too few', 'nobody']).optional(),
        joinedTo: key.optional(),
      }),
    )
    .min(1),
  /** What people wrote, of a revealed round. */
  told: list(
    some({
      perspective: key,
      words,
      state: z.enum(['received', 'kept', 'set aside']).default('received'),
      because: words.optional(),
      tellable: z.enum(['no', 'perhaps', 'yes, and they know']).optional(),
    }),
  ),
  /** Lines of the joint plan that came of it; `standard` is its number. */
  planned: list(
    some({
      standard: z.int().min(1),
      expected: words,
      toBeDone: words.optional(),
      whereNowIs: z.enum(['said', 'TBC', 'gap']).default('said'),
      whereNow: words.optional(),
      whatNext: words.optional(),
      leads: words,
      monitored: words.optional(),
    }),
  ),
});
export type RoundPart = z.output<typeof round>;

/** What a data file may say of this part of the co-production wing: keys of the file's top. */
export const roundParts = { frameworks: list(framework), rounds: list(round) };
