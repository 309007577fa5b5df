// What a data file may say of sessions that were lost: keys of the file's top.
import { z } from 'zod';
import { countFaults, reasons } from '../../../wings/pathways/index.ts';
import { day, key, list, some, words } from '../schema-parts.ts';
import { providerAt } from './team-schema.ts';

const count = z.int().min(0).max(10_000);
const word = z.union([z.literal('confirmed'), some({ disputed: words })]);
const lost = z.partialRecord(z.enum(reasons), count).default({});

const week = some({
  /** A Monday. */
  week: day,
  planned: count,
  ran: count,
  /** Left out: nobody counted the places. */
  offered: count.optional(),
  used: count.optional(),
  lost,
  prison: word.optional(),
  provider: word.optional(),
}).superRefine((said, context) => {
  for (const { text } of countFaults({ planned: said.planned, ran: said.ran, places: placesOf(said) }))
    context.addIssue({ code: 'custom', message: text });
});

/** All places of a week, used and lost, or null where nobody counted them. */
export const placesOf = (said: {
  readonly offered?: number | undefined;
  readonly used?: number | undefined;
  readonly lost: z.output<typeof lost>;
}) => {
  if (said.offered === undefined) return null;
  const each = (reason: (typeof reasons)[number]) => said.lost[reason] ?? 0;
  return {
    ...{ offered: said.offered, used: said.used ?? 0, notUnlocked: each('notUnlocked'), noEscort: each('noEscort') },
    ...{ lockdown: each('lockdown'), clashWork: each('clashWork'), clashVisit: each('clashVisit') },
    ...{ clashCourt: each('clashCourt'), clashHealthcare: each('clashHealthcare'), movedOn: each('movedOn') },
    ...{ unwell: each('unwell'), providerCancelled: each('providerCancelled'), choseNot: each('choseNot') },
    notKnown: each('notKnown'),
  };
};

export const lostParts = {
  sessionsLost: list(some({ by: providerAt, wing: words, what: words, weeks: z.array(week).min(1) })),
  /** Quarters that are let out, by their first day: worked out from the weeks when the file is loaded. */
  sessionsLetOut: list(some({ place: key, quarter: day, on: day })),
};
