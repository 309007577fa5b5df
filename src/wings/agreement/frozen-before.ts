// A version that was frozen before the record came here: its words, as the record gives them for that day.
import type { Scope } from '../../db/scope.ts';
import type { ThreadLink } from '../../db/thread-links.ts';
import { canonicalBytes, composed, digestOf } from '../../interop/agreement/canonical.ts';
import { type FromTheRecord, textOf } from './agreement-text.ts';
import { madeOf } from './clauses-of.ts';
import { type FoundAgreement, readAgreement } from './find-agreement.ts';
import type { Section, Signatory, WorkingAgreement } from './working-agreement.ts';

export interface FrozenBefore {
  readonly id: string;
  /** The agreement's slug. */
  readonly agreement: string;
  readonly number: number;
  readonly on: string;
  readonly reviewOn: string | null;
  /** Sections that read otherwise then. */
  readonly otherwise: readonly {
    readonly sectionId: string;
    readonly heading: string;
    readonly words: string | null;
  }[];
  /** Sections that were not in it yet. */
  readonly without: readonly string[];
}
export interface FrozenWords {
  readonly bytes: Buffer;
  readonly digest: Buffer;
  readonly madeOf: readonly ThreadLink[];
  /** What a partner is called in them. */
  readonly nameOf: (partnerId: string) => string;
}

export async function frozenBefore(
  scope: Scope,
  partnership: FromTheRecord['partnership'],
  frozen: FrozenBefore,
): Promise<FrozenWords | undefined> {
  const found = await readAgreement(scope, frozen.agreement, { partnership });
  if (!found) return undefined;
  const then = { agreement: agreementOn(found.agreement, frozen), record: recordOn(found.record, frozen.on) };
  const bytes = Buffer.from(canonicalBytes(textOf(then.agreement, then.record, frozen.number)));
  const nameOf = (id: string) => composed(then.record.table.party({ kind: 'partner', id }).name);
  return { bytes, digest: Buffer.from(digestOf(bytes)), madeOf: madeOf(then, frozen.id), nameOf };
}

/** What has no day was there from the beginning. */
const by = (on: string | null, day: string): boolean => on === null || on <= day;

function agreementOn(agreement: WorkingAgreement, frozen: FrozenBefore): WorkingAgreement {
  const worded = (section: Section): Section => {
    const then = frozen.otherwise.find(({ sectionId }) => sectionId === section.id);
    return then ? { ...section, heading: then.heading, words: then.words } : section;
  };
  return {
    ...agreement,
    reviewOn: frozen.reviewOn,
    sections: agreement.sections.filter(({ id }) => !frozen.without.includes(id)).map(worded),
    signatories: signatoriesOn(agreement.signatories, frozen.on),
    responses: agreement.responses.filter(({ saidOn }) => by(saidOn, frozen.on)),
  };
}

/** Who signed then, also when they have left since. */
const signatoriesOn = (all: readonly Signatory[], day: string): Signatory[] =>
  all
    .filter(({ since, leftOn }) => by(since, day) && (leftOn === null || leftOn > day))
    .map((one) => ({ ...one, leftOn: null }));

const recordOn = (record: FoundAgreement['record'], day: string): FoundAgreement['record'] => ({
  ...record,
  lines: record.lines.filter(({ adoptedOn }) => by(adoptedOn, day)),
  commitments: record.commitments.filter(({ madeOn }) => by(madeOn, day)),
  expectations: record.expectations.filter(({ turnSince }) => by(turnSince, day)),
});
