/**
 * A whole coding project as one plain value, as it stands at a moment, for one viewer: what standard documents are made of. Pure.
 *
 * Promises:
 * - It holds what the viewer may read in that moment and nothing else: it is made of rows that the database gave them. Before a
 *   source is compared it has that viewer's own passages alone; after the last day, or of a source that is gone, it has no
 *   words, no passages and no source.
 * - `text` has LF lines, is well-formed Unicode in NFC, and has no control characters but LF and TAB. In a room each
 *   contribution stands as "who: words", widened as everywhere beyond the room, with an empty line between.
 * - `from` and `to` are Unicode code points of `text`, from the first to the one after the last; 0 <= from < to <= its length,
 *   and a passage lies within what one person says. Two passages that lie over each other stay two.
 * - `codes` are those in use, parents before the codes under them and never in a circle; names are unique in any case of letters.
 *   A passage whose code was merged stands under the code it was merged into, and `givenAs` has the name it was given.
 * - Every `codeId`, `coderId`, `sourceId` and `parentId` is one of the document's own. A passage whose words have changed since
 *   it was coded is left out.
 * - Where a source is compared, what was agreed together stands as the passages of one more coder, `together`.
 * - The order of everything depends on what it holds alone: the same rows give the same value.
 */
import { type Code, countsFor, nearest, treeOf } from './codebook.ts';
import type { Coder, CodingProject, Segment, Source } from './coding.ts';
import type { Part, Place } from './parts.ts';
import { lettersIn } from './plain-text.ts';

export interface ProjectDocument {
  readonly id: string;
  readonly name: string;
  /** The question that it asks. */
  readonly question: string;
  readonly codes: readonly DocumentCode[];
  readonly coders: readonly DocumentCoder[];
  readonly sources: readonly DocumentSource[];
  readonly segments: readonly DocumentSegment[];
}
export interface DocumentCode {
  readonly id: string;
  readonly name: string;
  readonly memo: string | null;
  readonly parentId: string | null;
  readonly isCodable: boolean;
}
export interface DocumentCoder {
  readonly id: string;
  /** By role, as people are shown everywhere. */
  readonly name: string;
}
export interface DocumentSource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'session' | 'text';
  readonly text: string;
  /** When it was added, ISO 8601 in UTC. */
  readonly addedAt: string;
  readonly speakers: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}
export interface DocumentSegment {
  readonly id: string;
  readonly sourceId: string;
  readonly from: number;
  readonly to: number;
  readonly codeId: string;
  readonly coderId: string;
  readonly memo: string | null;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The name it was given, where that code was merged since. */
  readonly givenAs: string | null;
}

/** What was agreed together: a passage of nobody's own. */
export interface Agreed extends Place {
  readonly id: string;
  readonly sourceId: string;
  readonly codeId: string;
  readonly madeAt: Date;
}
export interface ReadProject {
  readonly project: Pick<CodingProject, 'id' | 'name' | 'question'>;
  readonly codes: readonly Code[];
  readonly coders: readonly Pick<Coder, 'personId' | 'shownAs'>[];
  /** Those whose words can be read in this moment, and `text` whole where it is a text. */
  readonly sources: readonly (Source & { readonly parts: readonly Part[]; readonly text: string | null })[];
  /** Those whose words still are what was coded. */
  readonly segments: readonly Segment[];
  readonly agreed: readonly Agreed[];
}

const togetherName = 'Agreed together';

export function projectDocument(read: ReadProject): ProjectDocument {
  const tree = treeOf(read.codes);
  const standing = new Set(tree.map(({ id }) => id));
  const laid = new Map(read.sources.map((source) => [source.id, layOut(source)]));
  const coders = new Map(read.coders.map(({ personId, shownAs }) => [personId, shownAs]));
  const passage = (one: Agreed, coderId: string, memo: string | null): DocumentSegment[] => {
    const codeId = countsFor(read.codes, one.codeId);
    const at = laid.get(one.sourceId)?.placeOf(one);
    if (!standing.has(codeId) || !at || !coders.has(coderId)) return [];
    const givenAs = codeId === one.codeId ? null : (read.codes.find(({ id }) => id === one.codeId)?.name ?? null);
    return [
      {
        ...{ id: one.id, sourceId: one.sourceId, ...at, codeId, coderId },
        ...{ memo, madeAt: one.madeAt.toISOString(), givenAs },
      },
    ];
  };
  if (read.agreed.length > 0) coders.set(read.project.id, togetherName);
  const segments = [
    ...read.segments
      .filter(({ joinedIntoId }) => joinedIntoId === null)
      .flatMap((one) => passage(one, one.coderId, one.memo)),
    ...read.agreed.flatMap((one) => passage(one, read.project.id, null)),
  ];
  return {
    id: read.project.id,
    name: read.project.name,
    question: read.project.question,
    codes: tree.map(({ id, name, memo, parentId, codable }) => ({
      ...{ id, name, memo, parentId: nearest(read.codes, standing, parentId), isCodable: codable },
    })),
    coders: [...coders].map(([id, name]) => ({ id, name })).toSorted(byId),
    sources: read.sources.map((source) => ({
      ...{ id: source.id, name: source.name, kind: source.kind, addedAt: source.addedAt.toISOString() },
      text: laid.get(source.id)?.text ?? '',
      speakers: laid.get(source.id)?.speakers ?? [],
    })),
    segments: segments.toSorted(
      (a, b) =>
        order.get(a.sourceId, b.sourceId) ||
        a.from - b.from ||
        a.to - b.to ||
        order.get(a.coderId, b.coderId) ||
        byId(a, b),
    ),
  };
}

const order = { get: (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0) };
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => order.get(a.id, b.id);

interface Laid {
  readonly text: string;
  readonly speakers: DocumentSource['speakers'];
  readonly placeOf: (place: Place) => { readonly from: number; readonly to: number } | undefined;
}

/** A text as it is; a room as its contributions, one under the other. */
function layOut({ parts, text }: ReadProject['sources'][number]): Laid {
  const starts: number[] = [];
  let whole = '';
  let letters = 0;
  for (const part of parts) {
    const head = text === null && part.speaker !== null ? `${part.speaker}: ` : '';
    const before = `${whole === '' ? '' : '\n\n'}${head}`;
    starts.push(text === null ? letters + lettersIn(before) : part.at);
    if (text !== null) continue;
    whole += before + part.words;
    letters += lettersIn(before) + lettersIn(part.words);
  }
  const lengths = parts.map(({ words }) => lettersIn(words));
  return {
    text: text ?? whole,
    speakers: parts.flatMap(({ speaker }, i) =>
      speaker === null ? [] : [{ name: speaker, from: starts[i] ?? 0, to: (starts[i] ?? 0) + (lengths[i] ?? 0) }],
    ),
    placeOf: ({ entryId, from, to }) => {
      const i = parts.findIndex(
        (part, j) => part.entryId === entryId && from >= part.at && to <= part.at + (lengths[j] ?? 0),
      );
      const [part, start] = [parts[i], starts[i]];
      if (!part || start === undefined) return undefined;
      return { from: start + from - part.at, to: start + to - part.at };
    },
  };
}
