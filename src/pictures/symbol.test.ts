import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { answerSymbols } from '../wings/coproduction/rounds/sheet.ts';
import { isSymbol, symbol, symbols } from './symbol.ts';
import { symbolAlone } from './symbol-alone.ts';
import drawn from './symbols.json' with { type: 'json' };

test('every answer has a symbol, and no two answers to one question have the same', () => {
  for (const four of Object.values(answerSymbols)) {
    for (const name of four) assert.ok(isSymbol(name), name);
    assert.equal(new Set(four).size, 4);
  }
});

test('symbols are told apart by their shape, with all colour gone', () => {
  const shapes = symbols.map((name) => symbol(name).replaceAll(/ class="[^"]*"/g, ''));
  assert.equal(new Set(shapes).size, symbols.length);
  for (const name of symbols) {
    assert.match(symbol(name), /aria-hidden="true"/, name);
    assert.doesNotMatch(symbol(name), /style=|fill=|stroke=/, name);
  }
});

test('the picture of each symbol was made of the drawing that stands here now (node scripts/draw-symbols.ts makes them)', () => {
  assert.deepEqual(Object.keys(drawn), symbols);
  for (const name of symbols)
    assert.equal(drawn[name].of, createHash('sha256').update(symbolAlone(name)).digest('hex'), name);
});
