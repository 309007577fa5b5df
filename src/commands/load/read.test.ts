import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFile } from './read.ts';

const dorset = readFileSync('examples/dorset.yaml', 'utf8');
const faultsOf = (text: string) => {
  const read = readFile(text);
  return read.ok ? [] : read.faults;
};

test('a name that stands for nothing is refused with its line', () => {
  assert.deepEqual(faultsOf('partnership:\n  name: *nobody\n'), [
    { line: 2, reason: '*nobody: nothing above has this name' },
  ]);
});

test('a few lines that would fill a memory are refused, and not read', () => {
  const folded = 'abcdefgh'.split('').map((name, i, all) => {
    const before = i === 0 ? '1' : `*${all[i - 1]}`;
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
  });
  const [fault] = faultsOf(folded.join('\n'));
  assert.match(fault?.reason ?? '', /repeat too much/);
});

test('what a partnership came from does not stand where the day it was founded is meant', () => {
  const withFounded = (founded: string) => {
    const [, before, after] = /^([\s\S]*?\n {2}founded: ).*(\n[\s\S]*)$/.exec(dorset) ?? [];
    return faultsOf(`${before}${founded}${after}`);
  };
  assert.deepEqual(withFounded('May 2009'), []);
  assert.match(withFounded('A partnership of two others')[0]?.reason ?? '', /founded says when/);
});

test('a file that repeats its own parts by a name is read', () => {
  assert.deepEqual(faultsOf(readFileSync('examples/larkmere.yaml', 'utf8')), []);
});
