/**
 * One way to write a plain value as text, so that the same value gives the same bytes in the browser, on the server
 * and in a carried file.
 *
 * Method: the JSON Canonicalization Scheme, RFC 8785 (keys sorted by UTF-16 code unit, no spaces, JSON string escapes),
 * narrowed in two ways. Numbers are safe integers only, so that no decimal or timestamp is rounded on its way through
 * a database column. Text, keys included, is put into Unicode NFC, so that a letter typed on two keyboards is one letter.
 *
 * Limits: 12 levels deep, 200,000 characters. U+0000 is refused because PostgreSQL cannot keep it.
 */
export const DEEPEST = 12;
export const LONGEST = 200_000;

export type NotCanonical =
  | 'a number that is not a whole number'
  | 'half a character'
  | 'a character that cannot be kept'
  | 'not plain data'
  | 'two keys that are the same'
  | 'too deep'
  | 'too long';

export type Canonical =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly because: NotCanonical };

type Written = { readonly text: string } | { readonly because: NotCanonical };

/**
 * The canonical text of a plain value, or why it has none. Never throws on plain data.
 *
 * `canonicalise({ b: 1, a: 'é' })` is `{ ok: true, text: '{"a":"é","b":1}' }`.
 */
export function canonicalise(value: unknown): Canonical {
  const written = write(value, 0);
  if ('because' in written) return { ok: false, because: written.because };
  if (written.text.length > LONGEST) return { ok: false, because: 'too long' };
  return { ok: true, text: written.text };
}

function write(value: unknown, depth: number): Written {
  if (depth > DEEPEST) return { because: 'too deep' };
  if (value === null || typeof value === 'boolean') return { text: String(value) };
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return writeList(value, depth);
  if (typeof value === 'object') return writeObject(value, depth);
  return { because: 'not plain data' };
}

function writeNumber(value: number): Written {
  if (!Number.isSafeInteger(value)) return { because: 'a number that is not a whole number' };
  return { text: JSON.stringify(value) };
}

function writeText(value: string): Written {
  if (value.length > LONGEST) return { because: 'too long' };
  if (!value.isWellFormed()) return { because: 'half a character' };
  if (value.includes('\u0000')) return { because: 'a character that cannot be kept' };
  return { text: JSON.stringify(value.normalize('NFC')) };
}

function writeList(list: readonly unknown[], depth: number): Written {
  if (list.length > LONGEST) return { because: 'too long' };
  const parts: string[] = [];
  for (const item of list) {
    const part = write(item, depth + 1);
    if ('because' in part) return part;
    parts.push(part.text);
  }
  return { text: `[${parts.join(',')}]` };
}

function writeObject(object: object, depth: number): Written {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && prototype !== Object.prototype) return { because: 'not plain data' };
  const pairs: { key: string; text: string }[] = [];
  for (const [name, inner] of Object.entries(object)) {
    const key = writeText(name);
    if ('because' in key) return key;
    const part = write(inner, depth + 1);
    if ('because' in part) return part;
    pairs.push({ key: name.normalize('NFC'), text: `${key.text}:${part.text}` });
  }
  pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (pairs.some((pair, i) => i > 0 && pairs[i - 1]?.key === pair.key))
    return { because: 'two keys that are the same' };
  return { text: `{${pairs.map((pair) => pair.text).join(',')}}` };
}
