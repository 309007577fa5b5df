/**
 * A coded project as the `project.qde` of REFI-QDA and its texts, and back.
 *
 * Promises: what `writeProject` gives is valid by the standard's Project.xsd (`test/conformance/schemas/refi-qda-1.5`); the same project
 * gives the same letters; reading it again gives `asCarried(project)`. Codings and passages have no id of ours: theirs are made of what
 * they say, so that they are the same each time. Of a file of another program everything that we have no place for is counted in
 * `leftOut`. A file is read whole or not at all.
 *
 * Shapes: a text lies beside the document as `Sources/GUID.txt` in UTF-8 and is named `internal://GUID.txt`; a mark is a
 * `PlainTextSelection` with one `Coding`. Notes that hang on a code or a mark become part of its memo. A code given to a text as a whole
 * becomes a mark from its beginning to its end.
 *
 * Units: positions are Unicode code points, as in `value.ts`. ATLAS.ti counts a line's end as one where its texts write CR and LF, so
 * of its files the texts are read with LF alone.
 *
 * Errors are plain sentences: a position beyond its text, a text named outside the file, two things with one GUID, codes in a circle.
 *
 * Source: REFI-QDA Project Exchange 1.5, https://www.qdasoftware.org.
 */
import { sha256 } from '../../room/sha256.ts';
import { codesElement, codesIn, countLost, orderedCodes, origin, projectNamespace } from './codebook.ts';
import { type LeftOut, tally } from './left-out.ts';
import { partsOf } from './project-parts.ts';
import { codersIn, sourcesIn } from './project-sources.ts';
import { carriable, codePoints, type Outcome, type QdaProject, type QdaSegment, refused } from './value.ts';
import { declaration, element, readXml, textElement } from './xml.ts';

export interface WrittenProject {
  readonly qde: string;
  /** Path inside the package, and the bytes of the text. */
  readonly texts: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly leftOut: readonly LeftOut[];
}
export interface ReadProject {
  readonly project: QdaProject;
  readonly leftOut: readonly LeftOut[];
}

export function writeProject(project: QdaProject): Outcome<WrittenProject> {
  const codes = orderedCodes(project.codes);
  if (!codes.ok) return codes;
  const wrong = wrongIn(project);
  if (wrong) return refused(wrong);
  const left = tally();
  countLost(left, project.name, project.about, ...project.codes.flatMap(({ name, memo }) => [name, memo]));
  countLost(left, ...project.coders.map(({ name }) => name), ...project.segments.map(({ memo }) => memo));
  countLost(left, ...project.sources.map(({ name }) => name));
  const parts = [
    ...listOf(
      'Users',
      project.coders.map(({ id, name }) => element('User', { guid: id, name })),
    ),
    ...(codes.codes.length > 0 ? [element('CodeBook', {}, [codesElement(codes.codes)])] : []),
    ...listOf('Sources', sourceElements(project)),
    ...(project.about === '' ? [] : [textElement('Description', project.about)]),
  ];
  const root = element('Project', { xmlns: projectNamespace, name: project.name, origin }, parts);
  return {
    ok: true,
    qde: `${declaration}${root}\n`,
    texts: project.sources.map(({ id, text }) => [`Sources/${id}.txt`, textBytes(text)] as const),
    leftOut: left.all(),
  };
}
const listOf = (name: string, children: readonly string[]): string[] =>
  children.length > 0 ? [element(name, {}, children)] : [];

/** A text that begins with U+FEFF gets one more, because whoever reads it takes one away. */
const textBytes = (text: string): Uint8Array =>
  new TextEncoder().encode(text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);

function wrongIn({ codes, coders, sources, segments }: QdaProject): string | undefined {
  const ids = [...codes, ...coders, ...sources].map(({ id }) => id);
  if (new Set(ids).size < ids.length) return 'Two things in this project have the same id.';
  const lengths = new Map(sources.map(({ id, text }) => [id, codePoints(text)]));
  const [known, people] = [codes, coders].map((list) => new Set(list.map(({ id }) => id)));
  for (const { sourceId, from, to, codeId, coderId } of segments) {
    const length = lengths.get(sourceId);
    if (length === undefined || !known?.has(codeId) || (coderId !== null && !people?.has(coderId)))
      return 'A mark names a text, a code or a coder that is not there.';
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to || to > length)
      return 'A mark lies outside its text.';
  }
  return undefined;
}

function sourceElements({ sources, segments }: QdaProject): string[] {
  const at = Map.groupBy(segments, ({ sourceId }) => sourceId);
  const times = new Map<string, number>();
  return sources.map(({ id, name }) =>
    element(
      'TextSource',
      { guid: id, name, plainTextPath: `internal://${id}.txt` },
      (at.get(id) ?? []).map((segment) => {
        const same = JSON.stringify(Object.values(asWritten(segment)));
        const nth = (times.get(same) ?? 0) + 1;
        times.set(same, nth);
        return selectionElement(segment, `${nth} ${same}`);
      }),
    ),
  );
}
const asWritten = ({ sourceId, from, to, codeId, coderId, memo, madeAt }: QdaSegment) => ({
  ...{ sourceId, from, to, codeId, coderId, memo: carriable(memo), madeAt },
});

function selectionElement({ from, to, codeId, coderId, memo, madeAt }: QdaSegment, key: string): string {
  const made = { creatingUser: coderId, creationDateTime: madeAt };
  return element(
    'PlainTextSelection',
    { guid: guidFor(`passage ${key}`), startPosition: from, endPosition: to, ...made },
    [
      ...(memo === '' ? [] : [textElement('Description', memo)]),
      element('Coding', { guid: guidFor(`coding ${key}`), ...made }, [element('CodeRef', { targetGUID: codeId })]),
    ],
  );
}

/** The first half of a digest in the shape of a UUID of version 8: the same for the same words. */
function guidFor(words: string): string {
  const digest = sha256(new TextEncoder().encode(`common thread ${words}`));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @param qde the letters of `project.qde`
 * @param texts what lies beside it, as `readPackage` gives it
 */
export function readProject(qde: string, texts: ReadonlyMap<string, Uint8Array>): Outcome<ReadProject> {
  const read = readXml(qde);
  if (!read.ok) return read;
  const { root } = read;
  if (root.name !== 'Project' || root.namespace !== projectNamespace)
    return refused('There is no project of REFI-QDA in this file.');
  const left = tally();
  const parts = partsOf(root, texts, left);
  const codebook = parts.codebook ? codesIn(parts.codebook, left, parts.noteText) : { ok: true as const, codes: [] };
  if (!codebook.ok) return codebook;
  const coders = codersIn(parts.users, left);
  if (!coders.ok) return coders;
  const codeIds = new Set(codebook.codes.map(({ id }) => id));
  const found = sourcesIn(parts, { codeIds, coderIds: new Set(coders.coders.map(({ id }) => id)) }, left);
  if (!found.ok) return found;
  left.add('note', parts.notesUnread());
  const { sources, segments } = found;
  const name = root.attributes.get('name') ?? '';
  const project = { name, about: parts.about, codes: codebook.codes, coders: coders.coders, sources, segments };
  return { ok: true, project, leftOut: left.all() };
}
