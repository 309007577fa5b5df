// What a data file may say of reports, what was told back of a period, and who holds an issue: keys of the file's top.
import { z } from 'zod';
import { day, key, list, some, words } from '../schema-parts.ts';

/** A report of a stretch of time; one of an engagement stands with it. */
const periodReport = some({
  key,
  kind: z.enum(['poster', 'easy-read summary', 'funder report']),
  title: words,
  subtitle: words.optional(),
  from: day,
  to: day,
  number: words.optional(),
  authors: list(words),
  rights: words.optional(),
});

export const reportParts = { reports: list(periodReport) };
