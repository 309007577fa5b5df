import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellsIn, tableOf } from './csv.ts';

test('a table is read back letter by letter, whatever its cells hold', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[='+\-@",\r\n\t a]{0,8}$/),
    fc.constantFrom('', "'", "''=1", '-', '@SUM(A1)', 'a,b', '"', '\r', 'مرحبا', '🧵'),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(cell),
      fc.integer({ min: 0, max: 6 }),
      (wide, cells, n) => {
        const take = () => Array.from({ length: wide }, () => String(cells.next().value));
        const [header, ...rows] = [take(), ...Array.from({ length: n }, take)];
        assert.deepEqual(cellsIn(tableOf(header ?? [], rows)), [header, ...rows]);
      },
    ),
  );
});

test('no cell begins like a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'=", '\n=']) {
    const table = tableOf([`${start}cmd|' /C calc'!A0`], []);
    assert.match(table, /^"?'/, JSON.stringify(start));
    assert.deepEqual(cellsIn(table), [[`${start}cmd|' /C calc'!A0`]]);
  }
});

test('a number is no formula, and keeps its sign', () => {
  assert.equal(tableOf(['n'], [[-5], ['-5']]), "n\r\n-5\r\n'-5\r\n");
});

test('quotes, commas and line breaks stand in quotes, and each row ends with CRLF', () => {
  assert.equal(
    tableOf(
      ['a', 'b'],
      [
        ['x "y"', '1, 2'],
        ['', 'l1\nl2'],
      ],
    ),
    'a,b\r\n"x ""y""","1, 2"\r\n,"l1\nl2"\r\n',
  );
  assert.deepEqual(cellsIn('a,b\n1,'), [
    ['a', 'b'],
    ['1', ''],
  ]);
});
