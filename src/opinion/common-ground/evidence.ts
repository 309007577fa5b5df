/**
 * Whether a room has groups. They are claimed only where all of this holds (decision 0043):
 *
 * 1. *Beyond chance.* Of `SHUFFLES` tables in which every statement's answers are dealt out anew among those who answered it, at most one is explained as
 *    well by its own best groups: a chance of at most 1 in 20. How often each statement is agreed to, and who answered what, stay; each table is fitted anew.
 * 2. *Settled.* Tables with a tenth of the people left out, and then tables with a fifth of the statements left out, give much the same groups.
 * 3. *Groups, not degrees.* Answers hidden from the fit are told better by the group a person is in than by no group. And on one and the same map without
 *    groups they are told by the middle of a person's group about as well as by their own place: where people differ by degrees, own places tell more, any
 *    cut through the line beats chance and none means anything. Among few people the two tell about as well, so there has to be a gap too: of `SHUFFLES`
 *    rooms drawn with people evenly along a line (`gap.ts`), at most one has groups as far apart.
 *
 * Shuffling and drawing stop when two tables did as well.
 */
import { mix } from '../answers/canonical.ts';
import { type Chance, chance as lots } from '../chance.ts';
import { chanceByLot } from './by-lot.ts';
import { type Candidate, candidate, LEAST_GROUP, middlesOf } from './candidate.ts';
import { alike, clusters } from './clusters.ts';
import { snap } from './exact.ts';
import { leanings, leftOver } from './explained.ts';
import { fit } from './fit.ts';
import { chanceWithoutGap } from './gap.ts';
import { partsOf } from './held-out.ts';
import { expected } from './normal.ts';
import { predict } from './predict.ts';
import type { Evidence, NoGroups } from './result.ts';
import { everyoneIn, partOf, type Table } from './table.ts';

const SHUFFLES = 39;
/** What is claimed would be claimed so often where there is nothing. */
const SELDOM = 2 / (SHUFFLES + 1);
/** Fewer where another test has already failed: the chance is still told. */
const SHUFFLES_TO_TELL = 9;
const TIMES = 8;
const SETTLED = { people: 0.6, statements: 0.5 };
/** So many standard errors is clearly worse: tried on rooms of 24 with camps, and with people along a line. */
const CLEARLY = 1;
const PARTS = 5;

export interface Tested {
  readonly evidence: Evidence;
  readonly candidate: Candidate | null;
  readonly settled: boolean;
}

export function tested(table: Table, width: number): Tested {
  const found = table.people < 2 * LEAST_GROUP ? null : candidate(table, width);
  if (!found || found.gain <= 0)
    return nothing(table.people < 2 * LEAST_GROUP ? 'too few people' : 'no better than one room', found, table);
  const hidden = toldBy(table, width, found.k);
  const apart = hidden.asGroups && withGaps(table, width, found);
  const settled = apart ? howSettled(table, width, found) : null;
  const holds = settled !== null && settled.people >= SETTLED.people && settled.statements >= SETTLED.statements;
  const { chance, shuffled } = beyondChance(table, width, found.gain, holds ? SHUFFLES : SHUFFLES_TO_TELL);
  const because =
    holds && chance <= SELDOM
      ? null
      : chance > 2 / (SHUFFLES_TO_TELL + 1)
        ? 'no better than chance'
        : !hidden.better
          ? 'no better than one room'
          : !apart
            ? 'by degrees'
            : holds
              ? 'no better than chance'
              : 'not the same groups again';
  const each = (gain: number) => gain / table.answer.length;
  return {
    candidate: found,
    settled: because === null,
    evidence: {
      found: each(found.gain),
      shuffled: shuffled.map(each),
      chance,
      stability: settled && (settled.people + settled.statements) / 2,
      because,
      words: because === null ? `${found.k} settled groups` : 'no settled groups',
    },
  };
}

function nothing(because: NoGroups, candidate: Candidate | null, { answer }: Table): Tested {
  const found = candidate ? candidate.gain / answer.length : 0;
  const evidence = { found, shuffled: [], chance: 1, stability: null, because, words: 'no settled groups' };
  return { candidate, settled: false, evidence };
}

function beyondChance(table: Table, width: number, found: number, most: number) {
  const lot = lotsFor(table);
  const shuffled: number[] = [];
  const chance = chanceByLot(most, () => {
    const gain = candidate(withinStatements(table, lot), width)?.gain ?? 0;
    shuffled.push(gain);
    return gain >= found;
  });
  return { chance, shuffled };
}

const withGaps = (table: Table, width: number, found: Candidate): boolean =>
  chanceWithoutGap(table, width, found, { lot: lotsFor(table), most: SHUFFLES }) <= SELDOM;

/** Drawn by what was answered. */
const lotsFor = ({ personKeys, answer }: Table): Chance =>
  lots(personKeys.reduce((sum, key) => mix(sum, key), answer.length));

/** Every statement's answers dealt out anew among the people who answered it (Fisher and Yates). */
function withinStatements(table: Table, lot: Chance): Table {
  const places: number[][] = Array.from({ length: table.statements }, () => []);
  table.statement.forEach((statement, at) => {
    places[statement]?.push(at);
  });
  const answer = table.answer.slice();
  for (const own of places)
    for (let left = own.length - 1; left > 0; left--) {
      const [one, other] = [own[left] as number, own[lot.below(left + 1)] as number];
      [answer[one], answer[other]] = [answer[other] as number, answer[one] as number];
    }
  return { ...table, answer };
}

/** Mean likeness of the groups found when some are left out, by what was answered. A table with no candidate left counts as chance. */
function howSettled(table: Table, width: number, { groupOf }: Candidate) {
  const again = (people: Uint32Array, stays: (at: number) => boolean): number => {
    const found = candidate(partOf(table, people, stays), width);
    return found
      ? alike(
          found.groupOf,
          people.map((person) => groupOf[person] as number),
        )
      : 0;
  };
  const all = everyoneIn(table);
  let [people, statements] = [0, 0];
  for (let time = 0; time < TIMES; time++) {
    people += again(
      all.filter((person) => mix(table.personKeys[person] as number, time) % 10 > 0),
      () => true,
    );
    const out = table.statementKeys.map((key) => Number(mix(key, time) % 5 === 0));
    statements += again(all, (at) => out[table.statement[at] as number] === 0);
  }
  return { people: people / TIMES, statements: statements / TIMES };
}

/**
 * Hidden answers, told by the group and by no group; and told on one and the same map by the person's own place and by the middle of their group. The
 * map's places tell camps apart as well as groups do, so what own places tell beyond the middles is what people differ by within groups.
 */
function toldBy(table: Table, width: number, k: number) {
  const clearer = new Float64Array(table.people);
  let better = 0;
  for (const { seen, answers } of partsOf(table, PARTS)) {
    const map = fit(seen, 2, width);
    const left = leftOver(seen, width);
    const groupOf = clusters(map.people.mean, table.people, k);
    const middles = { ...map, people: { ...map.people, mean: inTheMiddle(map.people.mean, groupOf, k) } };
    const { lean, known } = leanings(seen, left, groupOf, k);
    const { people, statements } = left.flat;
    for (const { person, statement, answer } of answers) {
      const o = (groupOf[person] as number) * table.statements + statement;
      const middle = (people.mean[3 * person] as number) + (statements.mean[3 * statement] as number);
      const spread = (people.spread[6 * person] as number) + (statements.spread[6 * statement] as number);
      const byGroup = expected(middle + (lean[o] as number), spread + 1 / (known[o] as number), width) - answer;
      const byNeither = expected(middle, spread, width) - answer;
      const byPlace = predict(map, person, statement) - answer;
      const byMiddle = predict(middles, person, statement) - answer;
      (clearer[person] as number) += snapped(byPlace, byMiddle);
      better += snapped(byNeither, byGroup);
    }
  }
  let sum = 0;
  for (const own of clearer) sum += own;
  let squares = 0;
  for (const own of clearer) squares += snap((own - sum / table.people) ** 2);
  return { better: better > 0, asGroups: better > 0 && sum >= -CLEARLY * Math.sqrt(squares) };
}

/** Everyone at the middle of their group, with their own readiness to agree. */
function inTheMiddle(mean: Float64Array, groupOf: Int32Array, k: number): Float64Array {
  const middles = middlesOf(mean, groupOf, k);
  return mean.map((own, at) => {
    if (at % 3 === 0) return own;
    const group = groupOf[Math.floor(at / 3)] as number;
    return middles[2 * group + (at % 3) - 1] as number;
  });
}

const snapped = (one: number, other: number): number => snap(one * one - other * other);
