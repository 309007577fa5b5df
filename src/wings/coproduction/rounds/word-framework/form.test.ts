import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameworkFormValues, linesOf, readFrameworkForm } from './form.ts';

let n = 0;
const newId = () => `id-${++n}`;
const read = (standards: string, easy = '') => readFrameworkForm({ title: 'Ours', standards, easy }, null, newId);

test('a set is one standard a line, a group begins with #, and it comes back as it was typed', () => {
  const typed = '# How we talk\nKindness: people are kind here\nTruth\n# Nights\nCalls: answered within a minute';
  const done = read(typed, 'People are kind.\nPeople tell the truth.');
  assert.ok(done.ok);
  assert.deepEqual(
    done.values.standards.map(({ grouping, name, words, easyWords }) => [grouping, name, words, easyWords]),
    [
      ['How we talk', 'Kindness', 'people are kind here', 'People are kind.'],
      ['How we talk', 'Truth', null, 'People tell the truth.'],
      ['Nights', 'Calls', 'answered within a minute', null],
    ],
  );
  const standards = done.values.standards.map((one, i) => ({ ...one, position: i + 1 }));
  const again = frameworkFormValues({ ...done.values, standards, id: 'x', slug: 'ours', version: 1 });
  assert.equal(again.standards, typed);
});

test('a standard whose name stays keeps what it is known by, so that rounds can be compared', () => {
  const before = {
    standards: [{ id: 'kept', position: 1, grouping: null, name: 'Truth', words: null, easyWords: null }],
  };
  const done = readFrameworkForm({ title: 'Ours', standards: 'Kindness\nTruth: always' }, before, newId);
  assert.ok(done.ok);
  assert.equal(done.values.standards[1]?.id, 'kept');
});

test('one standard, two of a name and more than can be rated are refused with a reason', () => {
  for (const [typed, reason] of [
    ['Kindness', /at least two/],
    ['Kindness\nKindness', /same name/],
    [Array.from({ length: 31 }, (_, i) => `Standard ${i}`).join('\n'), /30 standards or fewer/],
    [`${'x'.repeat(200)}\nTruth`, /120 letters/],
    [': no name\nTruth', /begins with a name/],
  ] as const) {
    const done = read(typed);
    assert.ok(!done.ok);
    assert.match(done.errors[0]?.text ?? '', reason);
  }
  const easy = read('A\nB', 'a\nb\nc');
  assert.ok(!easy.ok && /more easy lines/.test(easy.errors[0]?.text ?? ''));
});

test('lines of nothing are no standards', () => {
  assert.deepEqual(linesOf('\n \n#\n'), []);
});
