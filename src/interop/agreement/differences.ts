/**
 * What differs between two versions of an agreement, section by section and word by word.
 *
 * A section of one version is the same as one of the other when both stand in the same part and have the same heading,
 * or, where only one of them changed its heading, the same place among those that are left. Words are compared by the
 * shortest edit (Myers 1986, in the library `diff`); two long texts that share next to nothing are shown whole, one removed
 * and one added. Never throws; two equal versions give empty lists.
 */
import { diffWordsWithSpace } from 'diff';
import type { AgreementClause, AgreementPart, AgreementSection, AgreementText } from './text.ts';

export interface Piece {
  readonly words: string;
  readonly is: 'same' | 'added' | 'removed';
}

/** One line of a section: its heading, its words, a promise, or what somebody said. */
export interface ChangedLine {
  /** "Heading", "Words", "3.1", "Said by families": what is spoken of. */
  readonly what: string;
  readonly pieces: readonly Piece[];
}

export interface SectionDifference {
  /** Null: the common part. */
  readonly place: string | null;
  readonly heading: string;
  readonly is: 'added' | 'removed' | 'changed';
  /** The lines that differ; for an added or removed section all of them. */
  readonly lines: readonly ChangedLine[];
}

export interface Differences {
  /** The title, the tagline, the review day and who signs, where they differ. */
  readonly about: readonly ChangedLine[];
  readonly sections: readonly SectionDifference[];
}

/** How a day is written: 'YYYY-MM-DD' in words. */
type Dated = (day: string) => string;

/** `differences(older, newer)`. Sections in the order of the newer, those that went at the end of their part. */
export function differences(a: AgreementText, b: AgreementText, dated: Dated = (day) => day): Differences {
  const places = [...new Set([...b.parts, ...a.parts].map(({ place }) => place))];
  return {
    about: changedLines(aboutLines(a, dated), aboutLines(b, dated)),
    sections: places.flatMap((place) =>
      pairedSections(sectionsOf(a.parts, place), sectionsOf(b.parts, place)).flatMap((pair) =>
        sectionDifference(place, pair, dated),
      ),
    ),
  };
}

interface Line {
  readonly what: string;
  readonly words: string;
}
interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

const aboutLines = (text: AgreementText, dated: Dated): Line[] => [
  { what: 'Title', words: text.title },
  { what: 'Tagline', words: text.tagline ?? '' },
  { what: 'Review day', words: text.reviewOn === null ? '' : dated(text.reviewOn) },
  { what: 'Who signs', words: text.signatories.join(', ') },
];

const sectionsOf = (parts: readonly AgreementPart[], place: string | null): AgreementSection[] =>
  parts.filter((part) => part.place === place).flatMap(({ sections }) => sections);

/** What is alike by the first test, then among those that are left by the second; then what only one side has. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  ...alike: readonly ((one: T, other: T) => boolean)[]
): Pair<T>[] {
  const left = [...before];
  const found = new Map<T, T>();
  for (const test of alike)
    for (const one of after) {
      const at = found.has(one) ? -1 : left.findIndex((other) => test(one, other));
      for (const other of at === -1 ? [] : left.splice(at, 1)) found.set(one, other);
    }
  return [
    ...after.map((one) => ({ before: found.get(one), after: one })),
    ...left.map((one) => ({ before: one, after: undefined })),
  ];
}

const pairedSections = (before: readonly AgreementSection[], after: readonly AgreementSection[]) =>
  paired(
    before,
    after,
    (one, other) => one.kind === other.kind && one.heading === other.heading,
    (one, other) => one.kind === other.kind && one.number === other.number,
  );

function sectionDifference(
  place: string | null,
  { before, after }: Pair<AgreementSection>,
  dated: Dated,
): SectionDifference[] {
  const heading = after?.heading ?? before?.heading ?? '';
  const lines = changedLines(before ? linesOf(before, dated) : [], after ? linesOf(after, dated) : []);
  if (!before) return [{ place, heading, is: 'added', lines }];
  if (!after) return [{ place, heading, is: 'removed', lines }];
  return lines.length === 0 ? [] : [{ place, heading, is: 'changed', lines }];
}

const linesOf = (section: AgreementSection, dated: Dated): Line[] => [
  { what: 'Heading', words: section.heading },
  { what: 'Words', words: section.paragraphs.join('\n\n') },
  ...section.clauses.map((clause) => ({ what: clause.number, words: clauseLine(clause, dated) })),
  ...section.said.map(({ by, words, whatChanged }) => ({
    what: `Said by ${by}`,
    words: whatChanged === null ? words : `${words} What changed: ${whatChanged}`,
  })),
];

function clauseLine({ words, keptBy, dueOn, askedBy, stands }: AgreementClause, dated: Dated): string {
  const asked = askedBy.map(({ name }) => name).join(', ');
  return [
    words,
    `Kept by ${keptBy}.`,
    dueOn === null ? 'No day set.' : `By ${dated(dueOn)}.`,
    ...(asked === '' ? [] : [`Asked for by ${asked}.`]),
    ...(stands === 'held open' ? ['Held open on purpose.'] : []),
  ].join(' ');
}

/** A promise that only got another number is no difference. */
const changedLines = (before: readonly Line[], after: readonly Line[]): ChangedLine[] =>
  paired(
    before,
    after,
    (one, other) => one.words === other.words && sortOf(one) === sortOf(other),
    (one, other) => one.what === other.what,
  ).flatMap((pair) => {
    const [was, is] = [pair.before?.words ?? '', pair.after?.words ?? ''];
    const what = pair.after?.what ?? pair.before?.what ?? '';
    return was === is ? [] : [{ what, pieces: piecesOf(was, is) }];
  });

const sortOf = ({ what }: Line): string => (/^[A-Z]*\d[\d.]*$/.test(what) ? 'promise' : what);

/** Edits after which two texts are not compared word by word any more, which takes time as its square. */
const FARTHEST = 2000;

function piecesOf(was: string, is: string): Piece[] {
  const found = diffWordsWithSpace(was, is, { maxEditLength: FARTHEST });
  const whole = [
    { value: was, added: false, removed: true },
    { value: is, added: true, removed: false },
  ];
  return (found ?? whole)
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ words: value, is: added ? 'added' : removed ? 'removed' : 'same' }));
}
