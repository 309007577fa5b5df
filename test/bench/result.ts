// One figure of a benchmark: what was measured, its goal, and what was measured beside it in the same run.
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly baseline: number | null;
  readonly meets: boolean | null;
}

export const atMost = (name: string, value: number, unit: string, goal: number, baseline: number | null): Result => ({
  name,
  value,
  unit,
  goal,
  baseline,
  meets: value <= goal,
});
export const beside = (name: string, value: number, unit: string, baseline: number | null): Result => ({
  name,
  value,
  unit,
  goal: null,
  baseline,
  meets: null,
});
