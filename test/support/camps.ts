// Invented rooms, with camps in them or without, for the tests of src/opinion.
import type { Answer } from '../../src/opinion/answers/answers.ts';
import type { Chance } from '../../src/opinion/chance.ts';
import type { Row } from './conversation.ts';

export interface Planted {
  readonly people: number;
  readonly statements: number;
  readonly camps: number;
  /** How often a person answers as their camp does. */
  readonly faithful: number;
  /** The share of statements on which all camps answer alike. */
  readonly shared: number;
  readonly asked: number;
  readonly passes: number;
}

export const planted: Planted = {
  people: 24,
  statements: 30,
  camps: 2,
  faithful: 0.85,
  shared: 0.2,
  asked: 0.8,
  passes: 0.15,
};

export function campsOf(plan: Planted, lot: Chance): { readonly rows: Row[]; readonly campOf: number[] } {
  const sign = () => (lot.next() < 0.5 ? 1 : -1);
  const stances = Array.from({ length: plan.statements }, (_, at) => {
    const first = sign();
    if (at < plan.shared * plan.statements) return Array.from({ length: plan.camps }, () => first);
    return Array.from({ length: plan.camps }, (_, camp) => (plan.camps > 2 ? sign() : camp === 0 ? first : -first));
  });
  const campOf = Array.from({ length: plan.people }, (_, at) => at % plan.camps);
  const rows = campOf.map((camp) =>
    stances.map((stance): Answer | null => {
      if (lot.next() >= plan.asked) return null;
      if (lot.next() < plan.passes) return 0;
      return ((stance[camp] as number) * (lot.next() < plan.faithful ? 1 : -1)) as Answer;
    }),
  );
  return { rows, campOf };
}

export interface Along {
  /** Along one axis, or in every direction of two. */
  readonly axes: 1 | 2;
  /** How much a step of one deviation along the axis moves a lean, whose noise is one. */
  readonly slope: number;
  /** Without it people are spread normally. */
  readonly evenly?: boolean;
}

/** A room of 24 and 30 statements, 80% asked and 10% passed on, of people who differ by degrees: nobody is in a camp. */
export function degreesOf({ axes, slope, evenly = false }: Along, lot: Chance): Row[] {
  const statements = Array.from({ length: 30 }, () => {
    const angle = 2 * Math.PI * lot.next();
    const [x, y] = axes === 2 ? [Math.cos(angle), Math.sin(angle)] : [lot.next() < 0.5 ? 1 : -1, 0];
    return { lean: 0.5 * lot.normal(), x: slope * x, y: slope * y };
  });
  const place = () => (evenly ? Math.sqrt(3) * (2 * lot.next() - 1) : lot.normal());
  return Array.from({ length: 24 }, () => {
    const [across, up] = [place(), place()];
    return statements.map(({ lean, x, y }): Answer | null => {
      if (lot.next() >= 0.8) return null;
      if (lot.next() < 0.1) return 0;
      return lean + x * across + y * up + lot.normal() > 0 ? 1 : -1;
    });
  });
}

/** The table with every statement's answers dealt out anew among those who answered it. */
export function dealtAnew(rows: readonly Row[], lot: Chance): Row[] {
  const table = rows.map((row) => [...row]);
  for (let statement = 0; statement < (rows[0]?.length ?? 0); statement++) {
    const those = table.filter((row) => row[statement] !== null);
    for (let left = those.length - 1; left > 0; left--) {
      const [one, other] = [those[left] as (Answer | null)[], those[lot.below(left + 1)] as (Answer | null)[]];
      const kept = one[statement] as Answer;
      one[statement] = other[statement] as Answer;
      other[statement] = kept;
    }
  }
  return table;
}
