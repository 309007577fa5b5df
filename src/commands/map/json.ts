// JSON in pieces, so that a million people are never one text. What JSON cannot say is refused: NaN, infinity, nothing at all.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A list whose items are made one after another while it is written. */
export class List {
  readonly items: Iterable<Json>;
  constructor(items: Iterable<Json>) {
    this.items = items;
  }
}
/** The members of an object, made one after another. Names are written as they come, whatever they are. */
export class Members {
  readonly entries: Iterable<readonly [name: string, Json]>;
  constructor(entries: Iterable<readonly [name: string, Json]>) {
    this.entries = entries;
  }
}
export type Field = readonly [name: string, value: Json | List | Members];

const pieceLength = 1 << 16;

/** One object, each field on a line of its own. Throws a RangeError on the way where a field cannot be said. */
export function* piecesOf(fields: Iterable<Field>): Generator<string> {
  let piece = '';
  let before = '{\n';
  for (const [name, value] of fields) {
    piece += `${before}${JSON.stringify(name)}: `;
    before = ',\n';
    if (!(value instanceof List || value instanceof Members)) {
      piece += textOf(value, name);
      continue;
    }
    piece += value instanceof List ? '[' : '{';
    let comma = '';
    for (const text of textsOf(value, name)) {
      piece += comma + text;
      comma = ',';
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    piece += value instanceof List ? ']' : '}';
  }
  yield `${piece}${before === ',\n' ? '' : '{'}\n}\n`;
}

function* textsOf(value: List | Members, where: string): Generator<string> {
  if (value instanceof List) for (const item of value.items) yield textOf(item, where);
  else for (const entry of value.entries) yield memberOf(entry, where);
}

const memberOf = ([name, value]: readonly [string, Json], where: string): string =>
  `${JSON.stringify(name)}:${textOf(value, where)}`;

function textOf(value: Json, where: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${where}: ${value} is no number`);
  if (value === undefined) throw new RangeError(`${where}: there is no value`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return Array.isArray(value)
    ? `[${value.map((one) => textOf(one, where)).join(',')}]`
    : `{${Object.entries(value)
        .map((member) => memberOf(member, where))
        .join(',')}}`;
}

/** Where a result holds a number that JSON cannot say; undefined where it holds none. Asked before the first piece is written. */
export function notFinite(value: unknown, where = 'the result'): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : where;
  if (value instanceof Float64Array) return value.every(Number.isFinite) ? undefined : where;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [name, inner] of value instanceof Map ? value : Object.entries(value)) {
    const found = notFinite(inner, String(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
