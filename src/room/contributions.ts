/**
 * Contributions with their corrections. What moved up a tier stands at its widest tier, in the words agreed for it;
 * a correction counts only at the tier of the words it corrects, so that everyone who may read a tier reads the same.
 */
import type { AnyKept, Kept } from './gather.ts';
import { TIERS, type Tier } from './header.ts';
import { latest } from './order.ts';
import type { Shelf } from './shelf.ts';
import type { Contribution } from './state.ts';
import { together } from './things.ts';

type Base = Kept<'contribution kept'> | Kept<'contribution moved up'>;
type Version = Base | Kept<'contribution corrected'>;

export type ReadContributions = {
  /** In order, themes still empty. */
  readonly contributions: readonly Contribution[];
  readonly unattached: readonly string[];
  readonly wrongTier: readonly string[];
};

export function readContributions(shelf: Shelf): ReadContributions {
  const families = together(shelf, shelf.all.filter(isVersion));
  const ids = new Set(shelf.all.filter(isBase).map(({ header }) => shelf.first(header.id)));
  const unattached = [...families].flatMap(([id, versions]) => (ids.has(id) ? [] : idsOf(versions)));
  const read = [...ids].map((id) => readFamily(id, families.get(id) ?? [], shelf));
  return {
    contributions: read.map(({ contribution }) => contribution).filter((contribution) => contribution !== null),
    unattached,
    wrongTier: read.flatMap((family) => family.wrongTier).sort(),
  };
}

function readFamily(id: string, versions: readonly Version[], shelf: Shelf) {
  const bases = versions.filter(isBase);
  const [oldest] = bases;
  if (!oldest) return { contribution: null, wrongTier: [] };
  const tier = widest(bases);
  const there = versions.filter((version) => version.header.tier === tier);
  const stray = versions.filter((version) => !isBase(version) && version.header.tier !== tier);
  return { contribution: contributionOf(id, oldest, tier, there, shelf), wrongTier: idsOf(stray) };
}

function contributionOf(
  id: string,
  oldest: Base,
  tier: Tier,
  versions: readonly Version[],
  shelf: Shelf,
): Contribution {
  const { at } = oldest.header;
  if (shelf.struck.has(oldest.header.id)) return { ...EMPTY, id, at, tier, standing: 'struck out' };
  const found = latest(versions);
  const now = found?.current;
  if (!now?.body) return { ...EMPTY, id, at, tier };
  const base = latest(versions.filter(isBase))?.current.body ?? null;
  const others = (found?.others ?? []).toReversed().flatMap(({ body }) => (body ? [body.words] : []));
  return {
    id,
    at,
    tier,
    standing: 'kept',
    words: now.body.words,
    perspective: now.body.perspective === undefined ? (base?.perspective ?? null) : now.body.perspective,
    form: base?.form ?? null,
    exact: now.body.exact ?? base?.exact ?? false,
    segment: base?.segment ?? null,
    couldTell: base?.couldTell ?? null,
    corrected: versions.some((version) => !isBase(version)),
    otherWords: [...new Set(others)].filter((words) => words !== now.body?.words),
    themes: [],
  };
}

const EMPTY = {
  standing: 'not here',
  words: null,
  perspective: null,
  form: null,
  exact: false,
  segment: null,
  couldTell: null,
  corrected: false,
  otherWords: [],
  themes: [],
} as const;

function isBase(version: AnyKept): version is Base {
  return version.kind === 'contribution kept' || version.kind === 'contribution moved up';
}

function isVersion(entry: AnyKept): entry is Version {
  return isBase(entry) || entry.kind === 'contribution corrected';
}

function idsOf(versions: readonly Version[]): readonly string[] {
  return versions.map(({ header }) => header.id);
}

function widest(bases: readonly Base[]): Tier {
  const tiers = bases.map(({ header }) => TIERS.indexOf(header.tier));
  return TIERS[Math.max(...tiers)] ?? 'facilitators';
}
