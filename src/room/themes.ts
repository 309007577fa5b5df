/** Themes by the order they were named in, and which contributions stand under which. */
import { getOrAdd } from './chain.ts';
import type { AnyKept, Kept } from './gather.ts';
import { latest } from './order.ts';
import type { Shelf } from './shelf.ts';
import type { Contribution, Theme } from './state.ts';
import { together } from './things.ts';

type Placing = Kept<'contribution put under theme'> | Kept<'contribution taken out of theme'>;
type Titled = Kept<'theme named'> | Kept<'theme renamed'>;

export type ReadThemes = {
  readonly themes: readonly Theme[];
  readonly contributions: readonly Contribution[];
  readonly unattached: readonly string[];
};

export function readThemes(shelf: Shelf, contributions: readonly Contribution[]): ReadThemes {
  const families = together(shelf, shelf.all.filter(isTitled));
  const named = new Set(shelf.of('theme named').map(({ header }) => shelf.first(header.id)));
  const lone = [...families].flatMap(([id, titles]) => (named.has(id) ? [] : titles.map(({ header }) => header.id)));
  const said = new Set(contributions.map(({ id }) => id));
  const fits = ({ header: { refs } }: Placing) => said.has(at(shelf, refs[0])) && named.has(at(shelf, refs[1]));
  const placings = shelf.all.filter(isPlacing);
  const under = placed(shelf, placings.filter(fits));
  const isStruck = (id: string) => families.get(id)?.some(({ header }) => shelf.struck.has(header.id)) ?? false;
  const open = [...named].filter((id) => !isStruck(id));
  const above = new Map<string, string[]>();
  for (const theme of open) for (const id of under.get(theme) ?? []) getOrAdd(above, id, () => []).push(theme);
  const themed = contributions.map((one) =>
    one.standing === 'struck out' ? one : { ...one, themes: above.get(one.id) ?? [] },
  );
  const below = new Map<string, string[]>();
  for (const { id, themes } of themed) for (const theme of themes) getOrAdd(below, theme, () => []).push(id);
  return {
    themes: open.flatMap((id) => themeOf(id, families.get(id) ?? [], below.get(id) ?? [])),
    contributions: themed,
    unattached: [...lone, ...placings.filter((placing) => !fits(placing)).map(({ header }) => header.id)],
  };
}

function themeOf(id: string, titles: readonly Titled[], contributions: readonly string[]): readonly Theme[] {
  const found = latest(titles);
  const oldest = titles.find(({ kind }) => kind === 'theme named');
  if (!found || !oldest) return [];
  const title = found.current.body?.title ?? null;
  const otherTitles = found.others
    .toReversed()
    .flatMap(({ body }) => (body && body.title !== title ? [body.title] : []));
  return [{ id, at: oldest.header.at, tier: found.current.header.tier, title, otherTitles, contributions }];
}

/** For each theme, the contributions that were last put under it rather than taken out. */
function placed(shelf: Shelf, placings: readonly Placing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Map<string, Placing[]>>();
  for (const placing of placings) {
    const [contribution, theme] = placing.header.refs;
    const here = getOrAdd(pairs, at(shelf, theme), () => new Map<string, Placing[]>());
    getOrAdd(here, at(shelf, contribution), () => []).push(placing);
  }
  const isIn = (history: readonly Placing[]) => latest(history)?.current.kind === 'contribution put under theme';
  return new Map(
    [...pairs].map(([theme, here]) => [theme, new Set([...here].flatMap(([id, all]) => (isIn(all) ? [id] : [])))]),
  );
}

function at(shelf: Shelf, id: string | undefined): string {
  return id === undefined ? '' : shelf.first(id);
}

function isPlacing(entry: AnyKept): entry is Placing {
  return entry.kind === 'contribution put under theme' || entry.kind === 'contribution taken out of theme';
}

function isTitled(entry: AnyKept): entry is Titled {
  return entry.kind === 'theme named' || entry.kind === 'theme renamed';
}
