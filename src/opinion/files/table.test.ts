import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tableOf } from '../../interop/csv/csv.ts';
import { Table } from './table.ts';
import { TableFault } from './table-fault.ts';

const encoder = new TextEncoder();
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)));

/** The columns a and b, row by row, with the line of each; the pieces are `size` bytes each. */
function rowsIn(bytes: Uint8Array, size = 7, columns = { needed: ['a', 'b'] }): [line: number, ...cells: string[]][] {
  const rows: [number, ...string[]][] = [];
  const table = new Table(columns, (from, starts, ends, line) =>
    rows.push([line, ...Array.from(starts, (start, i) => new TextDecoder().decode(from.slice(start, ends[i])))]),
  );
  for (let at = 0; at < bytes.length; at += size) table.take(bytes.slice(at, at + size));
  table.end();
  return rows;
}
const faultOf = (bytes: Uint8Array, size?: number): string => {
  try {
    rowsIn(bytes, size);
  } catch (error) {
    assert.ok(error instanceof TableFault, String(error));
    return `${error.line ?? '-'}: ${error.message}`;
  }
  assert.fail('nothing was found wrong');
};

test('columns go by their names, whatever stands beside them', () => {
  const table = bytesOf([0xef, 0xbb, 0xbf], 'b,"x, y",a\r\n1,,2\r\n\r\n"3","a\nb",4\n5,"say ""so""","6 ""é"""');
  for (const size of [1, 2, 3, 5, 8, 1000])
    assert.deepEqual(rowsIn(table, size), [
      [2, '2', '1'],
      [4, '4', '3'],
      [6, '6 "é"', '5'],
    ]);
});

test('whatever cells a table has, they are read as they were written, wherever the pieces are cut', () => {
  // a guard against formulas is written before some cells, and is not this reader's to take away
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é', '1', ' '), maxLength: 6 });
  const safe = cell.filter((text) => !/^'*[=+\-@\t\r\n]/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(safe, safe, safe), { maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      (rows, size) => {
        const written = encoder.encode(tableOf(['b', 'else', 'a'], rows));
        const lines = rows.map((row) => 1 + row.join('').split('\n').length - 1);
        const expected = rows.map(([b, , a], i) => [2 + lines.slice(0, i).reduce((sum, one) => sum + one, 0), a, b]);
        assert.deepEqual(rowsIn(written, size), expected);
      },
    ),
  );
});

test('a column that may be missing is told as nothing', () => {
  const seen: number[] = [];
  const table = new Table({ needed: ['a'], known: ['z', 'b'] }, (_bytes, from, to) =>
    seen.push((to[1] ?? 0) - (from[1] ?? 0), (to[2] ?? 0) - (from[2] ?? 0)),
  );
  table.take(bytesOf('a,b\n1,22\n'));
  table.end();
  assert.deepEqual(seen, [0, 2]);
  assert.deepEqual([table.has('a'), table.has('z'), table.has('b')], [true, false, true]);
});

test('a table in pieces of any size takes the room of a few pieces', () => {
  let rows = 0;
  const table = new Table({ needed: ['a', 'b'] }, () => {
    rows += 1;
  });
  table.take(bytesOf('a,b\n'));
  const [piece, before] = [encoder.encode('1,2\n'.repeat(250_001).slice(2, -1)), process.memoryUsage().arrayBuffers];
  table.take(encoder.encode('1,'));
  for (let i = 0; i < 20; i += 1) {
    table.take(piece);
    table.take(encoder.encode('\n1,'));
  }
  table.take(encoder.encode('2\n'));
  table.end();
  assert.equal(rows, 20 * 250_001 + 1);
  assert.ok(process.memoryUsage().arrayBuffers - before < 12e6);
});

const wrong: readonly (readonly [what: string, bytes: Uint8Array, said: RegExp])[] = [
  ['nothing', bytesOf(''), /^-: this file is empty\.$/],
  ['line ends alone', bytesOf('\r\n\n'), /^-: this file is empty\.$/],
  ['a byte order mark alone', bytesOf([0xef, 0xbb, 0xbf]), /^-: this file is empty\.$/],
  ['a header without a column', bytesOf('a,c\n1,2\n'), /^1: the header has no column b\.$/],
  ['a header without both', bytesOf('c\n1\n'), /^1: the header has no columns a, b\.$/],
  ['semicolons for commas', bytesOf('a;b\n1;2\n'), /^1: .+ parted by commas/],
  ['the same column twice', bytesOf('a,b,a\n1,2,3\n'), /^1: the header has two columns of the name a\.$/],
  ['too few cells', bytesOf('a,b\n1,2\n1\n1,2\n'), /^3: this line has one cell, and the header has 2 columns\.$/],
  ['too many cells', bytesOf('a,b\n1,2,3\n'), /^2: this line has 3 cells/],
  ['too few cells in a quoted row', bytesOf('a,b,c\n"1",2\n'), /^2: this line has 2 cells/],
  ['a last line that is cut off', bytesOf('a,b\n1,2\n1'), /^3: .+ the file seems to be cut off\.$/],
  ['a last quoted line that is cut off', bytesOf('a,b,c\n1,2,3\n1,"2"'), /^3: .+ the file seems to be cut off\.$/],
  [
    'a quotation that is never closed',
    bytesOf('a,b\n1,2\n1,"2\n3,4\n5,6\n'),
    /^3: a quotation mark .+ never closed\.$/,
  ],
  [
    'a long quotation that is never closed',
    bytesOf(`a,b\n1,"2\n${'3,4\n'.repeat(700_000)}`),
    /^2: a quotation mark .+ never closed\.$/,
  ],
  ['a line without end', bytesOf(`a,b\n1,${'2'.repeat(2_300_000)}`), /^2: this line goes on for more than a megabyte/],
  ['words after a quotation', bytesOf('a,b\n1,"2"3\n'), /^2: something stands between/],
  ['a zero byte', bytesOf('a,b\n1,2\n3,', [0], '\n'), /^3: .+zero byte/],
  ['zeros without end', new Uint8Array(2_300_000), /^1: .+(zero byte|megabyte)/],
  ['what is not UTF-8', bytesOf('a,b\n1,2\n3,', [0xe9], '\n'), /^3: this line is not UTF-8/],
  ['UTF-16', bytesOf([0xff, 0xfe, 0x61, 0, 0x2c, 0]), /^-: this is UTF-16/],
  ['a PDF', bytesOf('%PDF-1.7\n%', [0xe2, 0xe3]), /^-: this is a PDF, and not a table/],
  ['a spreadsheet', bytesOf('PK', [3, 4, 20, 0, 6, 0]), /^-: this is a spreadsheet/],
  ['a packed file', bytesOf([0x1f, 0x8b, 8, 0, 0]), /^-: this is a packed file/],
];
for (const [what, bytes, said] of wrong)
  test(`${what}: said with its line`, () => {
    for (const size of [1 << 20, ...(bytes.length < 100 ? [1, 3] : [])]) assert.match(faultOf(bytes, size), said);
  });
