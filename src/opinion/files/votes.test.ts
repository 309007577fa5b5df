import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { MOST_STATEMENTS, peopleIn } from '../answers/answers.ts';
import type { Gathered } from '../answers/gather.ts';
import { votesTable } from './votes.ts';

function votesIn(text: string): Gathered {
  const reader = votesTable();
  reader.take(new TextEncoder().encode(text));
  return reader.end();
}

test('a published conversation is read as it was published', () => {
  const name = path.join(import.meta.dirname, '../../../test/fixtures/opinion/vtaiwan.uberx');
  const { answers, given, duplicates } = votesIn(readFileSync(`${name}.votes.csv`, 'utf8'));
  const expected = JSON.parse(readFileSync(`${name}.expected.json`, 'utf8'));
  assert.deepEqual([peopleIn(answers), given, duplicates], [expected.participants, expected.votes, 0]);
  assert.deepEqual(answers.statementIds, expected.red_dwarf.statement_ids.map(String));
  assert.deepEqual(answers.personIds.toSorted(), Object.keys(expected.red_dwarf.projection).toSorted());
});

test('of two rows for the same answer the one further down counts, and it is counted', () => {
  const { answers, duplicates } = votesIn('vote,participant_id,statement_id\n1,a,x\n0,"a",x\n-1,a,x\n1,a,y\n');
  assert.equal(duplicates, 2);
  assert.deepEqual([...answers.cells], [1, 7]);
});

const header = 'participant_id,statement_id,vote\n';
const manyStatements = Array.from({ length: MOST_STATEMENTS + 1 }, (_, statement) => `1,${statement},1\n`).join('');
const wrong: readonly (readonly [what: string, text: string, line: number | null, said: RegExp])[] = [
  ['a header alone', header, null, /no answer below it/],
  [
    'a vote that nobody knows',
    `${header}1,1,1\n1,2,agree\n`,
    3,
    /the vote is “agree”\. A vote is 1 \(agrees\), 0 .+ or -1/,
  ],
  ['a vote of 2', `${header}1,1,2\n`, 2, /the vote is “2”/],
  ['a vote with a sign that is no number', `${header}1,1,-\n`, 2, /the vote is “-”/],
  ['a vote with a space', `${header}1,1, 1\n`, 2, /the vote is “ 1”/],
  ['a vote that is a control character', `${header}1,1,\u001b\n`, 2, /the vote is “\\u001b”/],
  ['a vote that is very long', `${header}1,1,${'9'.repeat(500)}\n`, 2, /the vote is “9{40}…”/],
  ['no vote', `${header}1,1,\n`, 2, /the vote is empty\. .+ leave the row out/],
  ['no person', `${header},1,1\n`, 2, /participant_id is empty/],
  ['no statement', `${header}1,,1\n`, 2, /statement_id is empty/],
  [
    'more statements than we can read',
    header + manyStatements,
    MOST_STATEMENTS + 2,
    /one statement more than the 16383/,
  ],
];
for (const [what, text, line, said] of wrong)
  test(`${what}: said with its line`, () =>
    assert.throws(() => votesIn(text), { name: 'TableFault', line, message: said }));
