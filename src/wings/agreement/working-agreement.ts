// The partnership working agreement: what it is made of, and what may follow what. Pure.
import { canonicalBytes } from '../../interop/agreement/canonical.ts';
import type { AgreementText } from '../../interop/agreement/text.ts';
import { londonDay } from '../../shell/london-day.ts';

export const sectionKinds = ['words', 'vision', 'commitments', 'services', 'said', 'review'] as const;
export type SectionKind = (typeof sectionKinds)[number];
/** Sections that somebody writes; the others are filled from the record. */
export const isWritten = (kind: SectionKind): boolean => kind === 'words' || kind === 'services';

export interface Section {
  readonly id: string;
  /** Null in the common part; otherwise it belongs to the schedule of this place. */
  readonly placeId: string | null;
  readonly position: number;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly words: string | null;
  readonly lockedBy: string | null;
  readonly lockedUntil: Date | null;
  readonly version: number;
}
/** A partner that signs it; one that has left stays in the list. */
export interface Signatory {
  readonly partnerId: string;
  readonly since: string | null;
  readonly leftOn: string | null;
  readonly leftBecause: string | null;
  readonly version: number;
}
/** Where a commitment stands, when it is not in the common part: in a schedule's section, or left out (null). */
export interface Placing {
  readonly commitmentId: string;
  readonly sectionId: string | null;
}
/** What service users, families or carers said of the draft. */
export interface Response {
  readonly id: string;
  readonly perspectiveId: string;
  /** Null: they were asked, and took their words back. */
  readonly words: string | null;
  readonly whatChanged: string | null;
  readonly saidOn: string | null;
  readonly version: number;
}
export interface WorkingAgreement {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly reviewOn: string | null;
  readonly version: number;
  readonly sections: readonly Section[];
  readonly signatories: readonly Signatory[];
  readonly placings: readonly Placing[];
  readonly responses: readonly Response[];
}

export type VersionState = 'out for signing' | 'in force' | 'opened again' | 'replaced' | 'ended';
export type ReviewAnswer = 'keep as it is' | 'word it anew' | 'end it';

export interface Signature {
  readonly id: string;
  readonly partnerId: string;
  readonly how: 'on screen' | 'with a pen';
  readonly signedAs: string;
  readonly signedOn: string;
  readonly enteredBy: string;
  readonly checkedBy: string | null;
  /** By a partner that was not among the first, on the version in force. */
  readonly joins: boolean;
  /** Why it stands no longer; null while it does. */
  readonly fellBecause: string | null;
}
export interface AgreementVersion {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
  readonly state: VersionState;
  readonly bytes: Buffer;
  readonly digest: Buffer;
  readonly frozenAt: Date;
  readonly inForceOn: string | null;
  readonly endedOn: string | null;
  readonly because: string | null;
  readonly reviewOn: string | null;
  readonly reviewCalledAt: Date | null;
  readonly reviewAnswer: ReviewAnswer | null;
  readonly reviewWords: string | null;
  readonly reviewedOn: string | null;
  readonly version: number;
  /** The partners whose signatures it needs. */
  readonly needs: readonly string[];
  /** What each is called in the frozen words; it may be called something else now. */
  readonly namedAs: Readonly<Record<string, string>>;
  readonly signatures: readonly Signature[];
}

/** Entered from a paper that nobody else has looked at yet. */
export const isUnchecked = ({ how, checkedBy }: Pick<Signature, 'how' | 'checkedBy'>): boolean =>
  how === 'with a pen' && checkedBy === null;

/** A pen signature counts when someone else has checked the paper. */
const counts = (signature: Signature): boolean => signature.fellBecause === null && !isUnchecked(signature);

/** The signature of a partner that stands, counted or waiting to be checked. */
export const signatureOf = ({ signatures }: Pick<AgreementVersion, 'signatures'>, partnerId: string) =>
  signatures.find((one) => one.partnerId === partnerId && one.fellBecause === null);

/** The partners whose signature counts, of those it needs. */
export const signedBy = (version: Pick<AgreementVersion, 'needs' | 'signatures'>): string[] =>
  version.needs.filter((partnerId) => version.signatures.some((one) => one.partnerId === partnerId && counts(one)));

/** Every partner that it needs has signed exactly these words. */
export const allHaveSigned = (version: Pick<AgreementVersion, 'needs' | 'signatures'>): boolean =>
  version.needs.length > 0 && signedBy(version).length === version.needs.length;

export const present = ({ signatories }: Pick<WorkingAgreement, 'signatories'>): Signatory[] =>
  signatories.filter(({ leftOn }) => leftOn === null);

/** How long someone may write before another may. */
export const lockMinutes = 30;
/** Somebody else is writing this section now. */
export const isLockedFor = ({ lockedBy, lockedUntil }: Section, personId: string, now: Date): boolean =>
  lockedBy !== null && lockedBy !== personId && lockedUntil !== null && lockedUntil > now;

export const standingVersion = (versions: readonly AgreementVersion[]): AgreementVersion | undefined =>
  versions.find(({ state }) => state === 'in force');
export const versionToSign = (versions: readonly AgreementVersion[]): AgreementVersion | undefined =>
  versions.find(({ state }) => state === 'out for signing');
export const nextNumber = (versions: readonly AgreementVersion[]): number =>
  Math.max(0, ...versions.map(({ number }) => number)) + 1;

/** Its day came and everyone was called, and nobody has said since what was found. */
export const waitsForReview = ({ state, reviewCalledAt, reviewedOn }: AgreementVersion): boolean =>
  state === 'in force' && reviewCalledAt !== null && (reviewedOn === null || reviewedOn < londonDay(reviewCalledAt));

export type NotReady =
  | { readonly why: 'out for signing'; readonly number: number }
  | { readonly why: 'somebody is writing'; readonly heading: string }
  | { readonly why: 'too few partners' }
  | { readonly why: 'its day has passed'; readonly on: string }
  | { readonly why: 'nothing in it' }
  | { readonly why: 'the same words'; readonly number: number };

/** Why a draft cannot be frozen now; undefined when it can. `text` is the draft as it would be frozen. */
export function notReady(
  agreement: WorkingAgreement,
  versions: readonly AgreementVersion[],
  text: AgreementText,
  now: Date,
): NotReady | undefined {
  const out = versionToSign(versions);
  if (out) return { why: 'out for signing', number: out.number };
  const writing = agreement.sections.find(({ lockedUntil }) => lockedUntil !== null && lockedUntil > now);
  if (writing) return { why: 'somebody is writing', heading: writing.heading };
  if (present(agreement).length < 2) return { why: 'too few partners' };
  if (text.reviewOn !== null && text.reviewOn <= londonDay(now))
    return { why: 'its day has passed', on: text.reviewOn };
  if (!text.parts.some(({ sections }) => sections.some(saysSomething))) return { why: 'nothing in it' };
  const standing = standingVersion(versions);
  if (standing && sameWords(text, standing)) return { why: 'the same words', number: standing.number };
  return undefined;
}

const saysSomething = ({ kind, paragraphs, clauses }: AgreementText['parts'][number]['sections'][number]): boolean =>
  clauses.length > 0 || (kind !== 'review' && paragraphs.length > 0);

/** Whether two versions differ in nothing but their number. */
const sameWords = (text: AgreementText, { number, bytes }: AgreementVersion): boolean =>
  bytes.equals(canonicalBytes({ ...text, number }));
