import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RoundQuestion } from '../../rounds/round.ts';
import { printForms } from '../words.ts';
import { sidesOf } from './layout.ts';

const question = fc.record({
  name: fc.lorem({ maxCount: 3 }),
  words: fc.option(fc.lorem({ maxCount: 25 })),
  easyWords: fc.option(fc.lorem({ maxCount: 12 })),
  welshWords: fc.option(fc.lorem({ maxCount: 12 })),
  answers: fc.constantFrom('standard' as const, 'agreement' as const, 'change' as const, 'words' as const),
});
const questions = fc
  .array(question, { minLength: 1, maxLength: 30 })
  .map((list) =>
    list.map((one, i): RoundQuestion => ({ ...one, id: String(i), position: i + 1, key: null, grouping: null })),
  );

test('every line stands on one side, in its order, under its own four answers', () => {
  fc.assert(
    fc.property(
      questions,
      fc.constantFrom(...printForms),
      fc.constantFrom('en' as const, 'cy' as const),
      (asked, form, language) => {
        const sides = sidesOf(asked, form, language);
        const lines = sides.flatMap(({ parts }) =>
          parts.flatMap((part) =>
            part.is === 'words'
              ? [[part.line.position, 0]]
              : part.lines.map(({ position }) => [position, part.answers.length]),
          ),
        );
        assert.deepEqual(
          lines,
          asked.map(({ position, answers }) => [position, answers === 'words' ? 0 : 4]),
        );
        assert.deepEqual(
          sides.map(({ number }) => number),
          sides.map((_, i) => i + 1),
        );
        for (const { parts } of sides) assert.notEqual(parts.length, 0);
      },
    ),
  );
});

test('five short statements stand on one easy read side, with the help to read them', () => {
  const said = [
    'You have to look past the uniform.',
    'Nurses should stop and chat, not only give out medicine.',
    'I knew why we had to stop smoking.',
    'You can keep people safe and give good care at the same time.',
    'I feel listened to on this unit.',
  ].map(
    (name, i): RoundQuestion => ({
      ...{ id: String(i), position: i + 1, key: null, grouping: null, name },
      ...{ words: null, easyWords: null, welshWords: null, answers: 'agreement' },
    }),
  );
  assert.equal(sidesOf(said, 'easy read', 'en').length, 1);
});

test('a sheet says in which language a question stands that has no Welsh yet, and shows a picture where its standard has one', () => {
  const asked: RoundQuestion[] = [
    {
      ...{
        id: 'a',
        position: 1,
        key: 'culture-of-care/choice',
        grouping: null,
        name: 'Choice',
        words: 'Nothing about me',
      },
      ...{ easyWords: 'I have a say.', welshWords: 'Mae gen i lais.', answers: 'standard' },
    },
    {
      ...{ id: 'b', position: 2, key: null, grouping: null, name: 'The garden', words: null },
      ...{ easyWords: null, welshWords: null, answers: 'standard' },
    },
  ];
  const lines = (form: (typeof printForms)[number], language: 'en' | 'cy') =>
    sidesOf(asked, form, language).flatMap(({ parts }) =>
      parts.flatMap((part) => (part.is === 'ticked' ? part.lines : [])),
    );
  assert.deepEqual(
    lines('easy read', 'cy').map(({ name, lang, picture }) => [name, lang, picture]),
    [
      ['Mae gen i lais.', null, 'choice'],
      ['The garden', 'en', null],
    ],
  );
  assert.deepEqual(
    lines('easy read', 'en').map(({ name }) => name),
    ['I have a say.', 'The garden'],
  );
  assert.deepEqual(
    lines('large print', 'en').map(({ name, words, picture }) => [name, words, picture]),
    [
      ['Choice', 'Nothing about me', null],
      ['The garden', null, null],
    ],
  );
});

test('who put a statement stands with it on every print, and takes room of its own', () => {
  const statement = (grouping: string | null, i: number): RoundQuestion => ({
    ...{
      id: String(i),
      position: i + 1,
      key: `statement/${i}`,
      grouping,
      name: 'We hear what became of it, each time',
    },
    ...{ words: null, easyWords: 'We are told what happened next', welshWords: null, answers: 'agreement' },
  });
  const put = (by: string | null) => Array.from({ length: 30 }, (_, i) => statement(by, i));
  for (const form of printForms)
    for (const [language, said] of [
      ['en', 'Put by the organisers'],
      ['cy', 'Gan y trefnwyr'],
    ] as const) {
      const by = (asked: readonly RoundQuestion[]) =>
        sidesOf(asked, form, language).flatMap(({ parts }) =>
          parts.flatMap((part) => (part.is === 'ticked' ? part.lines.map((line) => line.by) : [])),
        );
      assert.deepEqual(new Set(by(put('organisers'))), new Set([said]), form);
      assert.deepEqual(new Set(by(put(null))), new Set([null]), form);
      assert.ok(sidesOf(put('organisers'), form, language).length >= sidesOf(put(null), form, language).length);
    }
});

test('a sentence more of how to fill it in leaves less room for lines on the first side of easy read', () => {
  const asked = Array.from(
    { length: 30 },
    (_, i): RoundQuestion => ({
      ...{ id: String(i), position: i + 1, key: null, grouping: null, name: 'A line' },
      ...{ words: null, easyWords: null, welshWords: null, answers: 'agreement' },
    }),
  );
  const onFirst = (how: number) =>
    sidesOf(asked, 'easy read', 'en', how)[0]?.parts.flatMap((part) => (part.is === 'ticked' ? part.lines : [])).length;
  assert.ok((onFirst(4) ?? 0) < (onFirst(3) ?? 0));
});
