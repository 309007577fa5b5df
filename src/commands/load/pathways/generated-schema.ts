// What a data file may say of people and handovers made by a seed: keys of the file's top.
import { z } from 'zod';
import { some } from '../schema-parts.ts';

const generated = some({
  /** The same seed makes the same people, at the same day of loading. */
  seed: z.int().min(0),
  people: z.int().min(1).max(200_000),
  /** How many years back the first of them left. */
  years: z.int().min(1).max(20).default(5),
});

/** Made for the prisons and community services that have teams in the file, and only in a partnership that is made up. */
export const generatedParts = { generated: generated.optional() };
