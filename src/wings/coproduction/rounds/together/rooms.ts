// Which perspectives of which places are added up: the latest of each place, and none twice. Pure.
export interface Room {
  readonly id: string;
  readonly placeId: string;
  readonly roundId: string;
  readonly revealedOn: string;
}
export const placesAtLeast = 3;

/** In a round one perspective of a kind or more; none that is in a sum already, nor one from before it. */
export function latestOf(rooms: readonly Room[], pooled: readonly { readonly rooms: readonly string[] }[]): Room[] {
  const used = new Set(pooled.flatMap((one) => one.rooms));
  const byPlace = Map.groupBy(rooms, ({ placeId }) => placeId);
  return [...byPlace.values()].flatMap((own) => {
    const turns = own.toSorted((a, b) => turnOf(b).localeCompare(turnOf(a)));
    const [latest] = turns;
    const last = turns.filter(({ roundId }) => roundId === latest?.roundId);
    return last.some(({ id }) => used.has(id)) ? [] : last;
  });
}
const turnOf = ({ revealedOn, roundId }: Room): string => `${revealedOn} ${roundId}`;
