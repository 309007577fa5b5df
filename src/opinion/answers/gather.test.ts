import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answer, type Answers, answerOf, MOST_STATEMENTS, peopleIn, statementOf } from './answers.ts';
import { Gathering, type GivenAnswer, packAnswers } from './gather.ts';
import { Ids, inOrder } from './ids.ts';

const id = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.constantFrom('ann', 'Ann', '01', 'é', '\ufeffx', '__proto__'),
);
const given = fc.array(fc.tuple(id, id, fc.constantFrom<Answer>(-1, 0, 1)) as fc.Arbitrary<GivenAnswer>, {
  maxLength: 60,
});

/** What a plain map of maps holds. */
function told(answers: Answers): Record<string, Answer> {
  const all: [string, Answer][] = [];
  for (let row = 0; row < peopleIn(answers); row += 1)
    for (const cell of answers.cells.subarray(answers.starts[row], answers.starts[row + 1]))
      all.push([`${answers.personIds[row]}\n${answers.statementIds[statementOf(cell)]}`, answerOf(cell)]);
  return Object.fromEntries(all);
}

test('what was answered last is what is packed, and every change is counted', () => {
  fc.assert(
    fc.property(given, (rows) => {
      const last = new Map(rows.map(([person, statement, answer]) => [`${person}\n${statement}`, answer]));
      const { answers, duplicates, given: count } = packAnswers(rows);
      assert.deepEqual(told(answers), Object.fromEntries(last));
      assert.equal(count, rows.length);
      assert.equal(duplicates, rows.length - last.size);
    }),
  );
});

test('the same answers in another order are the same bytes', () => {
  const once = fc.uniqueArray(fc.tuple(id, id, fc.constantFrom<Answer>(-1, 0, 1)) as fc.Arbitrary<GivenAnswer>, {
    selector: ([person, statement]) => `${person}\n${statement}`,
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      once.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
      ),
      ([rows, shuffled]) => assert.deepEqual(packAnswers(shuffled), packAnswers(rows)),
    ),
  );
});

test('rows rise by statement, and people and statements stand in the order of their ids', () => {
  const { answers } = packAnswers([
    ['10', '3', 1],
    ['9', '20', 0],
    ['9', '3', -1],
  ]);
  assert.deepEqual(answers.personIds, ['9', '10']);
  assert.deepEqual(answers.statementIds, ['3', '20']);
  assert.deepEqual([...answers.starts], [0, 2, 3]);
  assert.deepEqual([...answers.cells].map(statementOf), [0, 1, 0]);
  assert.deepEqual([...answers.cells].map(answerOf), [-1, 0, 1]);
});

test('someone who changes their mind a million times and more takes the room of one answer', () => {
  const gathering = new Gathering();
  const times = 2_500_000;
  for (let time = 0; time < times; time += 1) gathering.add(time % 3, time % 7, time < times - 21 ? 0 : 1);
  const { answers, duplicates } = gathering.end(['a', 'b', 'c'], [...'1234567']);
  assert.equal(answers.cells.length, 21);
  assert.equal(duplicates, times - 21);
  assert.ok([...answers.cells].every((cell) => answerOf(cell) === 1));
});

test('few answers to very many statements are packed as any others, up to as many as a cell can number', () => {
  const all = Array.from({ length: MOST_STATEMENTS }, (_, statement): GivenAnswer => ['ann', String(statement), 1]);
  const { answers } = packAnswers([...all, ['ben', '9', -1], ['ben', '16382', 0], ['ben', '4', 1]]);
  assert.equal(answers.cells.length, MOST_STATEMENTS + 3);
  assert.deepEqual([...answers.cells.subarray(-3)].map(statementOf), [4, 9, 16_382]);
  assert.throws(() => packAnswers([...all, ['ann', 'one more', 1]]), RangeError);
});

test('nobody and nothing is packed as nobody and nothing', () => {
  const { answers } = packAnswers([]);
  assert.equal(peopleIn(answers), 0);
  assert.equal(answers.cells.length, 0);
});

test('ids are told apart by their bytes, however many there are', () => {
  const [ids, encoder] = [new Ids(), new TextEncoder()];
  const odd = ['0', '00', '01', '-1', '4194303', '4194304', '9999999', '10000000', '1e3', '1 ', '', '٣', ':', '/'];
  const many = Array.from({ length: 5000 }, (_, i) => (i % 2 ? `${i * 13}` : `person-${i.toString(36)}`));
  const texts = [...odd, ...many];
  const numbers = texts.map((text) => ids.numberOf(encoder.encode(`,${text},`), 1, encoder.encode(text).length + 1));
  assert.deepEqual(numbers, [...texts.keys()]);
  for (const [number, text] of texts.entries()) {
    const bytes = encoder.encode(text);
    assert.equal(ids.numberOf(bytes, 0, bytes.length), number);
  }
  assert.deepEqual(ids.texts(), texts);
});

test('ids that are all whole numbers go by value, and any others by their letters', () => {
  const ordered = (...ids: string[]) => Array.from(inOrder(ids), (number) => ids[number]);
  assert.deepEqual(ordered('10', '9', '-1'), ['-1', '9', '10']);
  assert.deepEqual(ordered('10', '9', '09'), ['09', '10', '9']);
});
