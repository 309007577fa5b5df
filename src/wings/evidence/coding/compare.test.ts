// What was coded stays with the words that it was given to, whatever goes from the room or comes to it afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from './codebook.ts';
import type { Segment, Source } from './coding.ts';
import { agreedTogether, differedOn, differencesOf, type Marks, marksOf } from './compare.ts';
import { type Part, sentencesOf, wordsAt } from './parts.ts';
import { digestOf, stillAsCoded } from './read-project.ts';

const said = (entryId: string, words: string): Part => ({ entryId, speaker: 'Residents', words, at: 0 });
const room = [
  said('a', 'The keys came late. Nobody said why.'),
  said('b', 'I waited. It was cold.'),
  said('c', 'We ate.'),
];
const book = [{ id: 'waiting', name: 'Waiting', mergedIntoId: null }] as unknown as Code[];
const coded = (coderId: string, entryId: string, from: number, to: number) =>
  ({
    ...{ id: `${coderId} ${entryId}`, entryId, from, to, coderId },
    codeId: 'waiting',
    joinedIntoId: null,
  }) as Segment;
const sentences = sentencesOf(room);
// both gave it to "I waited.", one of them to "It was cold." as well
const marks = marksOf(room, sentences, [coded('one', 'b', 0, 9), coded('two', 'b', 0, 22)], ['one', 'two'], book);

function found(parts: readonly Part[], kept: Marks = marks) {
  const now = sentencesOf(parts);
  const together = agreedTogether({ id: 's', comparedAt: new Date(0) }, parts, now, kept, [], book);
  const apart = differencesOf(parts, now, kept, [], book).map(({ place }) => place);
  const words = (places: readonly { entryId: string | null; from: number; to: number }[]) =>
    places.map((place) => wordsAt(parts, place));
  return { together: words(together), apart: words(apart) };
}
const asItWas = { together: ['I waited.'], apart: ['It was cold.'] };

test('when something said before is struck out, the codes stay with the words they were given to', () => {
  assert.deepEqual(found(room), asItWas);
  assert.deepEqual(found(room.slice(1)), asItWas);
  assert.deepEqual(found([said('new', 'One. Two. Three.'), ...room]), asItWas);
});

test('what was struck out, or lies elsewhere since it was put right, has no code any more', () => {
  const [first, , last] = room as [Part, Part, Part];
  assert.deepEqual(found([first, last]), { together: [], apart: [] });
  assert.deepEqual(found([first, said('b', 'We all waited. It was cold.'), last]), { together: [], apart: [] });
});

test('of a comparison that does not say where its sentences lay nothing is shown once the room has changed', () => {
  const { places: _, ...without } = marks;
  assert.deepEqual(found(room, without), asItWas);
  assert.deepEqual(found(room.slice(1), without), { together: [], apart: [] });
});

test('what says something else since has no code any more, also where it is as long as what was coded', () => {
  const source = { id: 's' } as Source;
  const segments = [coded('one', 'b', 0, 9), coded('two', 'b', 0, 9), coded('two', 'b', 10, 22)].map((one) => ({
    ...{ ...one, id: `${one.id} ${one.from}`, sourceId: 's' },
    digest: digestOf(`${one.id} ${one.from}`, wordsAt(room, one) ?? ''),
  }));
  const leftOf = (parts: readonly Part[]) =>
    stillAsCoded({ source, parts, sentences: sentencesOf(parts), text: null }, segments).map(({ words }) => words);
  const [first, , last] = room as [Part, Part, Part];
  assert.deepEqual(
    leftOf(room),
    sentences.map(({ words }) => words),
  );
  const warm = [first, said('b', 'I waited. It was warm.'), last];
  assert.deepEqual(leftOf(warm), ['The keys came late.', 'Nobody said why.', 'I waited.', 'We ate.']);
});

test('that nobody differs is said of what was compared, not of what is left of it', () => {
  assert.equal(differedOn(marks, book), true);
  assert.equal(differedOn({ ...marks, given: { waiting: { one: [3], two: [3] } } }, book), false);
  assert.equal(differedOn({ ...marks, given: { waiting: { one: [3] } } }, book), true);
});
