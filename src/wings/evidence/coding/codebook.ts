// A codebook: codes under codes, what a merge and a split leave standing, and which code a passage counts for. Rules; pure.

export type CodeState = 'in use' | 'merged' | 'left out';
export interface Code {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly memo: string | null;
  /** A heading that only holds others is not given to words. */
  readonly codable: boolean;
  readonly state: CodeState;
  readonly mergedIntoId: string | null;
  readonly splitFromId: string | null;
  readonly version: number;
}
export type CodeChangeKind =
  | 'proposed'
  | 'name'
  | 'memo'
  | 'moved'
  | 'merged'
  | 'taken apart'
  | 'split'
  | 'left out'
  | 'taken up again';
export interface CodeChange {
  readonly id: string;
  readonly codeId: string;
  readonly at: Date;
  readonly by: string | null;
  readonly what: CodeChangeKind;
  readonly was: string | null;
  readonly becomes: string | null;
  readonly otherId: string | null;
  readonly because: string | null;
}
export const longestName = 120;

/** A code and how deep it stands, every code under its parent, by name. What is merged or left out is not there. */
export function treeOf<T extends Code>(codes: readonly T[]): (T & { readonly depth: number })[] {
  const standing = codes.filter(({ state }) => state === 'in use');
  const ids = new Set(standing.map(({ id }) => id));
  // a code whose parent is gone stands under the nearest one that is still there
  const under = (code: T) => nearest(codes, ids, code.parentId);
  const seen = new Set<string>();
  const below = (parent: string | null, depth: number): (T & { readonly depth: number })[] =>
    standing
      .filter((code) => !seen.has(code.id) && under(code) === parent)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap((code) => {
        seen.add(code.id);
        return [{ ...code, depth }, ...below(code.id, depth + 1)];
      });
  return below(null, 0);
}

export function nearest(codes: readonly Code[], standing: ReadonlySet<string>, parentId: string | null): string | null {
  const been = new Set<string>();
  let at = parentId;
  while (at !== null && !standing.has(at) && !been.has(at)) {
    been.add(at);
    const code = codes.find(({ id }) => id === at);
    at = code?.mergedIntoId ?? code?.parentId ?? null;
  }
  return at !== null && standing.has(at) ? at : null;
}

/** The code that a passage counts for: the one it was given, or what that was merged into. */
export function countsFor(codes: readonly Code[], id: string): string {
  const been = new Set<string>();
  let at = id;
  for (;;) {
    const code = codes.find((one) => one.id === at);
    if (!code || code.mergedIntoId === null || been.has(at)) return at;
    been.add(at);
    at = code.mergedIntoId;
  }
}

/** Where a code may stand: under no code that stands under it. */
export function mayStandUnder(codes: readonly Code[], id: string, parentId: string | null): boolean {
  const been = new Set<string>();
  let at = parentId;
  while (at !== null && !been.has(at)) {
    if (at === id) return false;
    been.add(at);
    at = codes.find((one) => one.id === at)?.parentId ?? null;
  }
  return true;
}

/** What may not be done with a code, in words; undefined when it may. */
export function whyNotMerged(codes: readonly Code[], id: string, intoId: string): string | undefined {
  const [code, into] = [codes.find((one) => one.id === id), codes.find((one) => one.id === intoId)];
  if (into?.state !== 'in use' || code?.state !== 'in use') return 'Choose a code that is in use';
  if (id === intoId) return 'Choose another code than this one';
  if (!into.codable && code.codable) return 'That code only holds others. Choose one that is given to words';
  return undefined;
}

export const isNameTaken = (codes: readonly Code[], name: string, but?: string): boolean =>
  codes.some(
    (code) => code.state === 'in use' && code.id !== but && code.name.toLocaleLowerCase() === name.toLocaleLowerCase(),
  );
