// Keys to ids, with a fault for every key that is not there. Pure: ids are passed in.
export type Kind =
  | 'forum'
  | 'engagement'
  | 'partner'
  | 'place'
  | 'perspective'
  | 'person'
  | 'side'
  | 'interface'
  | 'limits'
  | 'session'
  | 'statement'
  | 'contribution'
  | 'theme'
  | 'expectation'
  | 'commitment'
  | 'working agreement'
  | 'section'
  | 'round'
  | 'pile'
  | 'question'
  | 'feedback'
  | 'put item'
  | 'course'
  | 'team'
  | 'team provider'
  | 'outside service'
  | 'service'
  | 'reference'
  | 'action'
  | 'quotation';
type Path = readonly PropertyKey[];

export interface Register {
  /** A new id for a new key. */
  readonly name: (kind: Kind, key: string, at: Path) => string;
  /** A key for an id that was made elsewhere. */
  readonly know: (kind: Kind, key: string, id: string, at: Path) => void;
  /** Whether something is called so, where it need not be. */
  readonly has: (kind: Kind, key: string) => boolean;
  readonly find: (kind: Kind, key: string | undefined, at: Path) => string | null;
  readonly faults: { readonly path: Path; readonly reason: string }[];
}

export function openRegister(newId: () => string): Register {
  const ids = new Map<string, string>();
  const faults: Register['faults'] = [];
  const know: Register['know'] = (kind, key, id, path) => {
    if (ids.has(`${kind} ${key}`)) faults.push({ path, reason: `there is another ${kind} called "${key}"` });
    ids.set(`${kind} ${key}`, id);
  };
  return {
    faults,
    know,
    name: (kind, key, path) => {
      const id = newId();
      know(kind, key, id, path);
      return id;
    },
    has: (kind, key) => ids.has(`${kind} ${key}`),
    find: (kind, key, path) => {
      if (key === undefined) return null;
      const id = ids.get(`${kind} ${key}`);
      if (!id) faults.push({ path, reason: `no ${kind} is called "${key}"` });
      return id ?? null;
    },
  };
}
