// The working agreement that an address names, with its versions and all that its words are made of.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import { type Partner, readPartners, readPerspectives, readPlaces } from '../partnership/index.ts';
import { type FromTheRecord, textOf } from './agreement-text.ts';
import { readVersions } from './store/agreement-versions.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readExpectationRows } from './store/expectations.ts';
import { readVisionLines } from './store/vision.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';
import { readTable } from './table.ts';
import { type AgreementVersion, nextNumber, type Signatory, type WorkingAgreement } from './working-agreement.ts';

export interface FoundAgreement {
  readonly agreement: WorkingAgreement;
  /** The latest first. */
  readonly versions: readonly AgreementVersion[];
  readonly record: FromTheRecord;
}

export const findAgreement = (ask: Ask): Promise<FoundAgreement | undefined> =>
  ask.read((scope) => readAgreement(scope, ask.params.agreement ?? '', ask.seat));

/** Whose agreement it is: a seat says so. */
interface Of {
  readonly partnership: FromTheRecord['partnership'];
}
export async function readAgreement(
  scope: Scope,
  slug: string,
  { partnership }: Of,
): Promise<FoundAgreement | undefined> {
  const [agreement] = await readWorkingAgreements(scope, { slug });
  if (!agreement) return undefined;
  return {
    agreement: { ...agreement, signatories: leftWithThePartnership(agreement.signatories, await readPartners(scope)) },
    versions: await readVersions(scope, { agreementId: agreement.id }),
    record: await readRecord(scope, partnership),
  };
}

/** Whoever left the partnership signs nothing of it any more. */
export const leftWithThePartnership = (signatories: readonly Signatory[], partners: readonly Partner[]): Signatory[] =>
  signatories.map((signatory) => {
    const gone = partners.find(({ id, leftOn }) => id === signatory.partnerId && leftOn !== null);
    return gone && signatory.leftOn === null
      ? { ...signatory, leftOn: gone.leftOn, leftBecause: 'It left the partnership.' }
      : signatory;
  });

/** What is kept closer than the partners never comes into a paper that all of them sign. */
const shared = { tiers: ['partners', 'published'] } as const;

const readRecord = async (scope: Scope, partnership: Of['partnership']): Promise<FromTheRecord> => ({
  partnership,
  table: await readTable(scope),
  places: await readPlaces(scope),
  perspectives: await readPerspectives(scope),
  lines: await readVisionLines(scope, shared),
  commitments: await readCommitmentRows(scope, shared),
  expectations: await readExpectationRows(scope, shared),
});

/** The words as they would be frozen now. */
export const draftText = ({ agreement, versions, record }: FoundAgreement) =>
  textOf(agreement, record, nextNumber(versions));

export interface FoundVersion extends FoundAgreement {
  readonly version: AgreementVersion;
}
export async function findVersion(ask: Ask): Promise<FoundVersion | undefined> {
  const found = await findAgreement(ask);
  const version = found?.versions.find(({ number }) => String(number) === ask.params.version);
  return found && version && { ...found, version };
}
