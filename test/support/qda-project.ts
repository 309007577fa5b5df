// Coded projects as people make them, and as nobody should: for the tests of REFI-QDA.
import fc from 'fast-check';
import { codePoints, type QdaCode, type QdaProject, type QdaSegment } from '../../src/interop/refi-qda/value.ts';

/** Letters of many scripts, emoji, marks that combine, ends of lines, and what no XML can hold. */
const letter = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'e\u0301',
        '👩🏽‍⚕️',
        '\r\n',
        '\r',
        '\n',
        '\t',
        ' ',
        '  ',
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '&lt;',
        '&#10;',
        '<!DOCTYPE',
        '\uFEFF',
      ],
      ...['\u0000', '\u000B', '\u0085', '\u2028', '\uFFFE', '\uD83D', '\uDE00'],
    ),
  },
);
const words = fc.array(letter, { maxLength: 8 }).map((all) => all.join(''));
const name = words.map((text) => (text.trim() === '' ? 'Being heard' : text));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const ids = (maxLength: number, minLength = 0) => fc.uniqueArray(fc.uuid(), { minLength, maxLength });

export const codeList = (minLength = 0): fc.Arbitrary<QdaCode[]> =>
  ids(8, minLength).chain((all) =>
    fc
      .tuple(
        ...all.map((id, at) =>
          fc.record({
            id: fc.constant(id),
            name,
            memo: words,
            // under one that comes before it or after it, yet never in a circle
            parentId: at === 0 ? fc.constant(null) : maybe(fc.constantFrom(...all.slice(0, at))),
            isCodable: fc.boolean(),
            color: maybe(fc.constantFrom('#abc', '#A31D4B', '#000000')),
          }),
        ),
      )
      .chain((codes) => fc.shuffledSubarray(codes, { minLength: codes.length })),
  );

export const anyProject: fc.Arbitrary<QdaProject> = fc
  .record({
    name: words,
    about: words,
    codes: codeList(),
    coders: ids(3).chain((all) => fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), name: words })))),
    sources: ids(3).chain((all) =>
      fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), name: words, text: words }))),
    ),
  })
  .chain((project) => {
    const inWords = project.sources.filter(({ text }) => text !== '');
    const ofMark: fc.Arbitrary<QdaSegment> | undefined =
      inWords.length > 0 && project.codes.length > 0
        ? fc.constantFrom(...inWords).chain(({ id, text }) =>
            fc.integer({ min: 0, max: codePoints(text) - 1 }).chain((from) =>
              fc.record({
                sourceId: fc.constant(id),
                from: fc.constant(from),
                to: fc.integer({ min: from + 1, max: codePoints(text) }),
                codeId: fc.constantFrom(...project.codes.map((code) => code.id)),
                coderId:
                  project.coders.length > 0
                    ? maybe(fc.constantFrom(...project.coders.map((one) => one.id)))
                    : fc.constant(null),
                memo: words,
                madeAt: maybe(
                  fc
                    .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
                    .map((at) => at.toISOString()),
                ),
              }),
            ),
          )
        : undefined;
    return (ofMark ? fc.array(ofMark, { maxLength: 12 }) : fc.constant([])).map((segments) => ({
      ...project,
      segments,
    }));
  });

const id = (kind: number, nth: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;

/** As large as is said, the same each time. */
export function largeProject(marks: number): QdaProject {
  const text = 'Nobody had asked us before. 👩🏽‍⚕️ Then e\u0301very week somebody came.\n'.repeat(200);
  const sources = Array.from({ length: 20 }, (_, nth) => ({
    id: id(3, nth),
    name: `Interview ${nth}`,
    text: `${nth} ${text}`,
  }));
  const codes = Array.from({ length: 200 }, (_, nth) => ({
    ...{ id: id(1, nth), name: `Code ${nth}`, memo: `What is meant by ${nth}`, isCodable: true, color: null },
    parentId: nth % 10 === 0 ? null : id(1, nth - (nth % 10)),
  }));
  const coders = [0, 1, 2].map((nth) => ({ id: id(2, nth), name: `Coder ${nth}` }));
  const segments = Array.from({ length: marks }, (_, nth) => ({
    ...{
      sourceId: id(3, nth % 20),
      from: nth % 5000,
      to: (nth % 5000) + 40,
      codeId: id(1, nth % 200),
      coderId: id(2, nth % 3),
    },
    ...{ memo: nth % 7 === 0 ? 'Said twice' : '', madeAt: new Date(1_780_000_000_000 + nth * 1000).toISOString() },
  }));
  return { name: 'Large', about: 'What it is like', codes, coders, sources, segments };
}
