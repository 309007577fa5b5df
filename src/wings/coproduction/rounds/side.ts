// A side of a round as it is shown: a perspective, or two that were put together before anything was opened. Pure.
import { type PerspectiveKind, perspectiveKinds } from '../../../pictures/mark.ts';
import type { Perspective } from '../../partnership/index.ts';
import type { RoundPerspective } from './round.ts';

export interface Side {
  /** Its id in the round: the "room" of the released tables. */
  readonly id: string;
  readonly kind: PerspectiveKind;
  /** "Officers", or "Officers and managers". */
  readonly name: string;
  readonly outcome: RoundPerspective['outcome'];
  /** Everyone in it, sorted: the same side in another round has the same. */
  readonly perspectiveIds: readonly string[];
}
type Known = Pick<Perspective, 'id' | 'name' | 'kind' | 'people'>;

/** In the order of their marks, then by name. */
export function sidesOf(slots: readonly RoundPerspective[], perspectives: readonly Known[]): Side[] {
  const known = (id: string) => perspectives.find((one) => one.id === id);
  return slots
    .filter(({ joinedTo }) => joinedTo === null)
    .map((slot): Side => {
      const joined = slots.filter(({ joinedTo }) => joinedTo === slot.id);
      const main = known(slot.perspectiveId);
      const others = joined.map(({ perspectiveId }) => lowered(known(perspectiveId)?.name ?? 'others'));
      return {
        id: slot.id,
        kind: main?.kind ?? 'facilitator',
        name: [main?.name ?? 'A perspective', ...others.toSorted()].join(' and '),
        outcome: slot.outcome,
        perspectiveIds: [slot, ...joined].map(({ perspectiveId }) => perspectiveId).toSorted(),
      };
    })
    .toSorted(
      (a, b) => perspectiveKinds.indexOf(a.kind) - perspectiveKinds.indexOf(b.kind) || a.name.localeCompare(b.name),
    );
}

/** Which of two takes the other in: the one that more people share; its mark and its name stand first. */
export function largerOf<T extends { readonly perspectiveId: string }>(
  pair: readonly [T, T],
  perspectives: readonly Known[],
): { readonly larger: T; readonly smaller: T } {
  const people = ({ perspectiveId }: T) => perspectives.find(({ id }) => id === perspectiveId)?.people ?? 0;
  const [first, second] = pair;
  return people(second) > people(first) ? { larger: second, smaller: first } : { larger: first, smaller: second };
}

const lowered = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
