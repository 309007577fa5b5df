import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Along, campsOf, dealtAnew, degreesOf, type Planted, planted } from '../../../test/support/camps.ts';
import {
  type Conversation,
  conversation,
  conversations,
  packed,
  type Row,
} from '../../../test/support/conversation.ts';
import { chance } from '../chance.ts';
import { alike } from './clusters.ts';
import { tested } from './evidence.ts';
import { widthOf } from './fit.ts';
import { drawn, MOST, roomOf } from './room.ts';

/** `COMMON_GROUND_TRIALS=100` runs every trial of the figures in decision 0043; a handful keeps the tests quick. */
const TRIALS = Number(process.env.COMMON_GROUND_TRIALS ?? 0);
const say = (line: string) => TRIALS > 0 && console.log(line);

const answersOf = (rows: readonly Row[]) =>
  packed(
    rows,
    (rows[0] ?? []).map((_, at) => `s${at}`),
  );
const kept = (name: Conversation): Row[] => {
  const { rows, zeroed } = conversation(name);
  return rows
    .map((row) => row.filter((_, at) => zeroed[at] === 0))
    .filter((row) => row.some((answer) => answer !== null));
};

function claimed(rows: readonly Row[]) {
  const room = roomOf(answersOf(rows));
  const { table, people } = drawn(room, MOST.tested);
  const found = tested(table, widthOf(table));
  return { ...found, rowOf: people.map((person) => room.rows[person] as number) };
}

function found(plan: Planted, trials: number): number {
  const lot = chance(plan.camps * 1000 + plan.people);
  let right = 0;
  for (let trial = 0; trial < trials; trial++) {
    const { rows, campOf } = campsOf(plan, lot);
    const { settled, candidate, rowOf } = claimed(rows);
    right += Number(
      settled &&
        alike(
          candidate?.groupOf ?? [],
          Array.from(rowOf, (row) => campOf[row] as number),
        ) > 0.7,
    );
  }
  say(`${JSON.stringify(plan)}: found, with the right people in them, in ${right} of ${trials}`);
  return right / trials;
}

test('two camps that answer clearly apart are found, with the right people in them', () => {
  assert.ok(found(planted, TRIALS || 8) >= 0.8);
});

test('camps are found the more surely the clearer they are, up to people who all answer the same', () => {
  for (const faithful of [0.95, 1])
    assert.ok(found({ ...planted, faithful, shared: 8 / 30, asked: 1, passes: 0 }, TRIALS || 8) >= 0.7, `${faithful}`);
});

test('three camps that answer clearly apart are found, with the right people in them', () => {
  assert.ok(found({ ...planted, camps: 3, faithful: 0.9 }, TRIALS || 8) >= 0.8);
});

test('answers dealt by lot are no groups', () => {
  const lot = chance(11);
  const trials = TRIALS || 12;
  const sources: [string, readonly Row[]][] = [
    ['a room', campsOf({ ...planted, camps: 1, faithful: 0.7 }, lot).rows],
    ['two camps', campsOf(planted, lot).rows],
    ...(TRIALS > 0 ? conversations : conversations.slice(0, 1)).map((name): [string, readonly Row[]] => [
      name,
      kept(name),
    ]),
  ];
  for (const [name, rows] of sources) {
    let claims = 0;
    for (let trial = 0; trial < trials; trial++) claims += Number(claimed(dealtAnew(rows, lot)).settled);
    say(`${name}, dealt by lot: groups claimed in ${claims} of ${trials}`);
    assert.ok(claims <= Math.max(1, 0.1 * trials), `${name}: ${claims} of ${trials}`);
  }
});

test('people who agree with everything are no group', () => {
  const lot = chance(5);
  let claims = 0;
  const trials = TRIALS || 8;
  for (let trial = 0; trial < trials; trial++) {
    const { rows } = campsOf({ ...planted, camps: 1, faithful: 0.65 }, lot);
    claims += Number(
      claimed(rows.map((row, at) => (at < 8 ? row.map((answer) => (answer === null ? null : 1)) : row))).settled,
    );
  }
  say(`eight of 24 agree with everything: groups claimed in ${claims} of ${trials}`);
  assert.ok(claims <= Math.max(1, 0.1 * trials));
});

test('the young people and police of London have no settled groups', () => {
  const { evidence, settled } = claimed(kept('london.youth.policing'));
  assert.equal(settled, false);
  assert.equal(evidence.words, 'no settled groups');
  assert.notEqual(evidence.because, null);
});

test('people along a line without a gap are told as a map and not as groups', () => {
  const { evidence } = claimed(kept('scoop-hivemind.biodiversity'));
  assert.equal(evidence.because, 'by degrees');
  assert.ok(
    evidence.shuffled.every((gain) => gain < evidence.found),
    'although no table dealt by lot comes near it',
  );
});

test('in a room of 24, people who differ by degrees are seldom called camps', () => {
  const kinds: Along[] = [
    { axes: 1, slope: 1 },
    { axes: 1, slope: 2 },
    { axes: 2, slope: 1 },
    { axes: 1, slope: 1, evenly: true },
  ];
  const trials = TRIALS || 6;
  let all = 0;
  for (const kind of kinds) {
    const lot = chance(20261129);
    let claims = 0;
    for (let trial = 0; trial < trials; trial++) claims += Number(claimed(degreesOf(kind, lot)).settled);
    say(`${JSON.stringify(kind)}: groups claimed in ${claims} of ${trials}`);
    all += claims;
  }
  assert.ok(all <= 0.15 * kinds.length * trials, `${all} of ${kinds.length * trials}`);
});

test('fewer people than two groups take are not put to the test', () => {
  const { rows } = campsOf({ ...planted, people: 9 }, chance(1));
  assert.equal(claimed(rows).evidence.because, 'too few people');
});
