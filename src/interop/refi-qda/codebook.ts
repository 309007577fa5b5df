/**
 * A codebook as a `.qdc` file of REFI-QDA, and back; and the codes inside a project, which are written the same way.
 *
 * Promises: what `writeCodebook` gives is valid by the standard's Codebook.xsd (`test/conformance/schemas/refi-qda-1.5`); reading it again
 * gives the codes that were written, as `orderedCodes` has them, apart from letters that no XML can hold (`carriable`), which are counted.
 * Of a file of another program everything that we have no place for is counted in `leftOut`. A file is read whole or not at all.
 *
 * Errors are plain sentences: codes in a circle, two with one id, a code without a name, more than `mostCodes`.
 *
 * Source: REFI-QDA Codebook Exchange 1.5, https://www.qdasoftware.org. The standard has no codebook without codes.
 */
import { type LeftOut, type Tally, tally } from './left-out.ts';
import { carriable, deepest, mostCodes, type Outcome, type QdaCode, refused } from './value.ts';
import { declaration, element, lettersOf, readXml, textElement, type XmlElement } from './xml.ts';

/** The older mark is what programs wrote before the standard's schema was settled. */
const codebookNamespace = /^urn:QDA-XML:codebook:1[.:]0$/;
const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A GUID as we write ids; undefined where it is none. */
export const idOf = (written: string | undefined): string | undefined =>
  guid.exec(written?.trim() ?? '')?.[1]?.toLowerCase();

export const origin = 'Common Thread';

export function writeCodebook(codes: readonly QdaCode[]): Outcome<{ text: string; leftOut: readonly LeftOut[] }> {
  if (codes.length === 0) return refused('There is no code to take out yet.');
  const ordered = orderedCodes(codes);
  if (!ordered.ok) return ordered;
  const left = tally();
  for (const { name, memo } of codes) countLost(left, name, memo);
  const root = { xmlns: 'urn:QDA-XML:codebook:1.0', origin };
  const text = `${declaration}${element('CodeBook', root, [codesElement(ordered.codes)])}\n`;
  return { ok: true, text, leftOut: left.all() };
}

/** Parents before what stands under them, and those beside each other in the order in which they came. */
export function orderedCodes(codes: readonly QdaCode[]): Outcome<{ codes: readonly QdaCode[] }> {
  const ids = new Set(codes.map(({ id }) => id));
  if (ids.size < codes.length) return refused('Two codes have the same id.');
  if (codes.some(({ parentId }) => parentId !== null && !ids.has(parentId)))
    return refused('A code stands under one that is not there.');
  const under = Map.groupBy(codes, ({ parentId }) => parentId);
  const ordered: QdaCode[] = [];
  const waiting = (under.get(null) ?? []).toReversed().map((code) => ({ code, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { code, depth } = next;
    // what stands around all codes, and the description in the last one, count as well
    if (depth > deepest - 4) return refused(`Codes stand under each other more than ${deepest - 4} deep.`);
    ordered.push(code);
    for (const child of (under.get(code.id) ?? []).toReversed()) waiting.push({ code: child, depth: depth + 1 });
  }
  return ordered.length < codes.length
    ? refused('Some codes stand under each other in a circle.')
    : { ok: true, codes: ordered };
}

/** @param codes in order, as `orderedCodes` gives them */
export function codesElement(codes: readonly QdaCode[]): string {
  const under = Map.groupBy(codes, ({ parentId }) => parentId);
  const written = ({ id, name, memo, isCodable, color }: QdaCode): string =>
    element('Code', { guid: id, name, isCodable, color }, [
      ...(memo === '' ? [] : [textElement('Description', memo)]),
      ...(under.get(id) ?? []).map(written),
    ]);
  return element('Codes', {}, (under.get(null) ?? []).map(written));
}

/** Counts the letters that a file cannot hold. */
export function countLost(left: Tally, ...texts: readonly string[]): void {
  for (const text of texts) {
    const carried = carriable(text);
    for (let at = 0; at < text.length && carried !== text; at += 1) if (text[at] !== carried[at]) left.add('letter');
  }
}

export interface Codebook {
  readonly codes: readonly QdaCode[];
  readonly leftOut: readonly LeftOut[];
}

export function readCodebook(bytes: Uint8Array): Outcome<Codebook> {
  const letters = lettersOf(bytes);
  if (letters === undefined) return refused('This file is not written in UTF-8, so we cannot read its letters.');
  const read = readXml(letters);
  if (!read.ok) return read;
  const { root } = read;
  if (root.name !== 'CodeBook' || !(codebookNamespace.test(root.namespace) || root.namespace === projectNamespace))
    return refused('This is not a codebook of REFI-QDA. Its name usually ends with .qdc.');
  const left = tally();
  const codes = codesIn(root, left, () => undefined);
  return codes.ok ? { ok: true, codes: codes.codes, leftOut: left.all() } : codes;
}
export const projectNamespace = 'urn:QDA-XML:project:1.0';

/**
 * The codes of a codebook, in order; what we have no place for is counted.
 * @param noteText the words of a note by its GUID; undefined where the file has none
 */
export function codesIn(
  codebook: XmlElement,
  left: Tally,
  noteText: (id: string) => string | undefined,
): Outcome<{ codes: readonly QdaCode[] }> {
  const found: QdaCode[] = [];
  const lists = childrenOf(codebook, left, { Codes: 'read', Sets: (sets) => left.add('set', sets.children.length) });
  const waiting = lists.flatMap((list) => childrenOf(list, left, { Code: 'read' })).toReversed();
  const pending = waiting.map((code) => ({ code, parentId: null as string | null }));
  const seen = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { code, parentId } = next;
    const id = idOf(code.attributes.get('guid'));
    const name = code.attributes.get('name');
    if (!id) return refused('A code in this file has no GUID that can be read.');
    if (!name?.trim()) return refused('A code in this file has no name.');
    if (seen.has(id)) return refused(`Two codes in this file have the same GUID: ${id}.`);
    seen.add(id);
    if (seen.size > mostCodes)
      return refused(`This file has more codes than we take: ${mostCodes.toLocaleString('en-GB')} at most.`);
    const memo: string[] = [];
    const children = childrenOf(code, left, {
      Code: 'read',
      Description: ({ text }) => memo.push(text),
      NoteRef: (ref) => memo.push(...notesOf(ref, noteText, left)),
    });
    const color = code.attributes.get('color')?.trim();
    const isCodable = !['false', '0'].includes(code.attributes.get('isCodable')?.trim() ?? 'true');
    found.push({ id, name, memo: joined(memo), parentId, isCodable, color: color || null });
    for (const child of children.toReversed()) pending.push({ code: child, parentId: id });
  }
  return { ok: true, codes: found };
}

export function notesOf(ref: XmlElement, noteText: (id: string) => string | undefined, left: Tally): string[] {
  const id = idOf(ref.attributes.get('targetGUID'));
  const text = id && noteText(id);
  if (text !== undefined && id) return [text];
  left.add('note');
  return [];
}
/** A description and the notes beside it, as one memo. */
export const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');

type Take = 'read' | ((child: XmlElement) => unknown);
/** The children whose name is to be read. The others are handed to their taker, or counted as nothing that the standard has. */
export function childrenOf(parent: XmlElement, left: Tally, takes: Readonly<Record<string, Take>>): XmlElement[] {
  return parent.children.filter((child) => {
    const take =
      child.namespace === parent.namespace && Object.hasOwn(takes, child.name) ? takes[child.name] : undefined;
    if (take === 'read') return true;
    if (take) take(child);
    else left.add('other');
    return false;
  });
}
