// Tables as RFC 4180 has them: a header row, a comma between cells, CRLF after each row, quotes where a cell needs them.
//
// Promises: what tableOf() writes, cellsIn() reads back letter by letter, whatever the cells hold. No cell is a formula to
// a spreadsheet: one that begins like a formula gets an apostrophe before it, and so does one that begins with
// apostrophes and then like a formula, so that taking one away again is always right.
//
// Example: tableOf(['what'], [['=1+1']]) is "what\r\n'=1+1\r\n".

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/;

type Cells = readonly (string | number)[];

/** A cell that is given as a number stays one, whatever its sign. */
export const tableOf = (header: Cells, rows: readonly Cells[]): string =>
  [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');

function written(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a table, its header first. Takes LF for CRLF, and a last row without its end. */
export function cellsIn(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = cellAt(text, at);
    row.push(guarded.test(cell) ? cell.slice(1) : cell);
    const end = text.startsWith('\r\n', next) ? 2 : text[next] === '\n' ? 1 : 0;
    if (end > 0 || next >= text.length) {
      rows.push(row);
      row = [];
      at = next + end;
    } else {
      at = next + 1;
      if (at === text.length) rows.push([...row, '']);
    }
  }
  return rows;
}

function cellAt(text: string, from: number): { cell: string; next: number } {
  if (text[from] !== '"') {
    let next = from;
    while (next < text.length && text[next] !== ',' && text[next] !== '\n' && !text.startsWith('\r\n', next)) next += 1;
    return { cell: text.slice(from, next), next };
  }
  let cell = '';
  let at = from + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), next: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
  return { cell, next: text.length };
}
