/**
 * XML 1.0 with namespaces, in and out, for documents of REFI-QDA.
 *
 * Promises of `readXml`: a document type is refused before anything is read of it, so that no entity is ever declared, let alone opened:
 * neither a billion laughs nor a file of this server can come in by one. Nothing is fetched. What is kept in memory is bounded by `bounds`.
 * Promises of `element` and what it is given: well-formed for every text; what was written is read again letter by letter, apart from
 * what `carriable` says no document can hold; the same values give the same letters.
 *
 * Errors: one plain sentence for whoever sent the file.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { carriable, deepest, type Outcome, refused } from './value.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Those without a namespace, which are all that the standard has. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text that stands in it directly. */
  readonly text: string;
}
interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const bounds = { letters: 32 * 1024 * 1024, elements: 500_000 } as const;

const tooDeep = `Things stand in each other more than ${deepest} deep in this file. We do not take that.`;

/** The root of a document, given as its letters. */
export function readXml(text: string): Outcome<{ root: XmlElement }> {
  if (text.length > bounds.letters) return refused('This file is too long for us to read.');
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('doctype', () => {
    throw new NotRead('This file declares a document type. Files of this kind never need one, so we do not open it.');
  });
  parser.on('error', () => {
    throw new NotRead('This file is broken: it cannot be read as XML from its beginning to its end.');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > bounds.elements) throw new NotRead('There is more in this file than we can take.');
    if (open.length >= deepest) throw new NotRead(tooDeep);
    const one = opened(tag);
    open.at(-1)?.children.push(one);
    root ??= one;
    open.push(one);
  });
  const add = (letters: string) => {
    const one = open.at(-1);
    if (one) one.text += letters;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (error instanceof NotRead) return refused(error.message);
    throw error;
  }
  return root ? { ok: true, root } : refused('There is nothing in this file.');
}
class NotRead extends Error {}

const opened = (tag: SaxesTagNS): Open => ({
  name: tag.local,
  namespace: tag.uri,
  attributes: new Map(
    Object.values(tag.attributes)
      .filter(isPlain)
      .map(({ local, value }) => [local, value]),
  ),
  children: [],
  text: '',
});
const isPlain = ({ prefix, uri }: SaxesAttributeNS): boolean => prefix === '' && uri === '';

/** The letters of a document that came as bytes: UTF-8, or UTF-16 that begins with its mark, as the XML standard has it. */
export function lettersOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

const inText: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const inAttribute: Record<string, string> = { ...inText, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/** An element with text in it. */
export const textElement = (name: string, text: string): string =>
  `<${name}>${carriable(text).replace(/[&<>\r]/g, (letter) => inText[letter] ?? letter)}</${name}>`;

/** An element with elements in it, each on a line of its own. An attribute that is null is not written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>\n${children.join('\n')}\n</${name}>`;
}
const attributeText = (text: string): string =>
  carriable(text).replace(/[&<>"\t\n\r]/g, (letter) => inAttribute[letter] ?? letter);
