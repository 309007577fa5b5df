// What the working agreement has for the home page: signatures that wait, a review that was called, what became of a version.

import type { Scope } from '../../db/scope.ts';
import { daysFrom } from '../../shell/days.ts';
import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';
import { day } from '../../shell/words-in-time.ts';

import { notSignable } from './may-sign.ts';
import { paths } from './paths.ts';
import { mayCheckSignature, mayKeepAgreement, maySignFor } from './policy.ts';
import { readVersions } from './store/agreement-versions.ts';
import type { Lately } from './store/happenings.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';
import type { Table } from './table.ts';
import {
  type AgreementVersion,
  isUnchecked,
  signedBy,
  type WorkingAgreement,
  waitsForReview,
} from './working-agreement.ts';

interface Held {
  readonly agreement: WorkingAgreement;
  readonly version: AgreementVersion;
}
/** Every version with its agreement, the latest first. */
export async function readHeld(scope: Scope): Promise<Held[]> {
  const agreements = await readWorkingAgreements(scope);
  const versions = agreements.length > 0 ? await readVersions(scope) : [];
  return versions.flatMap((version) => {
    const agreement = agreements.find(({ id }) => id === version.agreementId);
    return agreement ? [{ agreement, version }] : [];
  });
}

export function homeAgreement(
  held: readonly Held[],
  { table, lately }: { readonly table: Table; readonly lately: readonly Lately[] },
  ask: Ask,
  dueWithinDays: number,
): HomePart {
  return {
    needsYou: [
      ...held.flatMap((one) => toSign(one, table, ask)),
      ...held.flatMap((one) => toCheck(one, table, ask)),
      ...held.flatMap((one) => toReview(one, ask)),
    ],
    dueSoon: held.flatMap((one) => reviewDay(one, ask, dueWithinDays)),
    changed: lately.flatMap((happened) => became(held, happened, ask)),
  };
}

type Needs = HomePart['needsYou'][number];
const at = ({ agreement, version }: Held, ask: Ask) =>
  [ask.seat.partnership.slug, agreement.slug, version.number] as const;

function toSign(held: Held, table: Table, ask: Ask): Needs[] {
  const { agreement, version } = held;
  if (version.state !== 'out for signing') return [];
  const waiting = version.needs
    .map((id) => table.party({ kind: 'partner', id }))
    .filter(
      (partner) => maySignFor(ask.seat, partner).allowed && !notSignable(version, agreement, partner, table.partners),
    );
  return waiting.map((partner) => ({
    title: `Sign version ${version.number}`,
    href: paths.signAgreement(...at(held, ask), partner.id),
    words: `${agreement.title}, for ${partner.name}. ${signedBy(version).length} of ${version.needs.length} have signed.`,
    state: { kind: 'your-turn', word: 'To sign' },
  }));
}

function toCheck(held: Held, table: Table, ask: Ask): Needs[] {
  const { agreement, version } = held;
  if (version.state !== 'out for signing' && version.state !== 'in force') return [];
  return version.signatures
    .filter((one) => isUnchecked(one) && one.fellBecause === null && mayCheckSignature(ask.seat, one).allowed)
    .map((one) => ({
      title: `Check the paper that ${table.party({ kind: 'partner', id: one.partnerId }).name} signed`,
      href: paths.checkPenSignature(...at(held, ask), one.id),
      words: `${agreement.title}, version ${version.number}. It counts when someone else has looked at the paper.`,
      state: { kind: 'your-turn', word: 'To check' },
    }));
}

function toReview(held: Held, ask: Ask): Needs[] {
  const { agreement, version } = held;
  if (!waitsForReview(version) || !mayKeepAgreement(ask.seat).allowed) return [];
  return [
    {
      title: `Look at ${agreement.title} again`,
      href: paths.answerReview(...at(held, ask)),
      words: `Its day was ${day(version.reviewOn)}. Say what you found, once for all.`,
      state: { kind: 'no-answer', word: 'Not said yet' },
    },
  ];
}

function reviewDay(held: Held, ask: Ask, dueWithinDays: number): HomePart['dueSoon'] {
  const { agreement, version } = held;
  const on = version.reviewOn;
  if (version.state !== 'in force' || on === null || on > daysFrom(ask.today, dueWithinDays)) return [];
  if (on < ask.today && !waitsForReview(version)) return [];
  return [
    {
      on,
      title: `Look at ${agreement.title} again`,
      href: paths.agreementVersion(...at(held, ask)),
      words: `Version ${version.number} is in force.`,
    },
  ];
}

const becameWords: Record<string, string> = {
  'agreement frozen': 'is out for signing',
  'agreement in force': 'is in force: all have signed',
  'agreement opened again': 'was opened again: everyone signs the next one',
};

function became(held: readonly Held[], { at: when, act, subjectId }: Lately, ask: Ask): HomePart['changed'] {
  const one = held.find(({ version }) => version.id === subjectId);
  const words = becameWords[act];
  if (!one || !words) return [];
  return [
    {
      at: when,
      words: `${one.agreement.title}, version ${one.version.number}, ${words}.`,
      href: paths.agreementVersion(...at(one, ask)),
    },
  ];
}
