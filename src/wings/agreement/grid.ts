// Who expects what of whom, and how it stands: the grid, and the same in lists. Pure.
import type { Expectation } from './expectation.ts';
import { type Party, partyKey } from './party.ts';
import { inOneWord, mostPressingFirst, type Stand } from './stand.ts';

/** One expectation with everything that its place in the grid needs. */
export interface Placed {
  readonly expectation: Expectation;
  readonly from: Party;
  readonly to: Party;
  readonly stand: Stand;
  readonly href: string;
}
export type Cell =
  | null
  | 'self'
  | { readonly kind: string; readonly word: string; readonly href: string; readonly waits: boolean };

export interface Grid {
  readonly parties: readonly { readonly name: string; readonly you: boolean }[];
  readonly rows: readonly { readonly name: string; readonly you: boolean; readonly cells: readonly Cell[] }[];
}

/** Only those who ask or are asked stand in it, in the order given. */
export function gridOf(placed: readonly Placed[], order: readonly Party[], speaksFor: (party: Party) => boolean): Grid {
  const named = new Set(placed.flatMap(({ from, to }) => [partyKey(from), partyKey(to)]));
  const unplaced = placed
    .flatMap(({ from, to }) => [from, to])
    .filter((one) => !order.some((party) => same(party, one)));
  const parties = [...order.filter((party) => named.has(partyKey(party))), ...once(unplaced)];
  const between = Map.groupBy(placed, ({ from, to }) => `${partyKey(from)} ${partyKey(to)}`);
  const cellOf = (from: Party, to: Party): Cell => {
    if (same(from, to)) return 'self';
    const several = mostPressingFirst(between.get(`${partyKey(from)} ${partyKey(to)}`) ?? []);
    const [first] = several;
    if (!first) return null;
    const { kind, yours } = first.stand;
    return { kind, word: inOneWord(several.map(({ stand }) => stand)), href: first.href, waits: yours };
  };
  return {
    parties: parties.map((party) => ({ name: party.name, you: speaksFor(party) })),
    rows: parties.map((from) => ({
      name: from.name,
      you: speaksFor(from),
      cells: parties.map((to) => cellOf(from, to)),
    })),
  };
}

const same = (a: Party, b: Party): boolean => partyKey(a) === partyKey(b);
const once = (parties: readonly Party[]): Party[] => [...new Map(parties.map((one) => [partyKey(one), one])).values()];

export interface List {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly words: string;
    readonly state: { readonly kind: string; readonly word: string };
  }[];
}

/** What waits for the one who looks, what they asked, then everything else by who asked. Nothing stands twice. */
export function listsOf(
  placed: readonly Placed[],
  order: readonly Party[],
  speaksFor: (party: Party) => boolean,
): List[] {
  const waiting = placed.filter(({ stand }) => stand.yours);
  const asked = placed.filter((one) => !one.stand.yours && speaksFor(one.from));
  const rest = placed.filter((one) => !one.stand.yours && !speaksFor(one.from));
  const askers = once([...order, ...rest.map(({ from }) => from)]);
  return [
    { title: 'Waiting for you', rows: waiting.map((one) => row(one, waitingName(one, speaksFor))) },
    { title: 'What you asked others', rows: asked.map((one) => row(one, one.to.name)) },
    ...askers.map((asker) => ({
      title: `Asked by ${asker.name}`,
      rows: rest.filter(({ from }) => same(from, asker)).map((one) => row(one, `Of ${one.to.name}`)),
    })),
  ].filter(({ rows }) => rows.length > 0);
}

const row = ({ expectation, href, stand }: Placed, name: string): List['rows'][number] => ({
  name,
  href,
  words: expectation.title,
  state: { kind: stand.kind, word: stand.word },
});
const waitingName = ({ from, to }: Placed, speaksFor: (party: Party) => boolean): string =>
  speaksFor(to) ? `Asked by ${from.name}` : `Answered by ${to.name}`;
