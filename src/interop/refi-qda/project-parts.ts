/**
 * The parts of a `project.qde` that are read, and its texts and notes by name; everything else of it is counted as left out. Pure.
 */
import { childrenOf, idOf } from './codebook.ts';
import type { Tally } from './left-out.ts';
import { type Outcome, refused } from './value.ts';
import { lettersOf, type XmlElement } from './xml.ts';

export interface ProjectParts {
  readonly about: string;
  readonly users: readonly XmlElement[];
  readonly codebook: XmlElement | undefined;
  readonly sources: readonly XmlElement[];
  /** The words of a note by its GUID; it is not unread any more. */
  readonly noteText: (id: string) => string | undefined;
  readonly notesUnread: () => number;
  /** 'elsewhere' of a text that is not in the file. */
  readonly wordsOf: (source: XmlElement) => Outcome<{ text: string }> | 'elsewhere';
}

export function partsOf(root: XmlElement, texts: ReadonlyMap<string, Uint8Array>, left: Tally): ProjectParts {
  let about = '';
  let users: readonly XmlElement[] = [];
  let codebook: XmlElement | undefined;
  let sources: readonly XmlElement[] = [];
  const notes = new Map<string, XmlElement>();
  const each = (what: Parameters<Tally['add']>[0]) => (list: XmlElement) => left.add(what, list.children.length);
  childrenOf(root, left, {
    Users: (list) => (users = childrenOf(list, left, { User: 'read' })),
    CodeBook: (book) => (codebook ??= book),
    Variables: each('variable'),
    Cases: each('case'),
    Sources: (list) => (sources = list.children),
    Notes: (list) => {
      for (const note of childrenOf(list, left, { Note: 'read' }))
        notes.set(idOf(note.attributes.get('guid')) ?? '', note);
    },
    Links: each('link'),
    Sets: each('set'),
    Graphs: each('graph'),
    Description: ({ text }) => {
      about = text;
    },
    // the note itself is counted where it stands
    NoteRef: () => undefined,
  });
  const wordsOf = textsFrom(texts, /atlas/i.test(root.attributes.get('origin') ?? ''));
  const read = new Set<string>();
  const noteText = (id: string): string | undefined => {
    const note = notes.get(id);
    const words = note && wordsOf(note);
    if (!words || words === 'elsewhere' || !words.ok) return undefined;
    read.add(id);
    return words.text;
  };
  return { about, users, codebook, sources, noteText, notesUnread: () => notes.size - read.size, wordsOf };
}

const outside = 'This file names a text outside of itself. We do not follow that.';
const missing = 'A text that this file names is not in it.';

function textsFrom(texts: ReadonlyMap<string, Uint8Array>, lineEndsAreOne: boolean): ProjectParts['wordsOf'] {
  const asCounted = (text: string) => ({
    ok: true as const,
    text: lineEndsAreOne ? text.replaceAll('\r\n', '\n') : text,
  });
  return ({ attributes, children }) => {
    const inside = children.find(({ name }) => name === 'PlainTextContent');
    if (inside) return asCounted(inside.text);
    const path = attributes.get('plainTextPath')?.trim();
    if (!path || /^(relative|absolute):\/\//i.test(path)) return 'elsewhere';
    const name = path.replace(/^internal:\/\//i, '');
    if (name === '' || /[\\:\0]|^\/|(^|\/)\.\.?(\/|$)/.test(name)) return refused(outside);
    const bytes = texts.get(`sources/${name.toLowerCase()}`);
    if (!bytes) return refused(missing);
    const text = lettersOf(bytes);
    return text === undefined ? refused('A text in this file is not written in UTF-8.') : asCounted(text);
  };
}
