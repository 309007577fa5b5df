// Meet the team: who chose to be met, and how. Pure.

export interface TeamEntry {
  readonly personId: string;
  /** What they do here, as they say it of themselves. */
  readonly role: string;
  readonly shown: 'name' | 'role';
  /** Only when they chose to be shown by it. */
  readonly name: string | null;
  readonly about: string | null;
  readonly placeIds: readonly string[];
  readonly version: number;
}

export interface TeamMember {
  readonly name: string;
  readonly words: string | null;
}
export interface TeamGroup {
  readonly title: string;
  readonly members: readonly TeamMember[];
}

/** By place, in the order of the places; then whoever named none. Someone at two places stands at both. */
export function teamByPlace(
  entries: readonly TeamEntry[],
  places: readonly { readonly id: string; readonly name: string }[],
): TeamGroup[] {
  const groups = [
    ...places.map(({ id, name }) => ({ title: name, of: entries.filter(({ placeIds }) => placeIds.includes(id)) })),
    { title: 'Everywhere', of: entries.filter(({ placeIds }) => placeIds.length === 0) },
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) => ({
      title,
      members: of.map(({ name, role, about }) => ({ name: name === null ? role : `${name}, ${role}`, words: about })),
    }));
}
