import { z } from 'zod';

const pile = z.strictObject({
  /** Three plain words. */
  name: z.string().min(1),
  round: z.string(),
  perspective: z.string(),
  sheet: z.enum(['ordinary', 'large print', 'easy read', 'several kinds']),
  startedOn: z.iso.date(),
  handedOut: z.int().min(1).optional(),
  cameBack: z.int().min(1).optional(),
  keyedBy: z.string().optional(),
  /**
   * The sheets as the first person keyed them: for each line 1 to 4, 0 for one left empty; where words are asked the words, or null.
   * With `waits` they are whole, and wait for a second person.
   */
  keyed: z.array(z.array(z.union([z.int().min(0).max(4), z.string().max(4000), z.null()])).min(1)).optional(),
  waits: z.boolean().optional(),
});

/** What a data file may say of this part of the co-production wing: keys of the file's top. */
export const paperParts = { piles: z.array(pile).optional() };
