// The working agreements of a data file as rows, and the versions whose words are made when those rows are kept. Pure.
import { slugFor } from '../../shell/slug.ts';
import type { Frozen, FrozenSignature } from './frozen.ts';
import type { Making } from './rows.ts';
import type { PartnershipFile } from './schema.ts';
import type { VersionPart, WorkingAgreementPart } from './working-agreement-schema.ts';

type Path = readonly PropertyKey[];

export function workingAgreementRows(making: Making, file: PartnershipFile): Frozen[] {
  return file.workingAgreements.flatMap((part, a) => agreementRows(making, file, part, ['workingAgreements', a]));
}

/** A section's key is its own only within its agreement. */
const sectionKey = (part: WorkingAgreementPart, section: string): string => `${part.key}/${section}`;

function agreementRows(making: Making, file: PartnershipFile, part: WorkingAgreementPart, at: Path): Frozen[] {
  const { put, keys } = making;
  const id = keys.name('working agreement', part.key, [...at, 'key']);
  const slug = slugFor(part.key);
  put('working_agreement', {
    ...{ id, slug, title: part.title },
    review_on: part.reviewOn ?? null,
    made_on: part.madeOn ?? null,
  });
  part.partners.forEach((one, p) => {
    const partnerId = keys.find('partner', one.partner, [...at, 'partners', p, 'partner']);
    if (part.partners.findIndex(({ partner }) => partner === one.partner) < p)
      keys.faults.push({ path: [...at, 'partners', p], reason: `"${one.partner}" stands here twice` });
    else if (partnerId)
      put('agreement_partner', {
        ...{ agreement_id: id, partner_id: partnerId, since: one.since ?? part.madeOn ?? null },
        ...{ left_on: one.leftOn ?? null, left_because: one.leftBecause ?? null },
      });
  });
  sectionRows(making, part, id, at);
  saidRows(making, file, part, id, at);
  return part.versions.map((version, v) =>
    frozenOf(making, part, version, v + 1, { id, slug }, [...at, 'versions', v]),
  );
}

function sectionRows({ put, keys, now }: Making, part: WorkingAgreementPart, agreementId: string, at: Path): void {
  part.sections.forEach((section, s) => {
    const path = [...at, 'sections', s];
    const id = keys.name('section', sectionKey(part, section.key), [...path, 'key']);
    const wordings = wordingsOf(part, section);
    put('agreement_section', {
      ...{ id, agreement_id: agreementId, position: s + 1, kind: section.kind, heading: section.heading },
      place_id: keys.find('place', section.place, [...path, 'place']),
      words: section.words ?? null,
      version: wordings.length,
    });
    wordings.forEach(({ heading, words, on }, w) => {
      put('agreement_section_wording', {
        ...{ section_id: id, version: w + 1, heading, words, worded_at: on === null ? now : noon(on) },
      });
    });
  });
  part.promises.forEach(({ expectation, section }, c) => {
    const path = [...at, 'promises', c];
    const commitmentId = keys.find('commitment', expectation, [...path, 'expectation']);
    const sectionId =
      section === undefined ? null : keys.find('section', sectionKey(part, section), [...path, 'section']);
    const kind = part.sections.find((one) => one.key === section)?.kind;
    if (kind !== undefined && kind !== 'commitments')
      keys.faults.push({ path: [...path, 'section'], reason: `"${section}" is no section of commitments` });
    if (commitmentId)
      put('agreement_clause', { agreement_id: agreementId, commitment_id: commitmentId, section_id: sectionId });
  });
}

interface Worded {
  readonly heading: string;
  readonly words: string | null;
  readonly on: string | null;
}
/** How it read in each version, and how it reads now; the same words stand once. */
function wordingsOf(part: WorkingAgreementPart, section: WorkingAgreementPart['sections'][number]): Worded[] {
  const all = part.versions
    .filter(({ without }) => !without.includes(section.key))
    .map((version): Worded => ({ ...wordedIn(version, section), on: version.frozenOn }));
  const last = { heading: section.heading, words: section.words ?? null, on: part.versions.at(-1)?.frozenOn ?? null };
  return [...all, last].filter(
    ({ heading, words }, i, list) => i === 0 || heading !== list[i - 1]?.heading || words !== list[i - 1]?.words,
  );
}

function wordedIn({ otherwise }: VersionPart, section: WorkingAgreementPart['sections'][number]) {
  const then = otherwise.find((one) => one.section === section.key);
  return { heading: then?.heading ?? section.heading, words: then?.words ?? section.words ?? null };
}

function saidRows(
  { put, keys, newId }: Making,
  file: PartnershipFile,
  part: WorkingAgreementPart,
  agreementId: string,
  at: Path,
): void {
  part.said.forEach((said, s) => {
    const path = [...at, 'said', s, 'perspective'];
    const perspectiveId = keys.find('perspective', said.perspective, path);
    const theirs = file.perspectives.find((one) => one.key === said.perspective);
    if (theirs && theirs.kind !== 'resident' && theirs.kind !== 'family' && theirs.experience === undefined)
      keys.faults.push({ path, reason: 'here stands what service users, families and carers said' });
    if (perspectiveId)
      put('agreement_response', {
        ...{ id: newId(), agreement_id: agreementId, perspective_id: perspectiveId, words: said.words },
        ...{ what_changed: said.whatChanged ?? null, said_on: said.on ?? null },
      });
  });
}

function frozenOf(
  { keys, newId }: Making,
  part: WorkingAgreementPart,
  version: VersionPart,
  number: number,
  agreement: { readonly id: string; readonly slug: string },
  at: Path,
): Frozen {
  const here = part.partners.filter(
    ({ since = part.madeOn, leftOn }) =>
      (since === undefined || since <= version.frozenOn) && (leftOn === undefined || leftOn > version.frozenOn),
  );
  checkSigned(
    keys.faults,
    version,
    here.map(({ partner }) => partner),
    at,
  );
  const id = newId();
  return {
    ...{ id, agreementId: agreement.id, agreement: agreement.slug, number, on: version.frozenOn },
    frozenBy: keys.find('person', version.frozenBy, [...at, 'frozenBy']),
    reviewOn: version.reviewOn ?? null,
    state: version.state,
    ...{ inForceOn: version.inForceOn ?? null, endedOn: version.endedOn ?? null, because: version.because ?? null },
    otherwise: version.otherwise.flatMap((one, o) => {
      const sectionId = keys.find('section', sectionKey(part, one.section), [...at, 'otherwise', o, 'section']);
      const section = part.sections.find((each) => each.key === one.section);
      return sectionId && section ? [{ sectionId, ...wordedIn(version, section) }] : [];
    }),
    without: version.without.flatMap((section, w) => {
      const sectionId = keys.find('section', sectionKey(part, section), [...at, 'without', w]);
      return sectionId ? [sectionId] : [];
    }),
    needs: here.flatMap(({ partner }) => keys.find('partner', partner, at) ?? []),
    signatures: version.signatures.flatMap((signature, s): FrozenSignature[] => {
      const path = [...at, 'signatures', s];
      const partnerId = keys.find('partner', signature.partner, [...path, 'partner']);
      const signedBy = keys.find('person', signature.by, [...path, 'by']);
      const enteredBy = signedBy ?? keys.find('person', signature.enteredBy, [...path, 'enteredBy']);
      const checkedBy = keys.find('person', signature.checkedBy, [...path, 'checkedBy']);
      if (!partnerId || !enteredBy) return [];
      const { how, as, on } = signature;
      return [{ id: newId(), partnerId, how, as, on, signedBy, enteredBy, checkedBy }];
    }),
  };
}

/** What says that it was in force must have been signed by all, and only those sign whose signature it needs. */
function checkSigned(faults: Making['keys']['faults'], version: VersionPart, needs: readonly string[], at: Path): void {
  version.signatures.forEach(({ partner }, s) => {
    if (!needs.includes(partner))
      faults.push({
        path: [...at, 'signatures', s, 'partner'],
        reason: `"${partner}" is not among those whose signature this version needs`,
      });
  });
  if (version.inForceOn === undefined) return;
  const counted = version.signatures
    .filter(({ how, checkedBy }) => how === 'on screen' || checkedBy !== undefined)
    .map(({ partner }) => partner);
  const missing = needs.filter((partner) => !counted.includes(partner));
  if (missing.length > 0)
    faults.push({
      path: [...at, 'inForceOn'],
      reason: `it is in force when all have signed: the signature of ${missing.map((partner) => `"${partner}"`).join(', ')} is not there, or nobody has checked its paper`,
    });
}

/** A day as an instant: midday in London, winter or summer. */
export const noon = (on: string): Date => new Date(`${on}T12:00:00Z`);
