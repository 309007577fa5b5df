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

/** Each as it reads in a list of choices. */
export const experienceWords: Record<Experience, string> = {
  lived: 'Lived: having been through it',
  living: 'Living: going through it now',
  learnt: 'Learnt: known from study or teaching',
  technical: 'Technical: known from doing the work',
  family: 'Family',
  carer: 'Carer',
  'loved one': 'Loved one',
  advocate: 'Advocate',
};
export const shortExperience: Record<Experience, string> = {
  lived: 'Lived experience',
  living: 'Living experience',
  learnt: 'Learnt experience',
  technical: 'Technical experience',
  family: 'Family',
  carer: 'Carer',
  'loved one': 'Loved one',
  advocate: 'Advocate',
};

export const markWords: Record<PerspectiveKind, string> = {
  resident: 'Residents, patients, service users',
  health: 'Nurses, doctors, treatment staff',
  officer: 'Officers',
  manager: 'Managers',
  family: 'Families and carers',
  commissioner: 'Commissioners, funders',
  facilitator: 'Facilitators',
};

export interface WhatIsBrought {
  readonly perspectiveIds: readonly string[];
  /** Null is not said yet; none at all is an answer. */
  readonly saidAt: Date | null;
  readonly version: number;
}

export const hasSaid = ({ saidAt, perspectiveIds }: WhatIsBrought): boolean =>
  saidAt !== null || perspectiveIds.length > 0;

export interface PerspectiveFault {
  readonly name: 'widerId' | 'people';
  readonly text: string;
}

/** What cannot be said of a perspective beside the others, all at once. `id` is null for a new one. */
export function perspectiveFaults(
  others: readonly Perspective[],
  id: string | null,
  { widerId, people }: Pick<Perspective, 'widerId' | 'people'>,
): PerspectiveFault[] {
  const faults: PerspectiveFault[] = [];
  const wider = others.find((other) => other.id === widerId);
  if (widerId !== null && !wider) faults.push({ name: 'widerId', text: 'Choose one of the perspectives on the page' });
  if (id !== null && rungsOf(others, widerId).some((rung) => rung.id === id))
    faults.push({ name: 'widerId', text: 'Choose a wider one: this leads back to the perspective itself' });
  if (people === null) return faults;
  if (wider && wider.people !== null && wider.people < people)
    faults.push({
      name: 'people',
      text: `“${wider.name}” is wider and holds ${wider.people}. Count again, or choose another wider one`,
    });
  const narrower = others.find((other) => id !== null && other.widerId === id && (other.people ?? 0) > people);
  if (narrower)
    faults.push({
      name: 'people',
      text: `“${narrower.name}” is part of this and holds ${narrower.people}. Count again`,
    });
  return faults;
}

export type PerspectiveSaid = Omit<Perspective, 'id' | 'slug' | 'version'>;

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
