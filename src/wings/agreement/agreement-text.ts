// The draft as the words that would be frozen now: the written sections, and the record pulled in live. Pure.
import { widen } from '../../disclosure/index.ts';
import type { AgreementClause, AgreementSection, AgreementText } from '../../interop/agreement/text.ts';
import { day } from '../../shell/words-in-time.ts';
import { type Perspective, type Place, rungsOf } from '../partnership/index.ts';
import type { Commitment } from './commitment.ts';
import type { Expectation } from './expectation.ts';
import type { Party } from './party.ts';
import type { Table } from './table.ts';
import type { VisionLine } from './vision.ts';
import { present, type Response, type Section, type WorkingAgreement } from './working-agreement.ts';

/** What the sections are filled from. */
export interface FromTheRecord {
  readonly partnership: { readonly name: string; readonly tagline: string | null; readonly fictional: boolean };
  readonly table: Table;
  readonly places: readonly Place[];
  readonly perspectives: readonly Perspective[];
  readonly lines: readonly VisionLine[];
  readonly commitments: readonly Commitment[];
  readonly expectations: readonly Expectation[];
}

export function textOf(agreement: WorkingAgreement, record: FromTheRecord, number: number): AgreementText {
  const parts = partsOf(agreement, record.places);
  return {
    form: 'common-thread/working-agreement/1',
    partnership: record.partnership.name,
    fictional: record.partnership.fictional,
    title: agreement.title,
    number,
    tagline: record.partnership.tagline,
    reviewOn: agreement.reviewOn,
    parts: parts.map(({ place, letter, sections }) => ({
      place: place?.name ?? null,
      sections: sections.map((section, at) => sectionText(section, `${letter}${at + 1}`, agreement, record)),
    })),
    signatories: signatoryNames(agreement, record.table),
  };
}

/** The partners that sign, in the order in which they are printed. */
export const signatoryNames = (agreement: WorkingAgreement, table: Table): string[] =>
  present(agreement)
    .map(({ partnerId }) => table.party({ kind: 'partner', id: partnerId }).name)
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'));

export interface Part {
  /** Null for the common part. */
  readonly place: Place | null;
  /** '' for the common part, then A, B, C: what stands before a section's number. */
  readonly letter: string;
  readonly sections: readonly Section[];
}
/** The common part, then a schedule for each place that has sections, by the places' names. */
export function partsOf({ sections }: Pick<WorkingAgreement, 'sections'>, places: readonly Place[]): Part[] {
  const of = (placeId: string | null) =>
    sections.filter((section) => section.placeId === placeId).toSorted((a, b) => a.position - b.position);
  const schedules = places
    .filter(({ id }) => sections.some(({ placeId }) => placeId === id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return [
    { place: null, letter: '', sections: of(null) },
    ...schedules.map((place, at) => ({ place, letter: letterOf(at), sections: of(place.id) })),
  ];
}

const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

function sectionText(
  section: Section,
  number: string,
  agreement: WorkingAgreement,
  record: FromTheRecord,
): AgreementSection {
  const { kind, heading } = section;
  const bare = { number, kind, heading, paragraphs: [], clauses: [], said: [] };
  if (kind === 'vision') return { ...bare, paragraphs: visionWords(record.lines) };
  if (kind === 'commitments')
    return {
      ...bare,
      paragraphs: paragraphsOf(section.words),
      clauses: clausesOf(section, agreement, record).map((clause, at) => ({
        ...clause,
        number: `${number}.${at + 1}`,
      })),
    };
  if (kind === 'said')
    return { ...bare, said: agreement.responses.map((response) => saidText(response, record.perspectives)) };
  if (kind === 'review') return { ...bare, paragraphs: [reviewWords(agreement.reviewOn)] };
  return { ...bare, paragraphs: paragraphsOf(section.words) };
}

/** A blank line ends a paragraph. */
const paragraphsOf = (words: string | null): string[] =>
  (words ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const isShared = ({ tier }: { readonly tier: string }): boolean => tier === 'partners' || tier === 'published';

const visionWords = (lines: readonly VisionLine[]): string[] =>
  lines.filter((line) => line.state === 'adopted' && isShared(line)).map(({ words }) => words);

/** The commitments that stand in this section; the common one also says what is still open. */
function clausesOf(
  section: Section,
  agreement: WorkingAgreement,
  record: FromTheRecord,
): Omit<AgreementClause, 'number'>[] {
  const promised = commitmentsIn(section, agreement, record.commitments).map((commitment) =>
    promise(commitment, record),
  );
  if (!isFirstCommon(section, agreement)) return promised;
  return [...promised, ...stillOpen(record).map((one) => heldOpen(one, record))];
}

/** What was asked and left open for the forum: the common part says so. */
export const stillOpen = ({ expectations }: Pick<FromTheRecord, 'expectations'>): Expectation[] =>
  expectations.filter((one) => one.state === 'brought to the forum' && isShared(one));

/** What nobody placed elsewhere stands in the first section of commitments of the common part. */
export function commitmentsIn(
  section: Section,
  agreement: WorkingAgreement,
  commitments: readonly Commitment[],
): Commitment[] {
  const placed = new Map(agreement.placings.map(({ commitmentId, sectionId }) => [commitmentId, sectionId]));
  const standing = new Set(agreement.sections.map(({ id }) => id));
  return commitments.filter((commitment) => {
    const at = placed.get(commitment.id);
    if (!isShared(commitment) || at === null) return false;
    return at !== undefined && standing.has(at) ? at === section.id : isFirstCommon(section, agreement);
  });
}

const isFirstCommon = (section: Section, { sections }: WorkingAgreement): boolean =>
  sections
    .filter(({ placeId, kind }) => placeId === null && kind === 'commitments')
    .toSorted((a, b) => a.position - b.position)[0]?.id === section.id;

/** Who asked for it: a partner by its name, a perspective as wide as it takes for at least five people to share it. */
export function askerOf(
  of: Pick<Party, 'kind' | 'id'>,
  { table, perspectives }: Pick<FromTheRecord, 'table' | 'perspectives'>,
): AgreementClause['askedBy'][number] {
  if (of.kind === 'partner') return { name: table.party(of).name, mark: null };
  const { id, words } = widen(
    { chain: rungsOf(perspectives, of.id) },
    { consent: null, surface: 'published', someone: 'someone who took part' },
  );
  return { name: words, mark: perspectives.find((one) => one.id === id)?.kind ?? null };
}

/** A partner by its name; a perspective as widely as five people share it. */
const keeperOf = (of: Commitment['to'], record: FromTheRecord): string =>
  of.kind === 'partner' ? record.table.party(of).name : askerOf(of, record).name;

function promise(commitment: Commitment, record: FromTheRecord): Omit<AgreementClause, 'number'> {
  const to = keeperOf(commitment.to, record);
  return {
    words: commitment.words,
    keptBy: commitment.owner === to ? to : `${to}: ${commitment.owner}`,
    dueOn: commitment.dueOn,
    askedBy: [askerOf(commitment.from, record)],
    stands: 'promised',
  };
}

function heldOpen(expectation: Expectation, record: FromTheRecord): Omit<AgreementClause, 'number'> {
  return {
    words: expectation.words,
    keptBy: keeperOf(expectation.to, record),
    dueOn: null,
    askedBy: [askerOf(expectation.from, record)],
    stands: 'held open',
  };
}

const saidText = (response: Response, perspectives: readonly Perspective[]) => ({
  by: saidBy(response, perspectives),
  words: response.words ?? 'Asked. The words were taken back.',
  whatChanged: response.whatChanged,
});

/** Whose words they are, as wide as it takes for at least five people to share it. */
export const saidBy = ({ perspectiveId }: Pick<Response, 'perspectiveId'>, perspectives: readonly Perspective[]) =>
  widen(
    { chain: rungsOf(perspectives, perspectiveId) },
    { consent: null, surface: 'published', someone: 'Someone who was asked' },
  ).words;

const reviewWords = (on: string | null): string =>
  on === null
    ? 'No day is set on which we look at this again.'
    : `We look at this together again on ${day(on)}. Everyone is asked once, and the answer is kept.`;
