// What a data file may say of a working agreement. The words of a version are never written down: they are made from the
// record as it stood on the day it was frozen, by the same code as everywhere.
import { z } from 'zod';
import { day, key, list, some, words } from './schema-parts.ts';

const signature = some({
  partner: key,
  how: z.enum(['on screen', 'with a pen']),
  /** The role of whoever signed. */
  as: words,
  on: day,
  /** Who signed on a screen. */
  by: key.optional(),
  /** Who entered what was signed with a pen, and who checked the paper. */
  enteredBy: key.optional(),
  checkedBy: key.optional(),
}).superRefine(({ how, by, enteredBy, checkedBy }, { addIssue }) => {
  if (how === 'on screen' && by === undefined)
    addIssue({ code: 'custom', path: ['how'], message: 'signed on screen needs "by"' });
  if (how === 'on screen' && (enteredBy ?? checkedBy) !== undefined)
    addIssue({ code: 'custom', path: ['how'], message: 'signed on screen is entered and checked by nobody else' });
  if (how === 'with a pen' && enteredBy === undefined)
    addIssue({ code: 'custom', path: ['how'], message: 'signed with a pen needs "enteredBy"' });
  if (how === 'with a pen' && by !== undefined)
    addIssue({ code: 'custom', path: ['by'], message: 'signed with a pen has no "by": say "as"' });
  if (checkedBy !== undefined && checkedBy === enteredBy)
    addIssue({ code: 'custom', path: ['checkedBy'], message: 'whoever entered a signature never checks it' });
});

const version = some({
  frozenOn: day,
  frozenBy: key.optional(),
  state: z.enum(['out for signing', 'in force', 'opened again', 'replaced', 'ended']),
  inForceOn: day.optional(),
  /** When it was opened again, replaced or ended. */
  endedOn: day.optional(),
  because: words.optional(),
  reviewOn: day.optional(),
  /** Sections that read otherwise then, and sections that were not in it yet. */
  otherwise: list(some({ section: key, heading: words.optional(), words: words.optional() })),
  without: list(key),
  signatures: list(signature),
}).superRefine((given, { addIssue }) => {
  const { state, frozenOn, inForceOn, endedOn, because } = given;
  const fault = (message: string, path: readonly (string | number)[] = ['state']) =>
    addIssue({ code: 'custom', path: [...path], message });
  const wasInForce = state === 'in force' || state === 'replaced' || state === 'ended';
  if (wasInForce && inForceOn === undefined) fault(`"${state}" needs inForceOn`);
  if (!wasInForce && inForceOn !== undefined) fault(`"${state}" was never in force`, ['inForceOn']);
  if (state === 'opened again' && because === undefined) fault('"opened again" needs because');
  const ended = state !== 'out for signing' && state !== 'in force';
  if (ended && endedOn === undefined) fault(`"${state}" needs endedOn`);
  if (!ended && endedOn !== undefined) fault(`"${state}" has not ended`, ['endedOn']);
  if (inForceOn !== undefined && inForceOn < frozenOn) fault('in force before it was frozen', ['inForceOn']);
  if (endedOn !== undefined && endedOn < (inForceOn ?? frozenOn)) fault('ended before it began', ['endedOn']);
  given.signatures.forEach((one, s) => {
    if (one.on < frozenOn) fault('signed before it was frozen', ['signatures', s, 'on']);
    if (inForceOn !== undefined && one.on > inForceOn)
      fault('signed after it came into force', ['signatures', s, 'on']);
    if (given.signatures.findIndex(({ partner }) => partner === one.partner) < s)
      fault(`"${one.partner}" has signed it already`, ['signatures', s, 'partner']);
  });
});

export const workingAgreement = some({
  key,
  title: words,
  madeOn: day.optional(),
  reviewOn: day.optional(),
  /** Who signs. */
  partners: z
    .array(
      some({ partner: key, since: day.optional(), leftOn: day.optional(), leftBecause: words.optional() }).refine(
        ({ leftOn, leftBecause }) => leftBecause === undefined || leftOn !== undefined,
        'leftBecause needs leftOn',
      ),
    )
    .min(2),
  /** A section with a place stands in the schedule of that place, the others in the common part. */
  sections: list(
    some({
      key,
      place: key.optional(),
      kind: z.enum(['words', 'vision', 'commitments', 'services', 'said', 'review']).default('words'),
      heading: words,
      words: words.optional(),
    }).refine(({ kind, words }) => words === undefined || !['vision', 'said', 'review'].includes(kind), {
      path: ['words'],
      message: 'this section is filled from the record, and has no words of its own',
    }),
  ),
  /** Promises that stand in another section than the first common one, or (without a section) in none. */
  promises: list(some({ expectation: key, section: key.optional() })),
  /** What service users, families and carers said of it, and what changed. */
  said: list(some({ perspective: key, words, whatChanged: words.optional(), on: day.optional() })),
  /** In order, numbered from 1. */
  versions: list(version),
}).superRefine(({ versions }, { addIssue }) => {
  const fault = (v: number, message: string) => addIssue({ code: 'custom', path: ['versions', v, 'state'], message });
  versions.forEach(({ state }, v) => {
    if (state === 'out for signing' && v < versions.length - 1) fault(v, 'only the last version is out for signing');
    if (state === 'in force' && versions.findIndex((one) => one.state === 'in force') < v)
      fault(v, 'another version is in force already');
  });
});

export type WorkingAgreementPart = z.output<typeof workingAgreement>;
export type VersionPart = WorkingAgreementPart['versions'][number];
