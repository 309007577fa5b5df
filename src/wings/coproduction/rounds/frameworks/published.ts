// Sets of principles and standards that others have published, each with where it is from and how far its words were checked. Pure.
import { z } from 'zod';
import coDesign from './co-design.json' with { type: 'json' };
import cultureOfCare from './culture-of-care.json' with { type: 'json' };
import dialogicPractices from './dialogic-practices.json' with { type: 'json' };
import dialogicPrinciples from './dialogic-principles.json' with { type: 'json' };
import healthyPrison from './healthy-prison.json' with { type: 'json' };
import traumaInformed from './trauma-informed.json' with { type: 'json' };

const wording = z.enum(['verified', 'unverified', 'cut off']);
const key = z.string().regex(/^[a-z-]+$/);
const words = z.string().min(1);
const file = z.strictObject({
  key,
  title: words,
  about: words,
  source: z.strictObject({ title: words, url: z.url(), licence: words, wording, note: words }),
  standards: z
    .array(
      z.strictObject({
        key,
        group: words.nullable(),
        name: words,
        words: words.nullable(),
        /** Where it differs from that of the whole. */
        wording: wording.optional(),
        /** Ours: nobody who reads easily has to have checked it yet. */
        easy: words,
        /** The easy words in Welsh: a draft until a translator has checked it. */
        welsh: words,
      }),
    )
    .min(1),
});

export type Wording = z.output<typeof wording>;
export type PublishedFramework = z.output<typeof file>;

export const publishedFrameworks: readonly PublishedFramework[] = [
  cultureOfCare,
  traumaInformed,
  coDesign,
  dialogicPrinciples,
  dialogicPractices,
  healthyPrison,
].map((one) => file.parse(one));

/** What a page says beside words that were cut off where they come from. */
export const wordingWords: Record<Wording, string> = {
  verified: 'Wording checked',
  unverified: 'Wording not checked yet',
  'cut off': 'Cut off in the source, to be checked',
};
