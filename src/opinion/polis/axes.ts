/** The first two axes by plain power iteration on one thread, and who stands where on them. */
import { type Answers, answerOf, peopleIn, statementOf } from '../answers/answers.ts';
import { noTally, type Tally } from './tally.ts';

export function tallyOf(answers: Answers, groupOf: Int32Array | null, k: number): Tally[] {
  const tallies = Array.from({ length: k }, () => noTally(answers.statementIds.length));
  for (let row = 0; row < peopleIn(answers); row++) {
    const tally = tallies[groupOf ? (groupOf[row] ?? -1) : 0];
    if (!tally) continue;
    for (let i = answers.starts[row] ?? 0; i < (answers.starts[row + 1] ?? 0); i++) {
      const [s, a] = [statementOf(answers.cells[i] ?? 0), answerOf(answers.cells[i] ?? 0)];
      tally.seen[s] = (tally.seen[s] ?? 0) + 1;
      if (a === 1) tally.agree[s] = (tally.agree[s] ?? 0) + 1;
      if (a === -1) tally.disagree[s] = (tally.disagree[s] ?? 0) + 1;
    }
  }
  return tallies;
}

export function axesOf(answers: Answers, zeroed: readonly boolean[], all: Tally) {
  const m = answers.statementIds.length;
  const mean = Float64Array.from({ length: m }, (_, s) => {
    const seen = all.seen[s] ?? 0;
    return zeroed[s] || seen === 0 ? 0 : ((all.agree[s] ?? 0) - (all.disagree[s] ?? 0)) / seen;
  });
  const people = peopleIn(answers);
  const dot = (row: number, v: Float64Array): number => {
    let sum = 0;
    for (let i = answers.starts[row] ?? 0; i < (answers.starts[row + 1] ?? 0); i++) {
      const s = statementOf(answers.cells[i] ?? 0);
      if (!zeroed[s]) sum += (answerOf(answers.cells[i] ?? 0) - (mean[s] ?? 0)) * (v[s] ?? 0);
    }
    return sum;
  };
  const apply = (v: Float64Array): Float64Array => {
    const out = new Float64Array(m);
    for (let row = 0; row < people; row++) {
      const d = dot(row, v);
      for (let i = answers.starts[row] ?? 0; i < (answers.starts[row + 1] ?? 0); i++) {
        const s = statementOf(answers.cells[i] ?? 0);
        if (!zeroed[s]) out[s] = (out[s] ?? 0) + d * (answerOf(answers.cells[i] ?? 0) - (mean[s] ?? 0));
      }
    }
    return out;
  };
  const unit = (v: Float64Array): Float64Array => {
    const n = Math.sqrt(v.reduce((t, e) => t + e * e, 0));
    return n > 1e-12 ? v.map((e) => e / n) : new Float64Array(m);
  };
  const orient = (v: Float64Array): Float64Array => {
    const big = v.reduce((b, e) => (Math.abs(e) > Math.abs(b) ? e : b), 0);
    return big < 0 ? v.map((e) => -e) : v;
  };
  let a = unit(Float64Array.from({ length: m }, (_, s) => Math.sin(s * 1.7 + 1)));
  let b = unit(Float64Array.from({ length: m }, (_, s) => Math.cos(s * 2.3 + 1)));
  for (let i = 0; i < 600; i++) {
    a = unit(apply(a));
    const next = apply(b);
    const along = next.reduce((t, e, s) => t + e * (a[s] ?? 0), 0);
    b = unit(next.map((e, s) => e - along * (a[s] ?? 0)));
  }
  const [pc1, pc2] = [orient(a), orient(b)];
  const statements = all.seen.filter((n) => n > 0).length;
  const zeroedSeen = [...zeroed.keys()].filter((s) => zeroed[s] && (all.seen[s] ?? 0) > 0).length;
  const x = new Float64Array(people);
  const y = new Float64Array(people);
  const reach = new Float64Array(people);
  for (let row = 0; row < people; row++) {
    let voted = zeroedSeen;
    for (let i = answers.starts[row] ?? 0; i < (answers.starts[row + 1] ?? 0); i++)
      if (!zeroed[statementOf(answers.cells[i] ?? 0)]) voted++;
    reach[row] = Math.sqrt(statements / Math.max(1, voted));
    x[row] = dot(row, pc1) * (reach[row] ?? 0);
    y[row] = dot(row, pc2) * (reach[row] ?? 0);
  }
  return { mean, pc1, pc2, x, y, reach };
}
