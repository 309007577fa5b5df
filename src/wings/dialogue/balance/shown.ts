// How the talking was shared, as a page shows it: only what the room asked for, and never fewer than five. Pure.
import { spokeWords } from '../../../pictures/balance-bar.ts';
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import { FEWEST_FOR_BALANCE, type RoomState } from '../../../room/index.ts';
import type { Perspective } from '../../partnership/index.ts';

export interface ShownBalance {
  readonly asked: boolean;
  readonly bars: readonly {
    readonly kind: PerspectiveKind;
    readonly words: string;
    readonly spoke: 'much' | 'some' | 'little' | 'listened';
  }[];
  /** The same in words. */
  readonly rows: readonly (readonly [view: string, howMuch: string])[];
  /** Why some stand together. */
  readonly joined: string | null;
}
export interface Counted {
  readonly perspective: string;
  readonly people: number;
}

/**
 * Perspectives of fewer than five are joined with a larger one, so that nobody can be picked out: with the smallest
 * that is large enough, or with each other where that makes five. Those left over are not shown at all.
 */
export function joinSmall(counted: readonly Counted[]): readonly (readonly Counted[])[] {
  const present = counted.filter(({ people }) => people > 0).toSorted((a, b) => a.people - b.people);
  const small = present.filter(({ people }) => people < FEWEST_FOR_BALANCE);
  const [nearest, ...larger] = present.filter(({ people }) => people >= FEWEST_FOR_BALANCE);
  if (nearest) return [[nearest, ...small], ...larger.map((one) => [one])];
  const together = small.reduce((sum, { people }) => sum + people, 0);
  return together >= FEWEST_FOR_BALANCE ? [small.toReversed()] : [];
}

/** "Officers and managers", the larger first. */
export function joinedName(ids: readonly string[], perspectives: readonly Perspective[]): string {
  const names = ids.flatMap((id) => perspectives.find((perspective) => perspective.id === id)?.name ?? []);
  const [first = '', ...others] = names;
  const lower = others.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return lower.length === 0 ? first : `${[first, ...lower.slice(0, -1)].join(', ')} and ${lower.at(-1)}`;
}

export function shownBalance(state: RoomState, perspectives: readonly Perspective[]): ShownBalance {
  const people = new Map(state.attendance?.byPerspective?.map((one) => [one.perspective, one.people]));
  const bars = state.balance.amounts.flatMap(({ perspectives: ids, amount }) => {
    const bySize = ids.toSorted((a, b) => (people.get(b) ?? 0) - (people.get(a) ?? 0));
    const largest = perspectives.find(({ id }) => id === bySize[0]);
    return largest
      ? [{ kind: largest.kind, words: joinedName(bySize, perspectives), spoke: amount, several: ids.length > 1 }]
      : [];
  });
  const joined = bars.filter(({ several }) => several).map(({ words }) => words);
  return {
    asked: state.balance.asked,
    bars: bars.map(({ several: _, ...bar }) => bar),
    rows: bars.map(({ words, spoke }) => [words, spokeWords[spoke]] as const),
    joined: joined.length === 0 ? null : `${joined.join('; ')} are shown together, so that no one can be picked out.`,
  };
}
