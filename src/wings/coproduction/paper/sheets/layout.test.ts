import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RoundQuestion } from '../../rounds/round.ts';
import { type PrintForm, paperWordsIn, printForms } from '../words.ts';
import { type RoundTheLines, sidesOf } from './layout.ts';

const roundTheLines = (form: PrintForm, language: 'en' | 'cy'): RoundTheLines => {
  const words = paperWordsIn(language);
  return {
    ...{ caption: 'Before the third dialogue, Healthcare unit', title: words.titles['common ground'] },
    how: [words.how.tick, words.how.notSure, words.how.empty, words.how.noName],
    help: `${words.helpFirst} ${words.help} ${words.worried}`,
    foot: [
      words.foot,
      ...(language === 'cy' ? [words.draft ?? ''] : []),
      ...(form === 'easy read' ? [words.easyReadDraft] : []),
    ],
  };
};
const onSides = (asked: readonly RoundQuestion[], form: PrintForm, language: 'en' | 'cy') =>
  sidesOf(asked, form, language, roundTheLines(form, language));
const linesOn = (sides: ReturnType<typeof sidesOf>) =>
  sides.map(({ parts }) => parts.reduce((sum, part) => sum + (part.is === 'ticked' ? part.lines.length : 1), 0));
const statement = (name: string, i: number): RoundQuestion => ({
  ...{ id: String(i), position: i + 1, key: null, grouping: null, name },
  ...{ words: null, easyWords: null, welshWords: null, answers: 'agreement' },
});

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
        const sides = onSides(asked, form, language);
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
  const { how, ...round } = roundTheLines('easy read', 'en');
  assert.equal(sidesOf(said, 'easy read', 'en', { ...round, how: how.slice(1) }).length, 1);
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
    onSides(asked, form, language).flatMap(({ parts }) =>
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
  const of = (grouping: string | null, i: number): RoundQuestion => ({
    ...{
      id: String(i),
      position: i + 1,
      key: `statement/${i}`,
      grouping,
      name: 'We hear what became of it, each time',
    },
    ...{ words: null, easyWords: 'We are told what happened next', welshWords: null, answers: 'agreement' },
  });
  const put = (by: string | null) => Array.from({ length: 30 }, (_, i) => of(by, i));
  for (const form of printForms)
    for (const [language, said] of [
      ['en', 'Put by the organisers'],
      ['cy', 'Gan y trefnwyr'],
    ] as const) {
      const by = (asked: readonly RoundQuestion[]) =>
        onSides(asked, form, language).flatMap(({ parts }) =>
          parts.flatMap((part) => (part.is === 'ticked' ? part.lines.map((line) => line.by) : [])),
        );
      assert.deepEqual(new Set(by(put('organisers'))), new Set([said]), form);
      assert.deepEqual(new Set(by(put(null))), new Set([null]), form);
      assert.ok(onSides(put('organisers'), form, language).length >= onSides(put(null), form, language).length);
    }
});

test('what has to be said at the head leaves less room for lines on the first side', () => {
  const asked = Array.from({ length: 30 }, (_, i) => statement('A line', i));
  const onFirst = (more: Partial<RoundTheLines>) =>
    linesOn(sidesOf(asked, 'easy read', 'cy', { ...roundTheLines('easy read', 'cy'), ...more }))[0] ?? 0;
  const { how } = roundTheLines('easy read', 'cy');
  assert.ok(onFirst({}) < onFirst({ how: how.slice(2) }), 'two sentences more of how to fill it in');
  assert.ok(onFirst({ caption: 'A long name of a round, '.repeat(8) }) < onFirst({ caption: 'Short' }));
});

test('large print fills its side: statements of usual length stand four to a side and more', () => {
  const usual = [
    'One list for clinic, made the evening before, works better than two.',
    'Nurses and officers should hand over face to face on every shift.',
    'It changes something when officers stay for tea.',
    'At night I know who will come when a bell rings.',
    'Families should be told the same day when somebody is taken to hospital.',
    'Doors on the unit could stay open until eight in the evening.',
    'We are told in time when a rota or a clinic changes.',
  ].map(statement);
  assert.equal(onSides(usual, 'large print', 'en').length, 2);
  const [first = 0] = linesOn(onSides(usual, 'large print', 'en'));
  assert.ok(first >= 4, `${first} on the first side`);
});

test('no side of easy Welsh runs over: as printed, the fifth of these ended 2 millimetres below the sheet', () => {
  const put = (name: string, i: number): RoundQuestion => ({
    ...statement(name, i),
    ...{ key: `statement/${i}`, grouping: i < 2 ? 'organisers' : null },
  });
  const asked = [
    {
      ...put('One list for clinic', 0),
      welshWords: 'Mae un rhestr ar gyfer y clinig, a wneir y noson gynt, yn gweithio’n well na dwy.',
    },
    put('Nurses and officers should talk to each other when the shift changes.', 1),
    put('It is good when officers stay for tea.', 2),
    put('At night I know who will come.', 3),
    put('Families should be told the same day when somebody is taken to hospital.', 4),
    put('Doors on the unit could stay open until eight in the evening.', 5),
    put('We are told in time when a rota or a clinic changes.', 6),
  ];
  assert.deepEqual(linesOn(onSides(asked, 'easy read', 'cy')), [4, 3]);
});

test('letters that are wide, and letters of another script, are given the room they take', () => {
  const sides = (words: string) =>
    onSides(
      Array.from({ length: 20 }, (_, i) => statement(words, i)),
      'large print',
      'en',
    );
  assert.ok(sides('WWWWWWWW MMMMMMMM WWWWWWWW').length > sides('iiiiiiii llllllll iiiiiiii').length);
  assert.ok(
    sides('我们一起坐下来的时候看到的是人而不是制服。我们一起吃饭').length > sides('We see the person, not it').length,
  );
});
