/**
 * What a coded project holds, as REFI-QDA carries it between programs: codes, who coded, texts, and which words got which code.
 *
 * Units: `from` and `to` count Unicode code points from the start of the text, `to` is the first one that is not meant any more. An emoji
 * counts one, a letter and the mark that combines with it count two, a line that ends with CR and LF counts two. `madeAt` is an instant
 * as `Date.toISOString` writes it. Ids are UUIDs in small letters. A memo is '' where there is none.
 *
 * Source: REFI-QDA standard 1.5, https://www.qdasoftware.org.
 */
export interface QdaCode {
  readonly id: string;
  readonly name: string;
  readonly memo: string;
  readonly parentId: string | null;
  /** False of a code that only holds others together. */
  readonly isCodable: boolean;
  /** '#rgb' or '#rrggbb'. */
  readonly color: string | null;
}
/** Whoever coded. Its name is a word for a role: who calls this never puts a person's name into it. */
export interface QdaCoder {
  readonly id: string;
  readonly name: string;
}
export interface QdaSource {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}
export interface QdaSegment {
  readonly sourceId: string;
  readonly from: number;
  readonly to: number;
  readonly codeId: string;
  readonly coderId: string | null;
  readonly memo: string;
  readonly madeAt: string | null;
}
export interface QdaProject {
  readonly name: string;
  /** What it is for; '' where that is not said. */
  readonly about: string;
  readonly codes: readonly QdaCode[];
  readonly coders: readonly QdaCoder[];
  readonly sources: readonly QdaSource[];
  readonly segments: readonly QdaSegment[];
}

/** More than these is no project that people made, and is refused. */
export const mostCodes = 10_000;
export const mostSources = 2_000;
export const mostSegments = 100_000;
/** Codes under codes, and elements in elements. */
export const deepest = 60;

/** Something was read or written, or in one plain sentence why it was not. */
export type Outcome<T> = ({ readonly ok: true } & T) | Refused;
export interface Refused {
  readonly ok: false;
  readonly because: string;
}
export const refused = (because: string): Refused => ({ ok: false, because });

/** How many code points a text has. */
export const codePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

// Characters that no document in XML 1.0 can hold, not even written as a reference (XML 1.0, production 2).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text as a document can hold it: what XML 1.0 cannot carry, and half a surrogate pair, becomes U+FFFD. Counts the same code points. */
export const carriable = (text: string): string => text.toWellFormed().replace(notInXml, '\uFFFD');

/**
 * The same project as its files give it back: parents before what stands under them, marks in the order of their texts, and every text
 * without what cannot be carried. `read(write(project))` is `asCarried(project)`, and `asCarried` of that is the same again.
 * @param codes as `orderedCodes` has them
 */
export function asCarried(project: QdaProject, codes: readonly QdaCode[]): QdaProject {
  const at = Map.groupBy(project.segments, ({ sourceId }) => sourceId);
  return {
    name: carriable(project.name),
    about: carriable(project.about),
    codes: codes.map((code) => ({ ...code, name: carriable(code.name), memo: carriable(code.memo) })),
    coders: project.coders.map((coder) => ({ ...coder, name: carriable(coder.name) })),
    sources: project.sources.map(({ id, name, text }) => ({ id, name: carriable(name), text: text.toWellFormed() })),
    segments: project.sources.flatMap(({ id }) =>
      (at.get(id) ?? []).map((segment) => ({ ...segment, memo: carriable(segment.memo) })),
    ),
  };
}
