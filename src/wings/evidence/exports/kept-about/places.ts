// Where a person is named, as the wings declare it, and what of it whoever asks can see. Pure.
import type { Exported, Held } from '../../../../shell/exported.ts';
import type { Seat } from '../../../../shell/standing.ts';

interface Place {
  readonly table: string;
  readonly column: string;
  readonly held: Held;
}
export interface Reach {
  readonly seen: readonly Place[];
  /** Headings of what only the person, or only a facilitator, could take out. */
  readonly theirsAlone: readonly string[];
  readonly withFacilitators: readonly string[];
}

export function reachOf(
  exported: Exported,
  { personId, clearance }: Pick<Seat, 'personId' | 'clearance'>,
  about: string,
): Reach {
  const all = Object.entries(exported).flatMap(([table, { people }]) =>
    Object.entries(people).flatMap(([column, held]) => (typeof held === 'string' ? [] : [{ table, column, held }])),
  );
  const [themselves, facilitates] = [personId === about, clearance === 'facilitators'];
  const missing = ({ opens }: Held): 'theirsAlone' | 'withFacilitators' | null => {
    if (opens === 'to them alone') return themselves ? null : 'theirsAlone';
    if (opens === 'to facilitators') return facilitates ? null : 'withFacilitators';
    return opens === undefined || themselves || facilitates ? null : 'withFacilitators';
  };
  const headings = (which: 'theirsAlone' | 'withFacilitators') =>
    all.filter(({ held }) => missing(held) === which).map(({ held }) => held.heading);
  return {
    seen: all.filter(({ held }) => missing(held) === null),
    theirsAlone: headings('theirsAlone'),
    withFacilitators: headings('withFacilitators'),
  };
}
