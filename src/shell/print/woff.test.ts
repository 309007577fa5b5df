import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fontIn } from './woff.ts';

const file = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff';
const woff = readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url));

test('the font inside a web font has every table where it says, unpacked', () => {
  const font = fontIn(woff);
  const count = font.readUInt16BE(4);
  assert.equal(count, woff.readUInt16BE(12));
  const names: string[] = [];
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    names.push(font.toString('latin1', at, at + 4));
    assert.ok(font.readUInt32BE(at + 8) % 4 === 0);
    assert.ok(font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12) <= font.length);
  }
  for (const needed of ['cmap', 'glyf', 'head', 'name']) assert.ok(names.includes(needed), needed);
});

test('what is not a web font, or ends too early, is refused', () => {
  assert.throws(() => fontIn(Buffer.from('GIF89a and more')), /not a WOFF font/);
  assert.throws(() => fontIn(woff.subarray(0, 600)));
});
