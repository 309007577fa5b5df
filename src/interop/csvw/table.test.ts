import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellsIn, tableOf } from '../csv/csv.ts';
import { type Column, cellOf, type Datatype, meantBy, readCell } from './table.ts';

const column = (datatype: Datatype, more: Partial<Column> = {}): Column => ({
  ...{ name: 'c', about: 'A column', datatype, list: false, required: false },
  ...more,
});
// what a database text may hold: any sign but NUL
const words = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom('', '=1+1', '-5', "'=x", '@SUM(A1)', 'a "b", c\r\nd', '\u0007\u001b', 'مرحبا', '🧵', '|', 'true'),
);
const id = fc.uuid();

const stored: readonly (readonly [Column, fc.Arbitrary<string | null>])[] = [
  [column('words'), fc.option(words)],
  [column('words', { required: true }), words],
  [column('number'), fc.option(fc.integer().map(String))],
  [column('real'), fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => String(n + 0)))],
  [column('boolean', { required: true }), fc.boolean().map(String)],
  [column('day'), fc.constantFrom(null, '2026-11-29', '0044-03-15')],
  [column('time'), fc.constantFrom(null, '09:30:00')],
  [column('moment'), fc.constantFrom(null, '2026-11-29T10:00:00.000001Z')],
  [column('id'), fc.option(id)],
  [column('id', { list: true }), fc.array(id).map((list) => JSON.stringify(list))],
  [column('number', { list: true }), fc.array(fc.integer()).map((list) => JSON.stringify(list))],
  [column('json', { required: true }), fc.jsonValue().map((value) => JSON.stringify(value))],
];

test('what is written in a cell is read back as what was meant, for every kind of column', () => {
  for (const [one, values] of stored)
    fc.assert(
      fc.property(values, (text) => {
        const [, [cell = ''] = []] = cellsIn(tableOf(['c'], [[cellOf(one, text)]]));
        assert.deepEqual(readCell(one, cell), meantBy(one, text));
      }),
      { numRuns: 60 },
    );
});

test('a text of a megabyte keeps every letter', () => {
  const long = `"${'ă,\r\n'.repeat(200_000)}`;
  const [, [cell = ''] = []] = cellsIn(tableOf(['c'], [[cellOf(column('words'), long)]]));
  assert.equal(cell, long);
});

test('nothing and an empty text are told apart only where a text must stand', () => {
  assert.equal(meantBy(column('words'), ''), null);
  assert.equal(meantBy(column('words', { required: true }), ''), '');
});
