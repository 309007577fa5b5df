// Perspectives: where the situation is seen from. Words and rules.
import type { Rung } from '../../disclosure/index.ts';
import type { PerspectiveKind } from '../../pictures/mark.ts';
import type { Level } from '../../shell/standing.ts';

export const experiences = [
  'lived',
  'living',
  'learnt',
  'technical',
  'family',
  'carer',
  'loved one',
  'advocate',
] as const;
export type Experience = (typeof experiences)[number];

export interface Perspective {
  readonly id: string;
  readonly slug: string;
  /** The partnership's own word. */
  readonly name: string;
  /** Which mark and colour it takes. */
  readonly kind: PerspectiveKind;
  readonly partnerId: string | null;
  readonly rank: string | null;
  readonly profession: string | null;
  readonly level: Level | null;
  /** Beside the levels, never one of them. */
  readonly experience: Experience | null;
  readonly widerId: string | null;
  /** How many people share it; null is not known, and counts as too few. */
  readonly people: number | null;
  readonly version: number;
}

/** From this perspective to ever wider ones: what `widen()` climbs. A circle, which nobody should have made, ends the climb. */
export function rungsOf(perspectives: readonly Perspective[], id: string | null): Rung[] {
  const byId = new Map(perspectives.map((perspective) => [perspective.id, perspective]));
  const rungs: Rung[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const perspective = byId.get(at);
    if (!perspective) break;
    rungs.push({ id: perspective.id, words: perspective.name, people: perspective.people });
    at = perspective.widerId;
  }
  return rungs;
}
