import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Code } from './codebook.ts';
import { countsFor, mayStandUnder, treeOf } from './codebook.ts';
import type { Segment } from './coding.ts';
import { partsOf, placesOf, sentencesOf, speakersIn, wordsAt } from './parts.ts';
import { mostLetters, plainText } from './plain-text.ts';
import { projectDocument } from './project-document.ts';
import { longestSentence, sentencesIn } from './sentences.ts';

const wordsOf = (sent: string): string => {
  const taken = plainText(sent);
  return taken.ok ? taken.words : taken.because;
};

test('a text with only CR has its lines, and marks that cannot be seen are gone', () => {
  assert.equal(wordsOf('One.\rTwo.\r'), 'One.\nTwo.');
  assert.equal(wordsOf('\uFEFFJo\u200Bnes\u2028said'), 'Jones\nsaid');
  assert.equal(wordsOf('\uD800 half'), '\uFFFD half');
});

test('what is no plain text, has no words or is too long is turned away in words', () => {
  assert.match(wordsOf('A\0B'), /not plain text/);
  assert.match(wordsOf('ÿþAB'), /not plain text/);
  assert.match(wordsOf(' \n\u200B '), /no words/);
  assert.match(wordsOf('x'.repeat(mostLetters + 1)), /longer than 400,000/);
});

test('sentences hold every letter, never lie over each other and never cross a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '😀', '"', 'D', 'r', '?') }), (text) => {
      const letters = Array.from(text);
      let at = 0;
      for (const { from, to } of sentencesIn(text)) {
        assert.ok(letters.slice(at, from).every((letter) => /\s/.test(letter)));
        assert.ok(to > from && to - from <= longestSentence);
        assert.ok(!letters.slice(from, to).includes('\n'));
        at = to;
      }
      assert.ok(letters.slice(at).every((letter) => /\s/.test(letter)));
    }),
  );
});

test('a title does not end a sentence, and one line of a million letters is broken', () => {
  const said = 'Dr. Hall came. "Why?" she asked.';
  assert.deepEqual(
    sentencesIn(said).map(({ from, to }) => said.slice(from, to)),
    ['Dr. Hall came.', '"Why?"', 'she asked.'],
  );
  const long = 'no end to it '.repeat(80_000);
  assert.ok(sentencesIn(long).every(({ from, to }) => to - from <= longestSentence));
});

const talk =
  'Officer 1: We wait. Nobody comes.\nStill we wait.\nNurse 1: 😀 I ring.\n\nOfficer 1: At last.\nNote: ends here.';

test('who speaks is told by the label, and a passage never crosses from one to another', () => {
  assert.deepEqual([...speakersIn(talk)], ['Officer 1', 'Nurse 1']);
  const parts = partsOf(talk);
  const sentences = sentencesOf(parts);
  assert.deepEqual(
    parts.map(({ speaker }) => speaker),
    ['Officer 1', 'Nurse 1', 'Officer 1'],
  );
  const places = placesOf(parts, sentences, new Set(sentences.map(({ n }) => n)));
  assert.deepEqual(
    places.map((place) => wordsAt(parts, place)),
    ['We wait. Nobody comes.\nStill we wait.', '😀 I ring.', 'At last.\nNote: ends here.'],
  );
  for (const { from, to } of places)
    assert.equal(
      Array.from(talk).slice(from, to).join(''),
      wordsAt(parts, { entryId: null, from, to }),
      'places are code points of the whole text',
    );
});

const code = (id: string, more: Partial<Code> = {}): Code => ({
  ...{ id, name: id, parentId: null, memo: null, codable: true, state: 'in use', mergedIntoId: null },
  ...{ splitFromId: null, version: 1 },
  ...more,
});
const passage = (id: string, more: Partial<Segment> = {}): Segment => ({
  ...{ id, sourceId: 's', entryId: null, from: 11, to: 19, codeId: 'a', givenCodeId: 'a', coderId: 'p', memo: null },
  ...{ digest: '', madeAt: new Date('2026-11-21T10:00:00Z'), joinedIntoId: null, joined: false },
  ...more,
});

test('codes stand under their parents, and none can come to stand under itself', () => {
  const codes = [code('a'), code('b', { parentId: 'a' }), code('c', { parentId: 'b' })];
  assert.deepEqual(
    treeOf(codes).map(({ id, depth }) => `${depth}${id}`),
    ['0a', '1b', '2c'],
  );
  assert.ok(!mayStandUnder(codes, 'a', 'c'));
  assert.ok(mayStandUnder(codes, 'c', 'a'));
  const merged = [
    code('a', { state: 'merged', mergedIntoId: 'b' }),
    code('b', { state: 'merged', mergedIntoId: 'c' }),
    code('c'),
  ];
  assert.equal(countsFor(merged, 'a'), 'c');
});

test('a project is one value whose places are those of its texts, in a room and in a text', () => {
  const source = (id: string) => ({
    ...{ id, projectId: 'p', name: id, position: 1, addedAt: new Date('2026-11-20T10:00:00Z'), revealedAt: null },
    goneAt: null,
  });
  const made = projectDocument({
    project: { id: 'pr', name: 'Waiting', question: 'Why do we wait?' },
    codes: [
      code('a', { state: 'merged', mergedIntoId: 'b', name: 'Was A' }),
      code('b', { parentId: 'top' }),
      code('top'),
    ],
    coders: [{ personId: 'p', shownAs: 'Researcher' }],
    sources: [
      { ...source('s'), kind: 'text', sessionId: null, parts: partsOf(talk), text: talk },
      {
        ...{ ...source('room'), kind: 'session', sessionId: 'x', text: null },
        parts: [
          { entryId: 'e1', speaker: 'Officers', words: 'We wait 😀.', at: 0 },
          { entryId: 'e2', speaker: 'Nurses', words: 'I ring.', at: 0 },
        ],
      },
    ],
    segments: [
      passage('1'),
      passage('2', { sourceId: 'room', entryId: 'e2', from: 2, to: 6, codeId: 'b' }),
      passage('gone', { sourceId: 'not here' }),
      passage('part of 1', { joinedIntoId: '1' }),
    ],
    agreed: [{ id: '9', sourceId: 'room', entryId: 'e1', from: 0, to: 2, codeId: 'b', madeAt: new Date(0) }],
  });
  const words = made.segments.map(({ sourceId, from, to }) =>
    Array.from(made.sources.find(({ id }) => id === sourceId)?.text ?? '')
      .slice(from, to)
      .join(''),
  );
  assert.deepEqual(words, ['We', 'ring', 'We wait.']);
  assert.deepEqual(
    made.segments.map(({ givenAs, coderId }) => [givenAs, coderId]),
    [
      [null, 'pr'],
      [null, 'p'],
      ['Was A', 'p'],
    ],
  );
  assert.deepEqual(
    made.codes.map(({ id, parentId }) => [id, parentId]),
    [
      ['top', null],
      ['b', 'top'],
    ],
  );
  assert.equal(made.sources[1]?.text, 'Officers: We wait 😀.\n\nNurses: I ring.');
});
