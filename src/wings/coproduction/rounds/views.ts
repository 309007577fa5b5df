// From which of the perspectives that a round asks this person can answer: one they bring, or a wider one that holds it. Pure.
import type { Standing } from '../../../shell/standing.ts';
import { type Perspective, rungsOf } from '../../partnership/index.ts';
import type { RoundPerspective } from './round.ts';

export function viewsOf(
  { perspectiveIds }: Pick<Standing, 'perspectiveIds'>,
  { slots, perspectives }: { slots: readonly RoundPerspective[]; perspectives: readonly Perspective[] },
): Perspective[] {
  const theirs = new Set(perspectiveIds.flatMap((id) => rungsOf(perspectives, id).map((rung) => rung.id)));
  return perspectives.filter(({ id }) => theirs.has(id) && slots.some(({ perspectiveId }) => perspectiveId === id));
}
