/** Settled groups: who is in which, and what each holds against everybody else. A group is described by what it holds, never by its members. */
import { type Answers, answerOf, statementOf } from '../answers/answers.ts';
import { sizes } from './candidate.ts';
import type { Tested } from './evidence.ts';
import { leanings } from './explained.ts';
import { everyonePlaced } from './map.ts';
import { above, bend, pull } from './normal.ts';
import type { SettledGroup } from './result.ts';
import type { Room } from './room.ts';
import type { Table } from './table.ts';

/**
 * By the table's rows: the group that fits what each person answered, -1 for those who answered too little to say. Those the groups were found among
 * stay where they were found.
 * @param tested who the groups were found among, by the table's rows
 */
export function groupsOfEveryone(
  { table, enough }: Room,
  tested: { table: Table; people: Uint32Array },
  { k, groupOf, left }: NonNullable<Tested['candidate']>,
): Int32Array {
  const { lean } = leanings(tested.table, left, groupOf, k);
  const found = new Int32Array(table.people).fill(-1);
  const flat = everyonePlaced(table, left.flat).mean;
  const score = new Float64Array(k);
  for (let person = 0; person < table.people; person++) {
    if (enough[person] !== 1) continue;
    score.fill(0);
    for (let at = table.starts[person] as number; at < (table.starts[person + 1] as number); at++) {
      const statement = table.statement[at] as number;
      const own = (flat[3 * person] as number) + (left.flat.statements.mean[3 * statement] as number);
      const slope = pull(own, table.answer[at] as number, left.flat.width);
      const bends = bend(own, table.answer[at] as number, left.flat.width, slope);
      for (let group = 0; group < k; group++) {
        const by = lean[group * table.statements + statement] as number;
        (score[group] as number) += by * slope - 0.5 * by * by * bends;
      }
    }
    found[person] = score.indexOf(Math.max(...score));
  }
  tested.people.forEach((person, at) => {
    found[person] = groupOf[at] as number;
  });
  return found;
}

/** Numbered by size, the largest first; where that ties, by who comes first in canonical order. */
export function bySize(groupOf: Int32Array, k: number): Int32Array {
  const counts = sizes(groupOf, k);
  const first = counts.map((_, group) => groupOf.indexOf(group));
  const order = counts
    .map((_, group) => group)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0));
  return groupOf.map((group) => (group < 0 ? -1 : order.indexOf(group)));
}

/** How many statements at most tell of a group. */
const TOLD = 10;
/** Of what is told of all groups, this share at most is expected to be chance (Benjamini and Hochberg 1995). */
const FALSE = 0.05;

/**
 * @param groupOf by row of the answers
 * @param rank by the statement's number: its place in canonical order, which says who comes first where nothing else does
 * @returns of each group the statements on which it credibly differs from everybody else, by how far shares of those who took a side lie apart
 */
export function described(answers: Answers, groupOf: Int32Array, k: number, rank: Uint32Array): SettledGroup[] {
  const size = answers.statementIds.length;
  const counts = new Float64Array(2 * k * size);
  groupOf.forEach((group, row) => {
    if (group < 0) return;
    for (const cell of answers.cells.subarray(answers.starts[row], answers.starts[row + 1]))
      if (answerOf(cell) !== 0)
        (counts[2 * (group * size + statementOf(cell)) + Number(answerOf(cell) < 0)] as number)++;
  });
  const found = Array.from({ length: k * size }, (_, at) => {
    const [group, statement] = [Math.floor(at / size), at % size];
    let [agree, disagree] = [0, 0];
    for (let other = 0; other < k; other++) {
      if (other === group) continue;
      agree += counts[2 * (other * size + statement)] as number;
      disagree += counts[2 * (other * size + statement) + 1] as number;
    }
    const own = known(counts[2 * at] as number, counts[2 * at + 1] as number);
    const rest = known(agree, disagree);
    const apart = Math.abs(own.share - rest.share);
    const chance = 2 * above(apart / Math.sqrt(own.variance + rest.variance));
    return {
      group,
      rank: rank[statement] as number,
      statementId: answers.statementIds[statement] as string,
      share: own.share,
      others: rest.share,
      apart,
      chance,
    };
  });
  const sorted = found.map(({ chance }) => chance).sort((a, b) => a - b);
  const most = sorted.findLast((chance, at) => chance <= (FALSE * (at + 1)) / sorted.length) ?? -1;
  return sizes(groupOf, k).map((people, group) => ({
    people,
    holds: found
      .filter((one) => one.group === group && one.chance <= most)
      .sort((a, b) => b.apart - a.apart || a.chance - b.chance || a.rank - b.rank)
      .slice(0, TOLD)
      .map(({ statementId, share, others }) => ({ statementId, share, others })),
  }));
}

/** The mean and variance of a share of those who took a side, beginning even. */
function known(agree: number, disagree: number) {
  const [a, b] = [agree + 1, disagree + 1];
  return { share: a / (a + b), variance: (a * b) / ((a + b) ** 2 * (a + b + 1)) };
}
