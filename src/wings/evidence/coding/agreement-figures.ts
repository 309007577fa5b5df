/**
 * How far several people who coded the same sentences apart gave the same codes. Pure, and the same on every day.
 *
 * The unit is the sentence. Of each code a sentence is asked "was it given?", yes or no, of everyone who finished that source; a
 * source that somebody did not code is missing for them, not a no. Over all codes together each sentence is asked once for
 * every code.
 *
 * - percent agreement: of all pairs of coders over all sentences, how many say the same.
 * - Cohen's kappa, where the same two people coded all of it: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
 *   Measurement 20 (1960) 37-46. Chance is each coder's own habit.
 * - Krippendorff's alpha, nominal, any number of coders, missing values allowed: K. Krippendorff, "Computing Krippendorff's
 *   Alpha-Reliability" (2011). Chance is everybody's values together.
 *
 * 95 % intervals are jackknife intervals over sentences: each sentence is left out once, and 1.96 standard errors go to either side
 * (B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 11). Nothing is drawn by chance. Where nobody differed
 * anywhere there is no spread to see: then the low end is what three more sentences with a difference would give (the rule of three).
 * Neighbouring sentences are not independent, so that intervals are rather too narrow than too wide. Below 30 sentences that two people
 * coded, or with fewer than 5 that anybody gave the code, nothing is claimed: "too few to tell". A figure that chance leaves no room for
 * (everybody always said the same of everything) is null.
 *
 * No figure has a verdict. The words of Landis and Koch (1977), "substantial" and the like, are the authors' own "arbitrary" benchmarks,
 * and the size of kappa depends on how often a code is given at all: so neither here nor on any page.
 */

/** What each coder gave one unit; null or left out: not coded by them. */
export type Values = readonly (string | null)[];
export interface Interval {
  readonly low: number;
  readonly high: number;
}
export interface Figure {
  readonly value: number;
  readonly interval: Interval;
}
export interface AgreementFigures {
  /** Sentences that at least two people coded. */
  readonly sentences: number;
  /** Of these, those to which anybody gave the code; over all codes, sentence and code. */
  readonly given: number;
  /** People who coded any of these. */
  readonly coders: number;
  readonly tooFew: boolean;
  readonly percent: Figure | null;
  readonly kappa: Figure | null;
  readonly alpha: Figure | null;
}

const leastSentences = 30;
const leastGiven = 5;

/** Krippendorff's alpha for nominal data. Null where no two values can be paired, or all of them are the same. */
export function nominalAlpha(units: readonly Values[]): number | null {
  const totals = new Map<string, number>();
  let [pairable, disagreeing] = [0, 0];
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    pairable += values.length;
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    let same = 0;
    for (const [value, count] of counts) {
      same += count * (count - 1);
      totals.set(value, (totals.get(value) ?? 0) + count);
    }
    disagreeing += (values.length * (values.length - 1) - same) / (values.length - 1);
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairable - count), 0);
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreeing) / expected;
}

/** Cohen's kappa for two people, of a square table of counts. Null where chance alone would make them agree always. */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const rows = table.map(sum);
  const all = sum(rows);
  if (all === 0) return null;
  const columns = table.map((_, i) => sum(table.map((row) => row[i] ?? 0)));
  const observed = sum(table.map((row, i) => row[i] ?? 0)) / all;
  const chance = sum(rows.map((row, i) => row * (columns[i] ?? 0))) / all ** 2;
  return chance >= 1 ? null : (observed - chance) / (1 - chance);
}

/**
 * Of one code, or of all codes together: for each sentence what each coder said, one list for each code asked.
 * `true` given, `false` not given, null not coded by them.
 */
export function agreementOf(sentences: readonly (readonly (readonly (boolean | null)[])[])[]): AgreementFigures {
  const compared = sentences.map((asked) => ({ asked, row: sumsOf(asked) })).filter(({ row }) => row.pairs > 0);
  const rows = compared.map(({ row }) => row);
  const said = compared.flatMap(({ asked }) => asked);
  const coders = new Set(said.flatMap((one) => one.flatMap((value, coder) => (value === null ? [] : [coder])))).size;
  const given = said.filter((one) => one.includes(true)).length;
  const bare = { sentences: rows.length, given, coders };
  if (rows.length < leastSentences || given < leastGiven)
    return { ...bare, tooFew: true, percent: null, kappa: null, alpha: null };
  return { ...bare, tooFew: false, ...withIntervals(rows, coders === 2) };
}

interface Sums {
  pairs: number;
  same: number;
  /** Disagreeing pairs of values, each unit's weighed by one less than its values. */
  apart: number;
  yes: number;
  no: number;
  /** Of two coders: both, the first only, the second only, neither. */
  table: [number, number, number, number];
}
const nothing = (): Sums => ({ pairs: 0, same: 0, apart: 0, yes: 0, no: 0, table: [0, 0, 0, 0] });

function sumsOf(asked: readonly (readonly (boolean | null)[])[]): Sums {
  const sums = nothing();
  for (const said of asked) {
    const values = said.filter((one) => one !== null);
    if (values.length < 2) continue;
    const yes = values.filter(Boolean).length;
    const no = values.length - yes;
    sums.pairs += (values.length * (values.length - 1)) / 2;
    sums.same += (yes * (yes - 1) + no * (no - 1)) / 2;
    sums.apart += (2 * yes * no) / (values.length - 1);
    sums.yes += yes;
    sums.no += no;
    const [first, second] = values;
    sums.table[first ? (second ? 0 : 1) : second ? 2 : 3] += 1;
  }
  return sums;
}

function add(to: Sums, { pairs, same, apart, yes, no, table }: Sums, times = 1): void {
  to.pairs += times * pairs;
  to.same += times * same;
  to.apart += times * apart;
  to.yes += times * yes;
  to.no += times * no;
  for (let i = 0; i < 4; i += 1) to.table[i as 0] += times * table[i as 0];
}

const percentOf = ({ pairs, same }: Sums): number | null => (pairs === 0 ? null : same / pairs);
const alphaOf = ({ apart, yes, no }: Sums): number | null =>
  yes === 0 || no === 0 ? null : 1 - ((yes + no - 1) * apart) / (2 * yes * no);
const kappaOf = ({ table: [both, first, second, neither] }: Sums): number | null =>
  cohensKappa([
    [both, first],
    [second, neither],
  ]);

/** A figure of sums, and how far it moves when each sentence is left out once. Sentences on which the same was said move it alike. */
function withIntervals(rows: readonly Sums[], two: boolean): Pick<AgreementFigures, 'percent' | 'kappa' | 'alpha'> {
  const whole = nothing();
  const kinds = new Map<string, { readonly row: Sums; times: number }>();
  for (const row of rows) {
    add(whole, row);
    const key = JSON.stringify(row);
    const kind = kinds.get(key) ?? { row, times: 0 };
    kind.times += 1;
    kinds.set(key, kind);
  }
  const figure = (of: (sums: Sums) => number | null): Figure | null => {
    const value = of(whole);
    if (value === null) return null;
    const left = [...kinds.values()].map(({ row, times }) => {
      const rest = nothing();
      add(rest, whole);
      add(rest, row, -1);
      return { times, value: of(rest) ?? value };
    });
    const n = rows.length;
    const mean = left.reduce((sum, one) => sum + one.times * one.value, 0) / n;
    const spread = left.reduce((sum, one) => sum + one.times * (one.value - mean) ** 2, 0);
    const reach = 1.96 * Math.sqrt(((n - 1) / n) * spread);
    const low = whole.apart === 0 ? (of(withThreeApart(whole)) ?? value) : value - reach;
    return { value, interval: { low: Math.max(-1, low), high: Math.min(1, value + reach) } };
  };
  return { percent: figure(percentOf), kappa: two ? figure(kappaOf) : null, alpha: figure(alphaOf) };
}

function withThreeApart(whole: Sums): Sums {
  const sums = nothing();
  add(sums, whole);
  add(sums, sumsOf([[true, false]]), 1.5);
  add(sums, sumsOf([[false, true]]), 1.5);
  return sums;
}
