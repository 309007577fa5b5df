/**
 * Reads a table (RFC 4180, UTF-8) from pieces of its bytes as they come, row by row, without making a text of any cell: so a file may be
 * larger than the memory. Columns go by the names in the header row, in any order; others are passed over. LF counts as CRLF, a byte order
 * mark is passed over, and so is a line with nothing on it. `src/interop/csv` is for small tables that are at hand as a whole.
 *
 * Promises: memory is two of the largest pieces and one row, which may have a megabyte. Where the pieces are cut never shows. A row that
 * does not have as many cells as the header, a byte that is no text, or a quotation that is never closed is a TableFault with its line.
 */
import { TableFault } from './table-fault.ts';

/** Told of each row: the n-th wanted column is in `bytes` from `from[n]` to below `to[n]`, and nowhere (0 to 0) where the table has none. */
export type Row = (bytes: Uint8Array, from: Int32Array, to: Int32Array, line: number) => void;

export interface Columns {
  readonly needed: readonly string[];
  readonly known?: readonly string[];
}

const [nothing, lineFeed, carriageReturn, quote, comma] = [0, 10, 13, 34, 44];
const longestRow = 1 << 20;

export class Table {
  readonly #columns: Columns;
  readonly #row: Row;
  #room = new Uint8Array(0);
  #held = 0;
  #line = 1;
  #looked = false;
  /** How many columns the header has; 0 until it was read. */
  #width = 0;
  /** By wanted column: its place in the table, or -1. */
  #places = new Int32Array(0);
  /** By cell of the row at hand, and by wanted column. */
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #from = new Int32Array(0);
  #to = new Int32Array(0);
  /** A row with quotation marks, as its cells say. */
  #plain = new Uint8Array(0);
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(columns: Columns, row: Row) {
    this.#columns = columns;
    this.#row = row;
  }

  /** Whether the header has a column of that name. Known once a row was told. */
  has(column: string): boolean {
    const wanted = [...this.#columns.needed, ...(this.#columns.known ?? [])];
    return (this.#places[wanted.indexOf(column)] ?? -1) >= 0;
  }

  take(bytes: Uint8Array): void {
    const length = this.#held + bytes.length;
    if (length > this.#room.length) {
      const larger = new Uint8Array(length + bytes.length);
      larger.set(this.#room.subarray(0, this.#held));
      this.#room = larger;
    }
    this.#room.set(bytes, this.#held);
    this.#held = length;
    this.#read(false);
  }

  end(): void {
    this.#read(true);
    if (this.#width === 0) throw new TableFault(null, 'this file is empty.');
  }

  #read(last: boolean): void {
    const end = this.#held;
    if (!this.#looked && (end >= 4 || last)) {
      lookAt(this.#room.subarray(0, Math.min(end, 5)));
      this.#looked = true;
    }
    if (!this.#looked) return;
    let at = 0;
    while (at < end) {
      const next = this.#width === 0 ? this.#readHeader(at, end, last) : this.#readRow(at, end, last);
      if (next < 0) break;
      at = next;
    }
    this.#room.copyWithin(0, at, end);
    this.#held = end - at;
  }

  /** @returns where the next row begins, or -1 where the end of this one has not come yet. */
  #readRow(start: number, end: number, last: boolean): number {
    const [room, starts, ends, width] = [this.#room, this.#starts, this.#ends, this.#width];
    let cell = 0;
    let at = start;
    starts[0] = start;
    for (; at < end; at += 1) {
      const byte = room[at] ?? 0;
      if (byte > comma && byte < 0x80) continue;
      if (byte === comma) {
        if (cell < width) ends[cell] = at;
        cell += 1;
        if (cell < width) starts[cell] = at + 1;
      } else if (byte === lineFeed) break;
      else if (byte === quote || byte >= 0x80 || byte === nothing) return this.#readSlowly(start, end, last);
    }
    if (at === end && !last) return this.#notYet(end - start);
    if (cell < width) ends[cell] = at > start && room[at - 1] === carriageReturn ? at - 1 : at;
    if (cell === 0 && ends[0] === start) {
      this.#line += 1;
      return at + 1;
    }
    if (cell + 1 !== width) this.#wrongWidth(cell + 1, at === end);
    this.#tell(room);
    this.#line += 1;
    return at + 1;
  }

  /** A row that holds more than plain letters, or quotation marks. */
  #readSlowly(start: number, end: number, last: boolean): number {
    const { next, cells, lines } = this.#cellsOf(start, end, last);
    if (next < 0) return this.#notYet(end - start);
    if (cells !== this.#width) this.#wrongWidth(cells, next > end);
    this.#tell(this.#plain);
    this.#line += lines;
    return next;
  }

  #tell(bytes: Uint8Array): void {
    for (let wanted = 0; wanted < this.#places.length; wanted += 1) {
      const place = this.#places[wanted] ?? -1;
      this.#from[wanted] = place < 0 ? 0 : (this.#starts[place] ?? 0);
      this.#to[wanted] = place < 0 ? 0 : (this.#ends[place] ?? 0);
    }
    this.#row(bytes, this.#from, this.#to, this.#line);
  }

  #notYet(length: number): number {
    if (length > longestRow)
      throw new TableFault(
        this.#line,
        'this line goes on for more than a megabyte. A quotation mark that is never closed does that, or a file that is no table.',
      );
    return -1;
  }

  #wrongWidth(cells: number, cutOff: boolean): never {
    const has = `this line has ${cells === 1 ? 'one cell' : `${cells} cells`}, and the header has ${this.#width} columns.`;
    throw new TableFault(
      this.#line,
      cutOff && cells < this.#width ? `${has} It is the last line: the file seems to be cut off.` : has,
    );
  }

  /** Finds a row's cells and lays them into `#plain` without their quotation marks; `next` is beyond `end` where no line end came. */
  #cellsOf(start: number, end: number, last: boolean): { next: number; cells: number; lines: number } {
    const room = this.#room;
    let [at, to, cells, lines, quoted] = [start, 0, 0, 0, false];
    if (this.#plain.length < end - start) this.#plain = new Uint8Array(Math.min(end - start, longestRow + 4) * 2);
    const plain = this.#plain;
    const close = () => {
      if (cells >= this.#starts.length) throw new TableFault(this.#line, 'this line has far too many cells.');
      this.#ends[cells] = to;
      cells += 1;
      this.#starts[cells] = to;
    };
    this.#starts[0] = 0;
    if (room[at] === quote) [at, quoted] = [at + 1, true];
    for (; at < end && to < longestRow; at += 1) {
      const byte = room[at] ?? 0;
      if (quoted) {
        if (byte === lineFeed) lines += 1;
        if (byte !== quote) plain[to++] = byte;
        else if (room[at + 1] === quote && at + 1 < end) plain[to++] = room[++at] ?? 0;
        else if (at + 1 === end && !last) return { next: -1, cells, lines };
        else {
          quoted = false;
          const after = room[at + 1] ?? 0;
          if (at + 1 < end && after !== comma && after !== lineFeed && after !== carriageReturn)
            throw new TableFault(this.#line, 'something stands between a closing quotation mark and the next comma.');
        }
      } else if (byte === comma) {
        close();
        if (room[at + 1] === quote && at + 1 < end) [at, quoted] = [at + 1, true];
        else if (at + 1 === end && !last) return { next: -1, cells, lines };
      } else if (byte === lineFeed) break;
      else plain[to++] = byte;
    }
    const whole = at < end || last;
    if (quoted && (last || to >= longestRow))
      throw new TableFault(this.#line, 'a quotation mark that opens on this line is never closed.');
    if (!whole || to >= longestRow) return { next: this.#notYet(to >= longestRow ? longestRow + 1 : to), cells, lines };
    this.#check(room.subarray(start, at));
    if (to > (this.#starts[cells] ?? 0) && plain[to - 1] === carriageReturn) to -= 1;
    close();
    return { next: at + 1, cells, lines: lines + 1 };
  }

  #check(row: Uint8Array): void {
    if (row.includes(nothing))
      throw new TableFault(this.#line, 'this line holds a byte that is no text (a zero byte). Is this file a table?');
    try {
      this.#decoder.decode(row);
    } catch {
      throw new TableFault(this.#line, 'this line is not UTF-8. Save the table as UTF-8 and try again.');
    }
  }

  #readHeader(start: number, end: number, last: boolean): number {
    const mark = this.#room[start] === 0xef && this.#room[start + 1] === 0xbb && this.#room[start + 2] === 0xbf ? 3 : 0;
    this.#starts = new Int32Array(4096);
    this.#ends = new Int32Array(4096);
    const { next, cells, lines } = this.#cellsOf(start + mark, end, last);
    if (next < 0) return -1;
    const names = Array.from({ length: cells }, (_, cell) =>
      this.#decoder.decode(this.#plain.subarray(this.#starts[cell], this.#ends[cell])).trim(),
    );
    if (names.length > 1 || names[0] !== '') this.#take(names);
    this.#line += lines;
    return next;
  }

  #take(names: readonly string[]): void {
    const { needed, known = [] } = this.#columns;
    const missing = needed.filter((name) => !names.includes(name));
    if (missing.length > 0) throw new TableFault(this.#line, missingColumns(missing, names));
    const wanted = [...needed, ...known];
    const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
    if (twice !== undefined) throw new TableFault(this.#line, `the header has two columns of the name ${twice}.`);
    this.#width = names.length;
    this.#places = Int32Array.from(wanted, (name) => names.indexOf(name));
    this.#from = new Int32Array(wanted.length);
    this.#to = new Int32Array(wanted.length);
  }
}

function missingColumns(missing: readonly string[], names: readonly string[]): string {
  const what = `the header has no ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}.`;
  const [only = ''] = names;
  return names.length === 1 && /[;\t|]/.test(only)
    ? `${what} Cells must be parted by commas: save the table as comma-separated.`
    : what;
}

/** What is plainly something else is called by its name. */
function lookAt(first: Uint8Array): void {
  const letters = String.fromCharCode(...first);
  const is =
    (letters.startsWith('%PDF') && 'a PDF') ||
    (letters.startsWith('PK\u0003\u0004') && 'a spreadsheet or another packed file') ||
    (letters.startsWith('\u001f\u008b') && 'a packed file') ||
    (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(letters) && 'UTF-16') ||
    undefined;
  if (is) throw new TableFault(null, `this is ${is}, and not a table of comma-separated values in UTF-8.`);
}
