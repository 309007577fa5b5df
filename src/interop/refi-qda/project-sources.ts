/**
 * Who coded, the texts of a `project.qde`, and which words of them got which code. Pure.
 */
import { childrenOf, idOf, joined, notesOf } from './codebook.ts';
import type { LeftOutKind, Tally } from './left-out.ts';
import type { ProjectParts } from './project-parts.ts';
import {
  codePoints,
  mostSegments,
  mostSources,
  type Outcome,
  type QdaCoder,
  type QdaSegment,
  type QdaSource,
  type Refused,
  refused,
} from './value.ts';
import type { XmlElement } from './xml.ts';

export function codersIn(users: readonly XmlElement[], left: Tally): Outcome<{ coders: readonly QdaCoder[] }> {
  const coders: QdaCoder[] = [];
  const seen = new Set<string>();
  for (const user of users) {
    const id = idOf(user.attributes.get('guid'));
    if (!id) return refused('Somebody in this file has no GUID that can be read.');
    if (seen.has(id)) return refused(sameGuid(id));
    seen.add(id);
    childrenOf(user, left, {});
    coders.push({ id, name: user.attributes.get('name') ?? user.attributes.get('id') ?? '' });
  }
  return { ok: true, coders };
}

interface Known {
  readonly codeIds: ReadonlySet<string>;
  readonly coderIds: ReadonlySet<string>;
}
interface Found {
  readonly sources: readonly QdaSource[];
  readonly segments: readonly QdaSegment[];
}

const others: Readonly<Record<string, LeftOutKind>> = {
  PictureSource: 'picture',
  PDFSource: 'pdf',
  AudioSource: 'audio',
  VideoSource: 'video',
};

export function sourcesIn(parts: ProjectParts, known: Known, left: Tally): Outcome<Found> {
  const sources: QdaSource[] = [];
  const segments: QdaSegment[] = [];
  const seen = new Set<string>();
  for (const one of parts.sources) {
    if (one.name !== 'TextSource') {
      left.add(others[one.name] ?? 'other');
      continue;
    }
    const id = idOf(one.attributes.get('guid'));
    if (!id) return refused('A text in this file has no GUID that can be read.');
    if (seen.has(id)) return refused(sameGuid(id));
    seen.add(id);
    const words = parts.wordsOf(one);
    if (words === 'elsewhere') {
      left.add('elsewhere');
      continue;
    }
    if (!words.ok) return words;
    if (one.attributes.has('richTextPath')) left.add('formatting');
    if (sources.push({ id, name: one.attributes.get('name') ?? '', text: words.text }) > mostSources)
      return refused('There are more texts in this file than we can take.');
    const marks = marksIn(one, { sourceId: id, length: codePoints(words.text) }, parts, known, left);
    if (!Array.isArray(marks)) return marks;
    for (const mark of marks) segments.push(mark);
    if (segments.length > mostSegments) return refused('There are more marks in this file than we can take.');
  }
  return { ok: true, sources, segments };
}

function marksIn(
  source: XmlElement,
  { sourceId, length }: { sourceId: string; length: number },
  { noteText }: ProjectParts,
  { codeIds, coderIds }: Known,
  left: Tally,
): QdaSegment[] | Refused {
  const whole: XmlElement[] = [];
  const passages = childrenOf(source, left, {
    PlainTextSelection: 'read',
    PlainTextContent: () => undefined,
    Description: ({ text }) => text.trim() && left.add('about a text'),
    Coding: (coding) => whole.push(coding),
    NoteRef: () => undefined,
    VariableValue: () => left.add('variable value'),
  });
  const marks: QdaSegment[] = [];
  const mark = (coding: XmlElement, made: XmlElement, at: { from: number; to: number }, memo: readonly string[]) => {
    const notes: string[] = [];
    const [ref] = childrenOf(coding, left, {
      CodeRef: 'read',
      NoteRef: (note) => notes.push(...notesOf(note, noteText, left)),
    });
    const codeId = idOf(ref?.attributes.get('targetGUID'));
    if (at.from === at.to) left.add('no words');
    else if (!codeId || !codeIds.has(codeId)) left.add('other code');
    else
      marks.push({
        ...{ sourceId, ...at, codeId, memo: joined([...memo, ...notes]) },
        coderId: coderOf([coding, made], coderIds, left),
        madeAt: instantOf([coding, made], left),
      });
  };
  for (const passage of passages) {
    const at = positionsOf(passage, length);
    if (!at) return refused('A mark in this file lies outside its text.');
    if (passage.attributes.has('name')) left.add('name of a passage');
    if (passage.attributes.has('modifiedDateTime')) left.add('last change');
    const memo: string[] = [];
    const codings = childrenOf(passage, left, {
      Coding: 'read',
      Description: ({ text }) => memo.push(text),
      NoteRef: (note) => memo.push(...notesOf(note, noteText, left)),
    });
    if (codings.length === 0) left.add('no code');
    for (const coding of codings) mark(coding, passage, at, memo);
  }
  for (const coding of whole) mark(coding, source, { from: 0, to: length }, []);
  return marks;
}

function positionsOf({ attributes }: XmlElement, length: number): { from: number; to: number } | undefined {
  const [from, to] = [attributes.get('startPosition'), attributes.get('endPosition')].map((written) =>
    /^\+?\d{1,9}$/.test(written?.trim() ?? '') ? Number(written) : Number.NaN,
  );
  return from !== undefined && to !== undefined && from <= to && to <= length ? { from, to } : undefined;
}

/** Who made the coding; where it does not say, who made the passage. */
function coderOf(made: readonly XmlElement[], coderIds: ReadonlySet<string>, left: Tally): string | null {
  const written = firstOf(made, 'creatingUser');
  const id = idOf(written);
  if (id && coderIds.has(id)) return id;
  if (written !== undefined) left.add('other coder');
  return null;
}

function instantOf(made: readonly XmlElement[], left: Tally): string | null {
  const written = firstOf(made, 'creationDateTime')?.trim();
  if (written === undefined) return null;
  const [, zone] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(written) ?? ['', null];
  // without a zone it is taken as UTC: where it was written nobody can know
  const at = zone === null ? Number.NaN : Date.parse(zone ? written : `${written}Z`);
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  left.add('date');
  return null;
}
const firstOf = (made: readonly XmlElement[], name: string): string | undefined =>
  made.map(({ attributes }) => attributes.get(name)).find((value) => value !== undefined);

const sameGuid = (id: string): string => `Two things in this file have the same GUID: ${id}.`;
