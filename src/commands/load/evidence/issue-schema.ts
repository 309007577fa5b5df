// What a data file may say of what was issued, told back and spent: one key of the file's top.
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

const toldHow = z.enum(['by letter', 'by telephone', 'face to face', 'they saw it here']);
const holder = some({
  person: key.optional(),
  partner: key.optional(),
  words: words.optional(),
  on: day,
  told: some({ on: day, by: toldHow }).optional(),
});
const issue = some({
  /** The key of the report that it is an issue of. */
  report: key,
  on: day,
  by: key.optional(),
  holders: list(holder),
  withdrawn: some({
    on: day,
    reason: z.enum(['words in it were taken back', 'it was wrong', 'it should not go further']),
  }).optional(),
});
const funderReport = some({
  key,
  title: words,
  subtitle: words.optional(),
  from: day,
  to: day,
  authors: list(words),
  spend: list(some({ what: words, pounds: z.number().nonnegative() })),
});
const toldBack = some({ from: day, to: day, on: day, ways: z.array(words).min(1), toWhom: words, by: key.optional() });

export const issueParts = {
  issuing: some({ funderReports: list(funderReport), toldBack: list(toldBack), issues: list(issue) }).optional(),
};
