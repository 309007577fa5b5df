import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyProject, codeList } from '../../../test/support/qda-project.ts';
import { orderedCodes, readCodebook, writeCodebook } from './codebook.ts';
import { leftOutWords } from './left-out.ts';
import { readPackage, writePackage } from './package.ts';
import { writeProject } from './project.ts';
import { asCarried, carriable, codePoints, type QdaProject } from './value.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const done = <T extends { readonly ok: boolean }>(outcome: T): Extract<T, { ok: true }> => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
};
const inOrder = (project: QdaProject) => asCarried(project, done(orderedCodes(project.codes)).codes);

test('every project comes back from its file as it was, letter by letter and place by place', async () => {
  await fc.assert(
    fc.asyncProperty(anyProject, async (project) => {
      const { project: again } = done(await readPackage(done(writePackage(project)).bytes));
      assert.deepEqual(again, inOrder(project));
    }),
    { numRuns: 150 },
  );
});

test('a file of ours that was read and written again has the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyProject, async (project) => {
      const { bytes } = done(writePackage(project));
      const { project: again, leftOut } = done(await readPackage(bytes));
      assert.deepEqual(done(writePackage(again)).bytes, bytes);
      assert.deepEqual(leftOut, []);
    }),
    { numRuns: 50 },
  );
});

test('every codebook comes back from its file as it was, and its file is the same each time', () => {
  fc.assert(
    fc.property(codeList(1), (codes) => {
      const { text } = done(writeCodebook(codes));
      const again = done(readCodebook(bytesOf(text)));
      const carried = asCarried(
        { name: '', about: '', codes, coders: [], sources: [], segments: [] },
        done(orderedCodes(codes)).codes,
      );
      assert.deepEqual(again, { ok: true, codes: carried.codes, leftOut: [] });
      assert.equal(done(writeCodebook(again.codes)).text, text);
    }),
    { numRuns: 300 },
  );
});

test('what cannot be carried is a sign for it, counts the same letters, and is said', () => {
  assert.equal(carriable('a\u0000b\uD83Dc'), 'a\uFFFDb\uFFFDc');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => codePoints(carriable(text)) === [...text].length));
  const code = { id: '00000000-0000-7000-8000-000000000001', parentId: null, isCodable: true, color: null };
  const { leftOut } = done(writeCodebook([{ ...code, name: 'A\u000Btab', memo: '\uFFFE' }]));
  assert.equal(leftOutWords(leftOut), '2 things were left out: 2 letters that such a file cannot hold.');
});

test('an emoji counts one and a combining mark counts one, whichever program reads the places', () => {
  const text = 'e\u0301👩🏽‍⚕️b';
  assert.equal(codePoints(text), 8);
  const [source, code] = ['00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001'];
  const mark = { sourceId: source, from: 2, to: 7, codeId: code, coderId: null, memo: '', madeAt: null };
  const project: QdaProject = {
    name: 'One mark',
    about: '',
    codes: [{ id: code, name: 'Care', memo: '', parentId: null, isCodable: true, color: null }],
    coders: [],
    sources: [{ id: source, name: 'Talk', text }],
    segments: [mark],
  };
  const { qde } = done(writeProject(project));
  assert.match(qde, /startPosition="2" endPosition="7"/);
  assert.equal([...text].slice(mark.from, mark.to).join(''), '👩🏽‍⚕️');
});

test('what does not hold together is not written', () => {
  const code = { memo: '', isCodable: true, color: null };
  const [a, b, c] = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string];
  const circle = [
    { ...code, id: a, name: 'One', parentId: b },
    { ...code, id: b, name: 'Other', parentId: a },
  ];
  const because = (outcome: { ok: boolean; because?: string }) => outcome.because;
  assert.match(because(writeCodebook(circle)) ?? '', /in a circle/);
  assert.match(because(writeCodebook([])) ?? '', /no code to take out/);
  assert.match(because(writeCodebook([{ ...code, id: a, name: 'One', parentId: c }])) ?? '', /not there/);
  const deep = Array.from({ length: 80 }, (_, nth) => `00000000-0000-7000-8000-0000000001${nth + 10}`).map(
    (id, nth, all) => ({
      ...{ ...code, id, name: 'Deeper', parentId: all[nth - 1] ?? null },
    }),
  );
  assert.match(because(writeCodebook(deep)) ?? '', /more than 56 deep/);
  const whole = done(writeCodebook(deep.slice(0, 56)));
  assert.equal(done(readCodebook(bytesOf(whole.text))).codes.length, 56, 'as deep as can be written can be read');
  const sources = [{ id: b, name: 'Talk', text: 'abc' }];
  const mark = { sourceId: b, from: 0, to: 4, codeId: a, coderId: null, memo: '', madeAt: null };
  const project = {
    name: '',
    about: '',
    codes: [{ ...code, id: a, name: 'One', parentId: null }],
    coders: [],
    sources,
    segments: [mark],
  };
  assert.match(because(writePackage(project)) ?? '', /outside its text/);
  assert.match(because(writePackage({ ...project, segments: [{ ...mark, to: 2, codeId: c }] })) ?? '', /not there/);
});
