// What a data file may say of handovers: keys of the file's top.
import { z } from 'zod';
import { checkAnswers, checklist, handoverStates } from '../../../wings/pathways/index.ts';
import { key, list, some, words } from '../schema-parts.ts';
import { dayOrAgo } from './day-ago.ts';
import { providerAt } from './team-schema.ts';

const handover = some({
  reference: key,
  kind: z.enum(['prison to prison', 'prison to community']).default('prison to community'),
  from: providerAt,
  /** A provider here, or the key of a service that is not here. */
  to: providerAt.optional(),
  toOutside: key.optional(),
  state: z.enum(handoverStates),
  because: words.optional(),
  plannedOn: dayOrAgo,
  sentOn: dayOrAgo.optional(),
  sentBy: key.optional(),
  acknowledgedOn: dayOrAgo.optional(),
  acceptedOn: dayOrAgo.optional(),
  worker: key.optional(),
  workerWords: words.optional(),
  appointmentOn: dayOrAgo.optional(),
  appointmentAt: z
    .string()
    .regex(/^\d\d:\d\d$/, 'a time is written HH:MM')
    .optional(),
  expectedReleaseOn: dayOrAgo.optional(),
  releaseUnknownBecause: words.optional(),
  releasedOn: dayOrAgo.optional(),
  attendedOn: dayOrAgo.optional(),
  startedOn: dayOrAgo.optional(),
  endedOn: dayOrAgo.optional(),
  lostContactOn: dayOrAgo.optional(),
  lastWordOn: dayOrAgo.optional(),
  shortNotice: z.boolean().default(false),
  changes: list(
    some({
      what: z.enum([
        'team',
        'worker',
        'release',
        'released',
        'appointment',
        'asked again',
        'lost contact',
        'found again',
      ]),
      from: words.optional(),
      to: words.optional(),
      because: words,
      on: dayOrAgo,
      by: key,
    }),
  ),
  checks: list(some({ asks: z.enum(checklist), answer: z.enum(checkAnswers), on: dayOrAgo, by: key })),
}).refine(
  ({ to, toOutside }) => to === undefined || toOutside === undefined,
  'names a provider or a service that is not here',
);

export const handoverParts = { handovers: list(handover) };
