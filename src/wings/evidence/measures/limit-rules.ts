// What a control chart says, by four rules that are named wherever it is shown: those of NHS England's "Making Data Count", with the
// numbers that its published tool uses (NHSRplotthedots of the NHS-R Community, 2025). Pure.
//
// - *Outside*: a point above the upper or below the lower limit.
// - *Shift*: 7 points one after the other on one side of the mean. A point on the mean ends it.
// - *Trend*: 7 points one after the other, each higher than the one before, or each lower.
// - *Near a limit*: 2 of 3 points one after the other lie in the outer third towards a limit, and all 3 on the same side of the mean.
//
// Gaps are left out: the points that are known stand one after the other. Scaling every point and limit changes nothing.
// Example: limitSignals(points, limits) is [] where nothing but chance is seen.
import type { Limit, Limits } from './limits.ts';

export const limitRuleSource =
  'NHS England, “Making Data Count”, as the NHS-R Community’s NHSRplotthedots 0.2 works it out';
export const limitRules = { shift: 7, trend: 7 } as const;

export interface LimitSignal {
  readonly kind: 'outside' | 'shift' | 'trend' | 'near a limit';
  readonly direction: 'up' | 'down';
  /** Of the points, from 0, gaps counted. */
  readonly from: number;
  readonly to: number;
}
interface Known {
  readonly at: number;
  readonly value: number;
  readonly limit: Limit;
}

export function limitSignals(points: readonly (number | null)[], limits: Limits): LimitSignal[] {
  const known = points.flatMap((value, at): Known[] => {
    const limit = limits[at];
    return value === null || !limit ? [] : [{ at, value, limit }];
  });
  return [...outside(known), ...shifts(known), ...trends(known), ...nearLimits(known)].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  );
}

const side = ({ value, limit }: Known): -1 | 0 | 1 => (value > limit.middle ? 1 : value < limit.middle ? -1 : 0);
const signal = (kind: LimitSignal['kind'], up: boolean, from: Known, to: Known): LimitSignal => ({
  ...{ kind, direction: up ? 'up' : 'down', from: from.at, to: to.at },
});

const isOutside = ({ value, limit }: Known): boolean => value > limit.upper || value < limit.lower;
const outside = (known: readonly Known[]): LimitSignal[] =>
  known.filter(isOutside).map((one) => signal('outside', one.value > one.limit.upper, one, one));

/** Stretches in which each goes on as the one before. */
function stretches(known: readonly Known[], step: (one: Known, before: Known | undefined) => number) {
  const found: { sign: number; points: Known[] }[] = [];
  for (const [n, one] of known.entries()) {
    const sign = step(one, known[n - 1]);
    const last = found.at(-1);
    if (last && last.sign === sign) last.points.push(one);
    else found.push({ sign, points: [one] });
  }
  return found.filter((stretch) => stretch.sign !== 0);
}

const shifts = (known: readonly Known[]): LimitSignal[] =>
  stretches(known, side).flatMap(({ sign, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last && points.length >= limitRules.shift ? [signal('shift', sign > 0, first, last)] : [];
  });

function trends(known: readonly Known[]): LimitSignal[] {
  const step = (one: Known, before: Known | undefined) => (before ? Math.sign(one.value - before.value) : 0);
  return stretches(known, step).flatMap(({ sign, points }) => {
    const [second, last] = [points[0], points.at(-1)];
    // so many steps join one point more
    const first = second && known[known.indexOf(second) - 1];
    return first && last && points.length + 1 >= limitRules.trend ? [signal('trend', sign > 0, first, last)] : [];
  });
}

function nearLimits(known: readonly Known[]): LimitSignal[] {
  const isNear = (one: Known): boolean => {
    const { reach, middle } = one.limit;
    return reach > 0 && !isOutside(one) && Math.abs(one.value - middle) > (2 / 3) * reach;
  };
  const found = known.slice(2).flatMap((third, n) => {
    const [first, second] = [known[n], known[n + 1]];
    if (!first || !second) return [];
    const three = [first, second, third];
    const sameSide = side(third) !== 0 && three.every((one) => side(one) === side(third));
    const near = three.filter(isNear);
    const [from, to] = [near[0], near.at(-1)];
    return sameSide && near.length >= 2 && from && to ? [signal('near a limit', side(third) > 0, from, to)] : [];
  });
  return inOne(found);
}

/** Those that overlap on one side are one. */
function inOne(signals: readonly LimitSignal[]): LimitSignal[] {
  const merged: LimitSignal[] = [];
  for (const one of signals) {
    const last = merged.at(-1);
    if (last && last.direction === one.direction && one.from <= last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else merged.push(one);
  }
  return merged;
}
