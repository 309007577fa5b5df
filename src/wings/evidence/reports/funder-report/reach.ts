// Who was reached, by where they see it from. The figures pass disclose(): sessions are its rooms, kinds of perspective its options.
// What an earlier report to a funder let out is looked at, so that the difference between two of them tells of nobody. Pure.
import { disclose, type Figures, type Release, type RoomTally } from '../../../../disclosure/index.ts';
import type { Perspective } from '../../../partnership/index.ts';

type Kind = Perspective['kind'];
const options: readonly { readonly words: string; readonly kinds: readonly Kind[] }[] = [
  { words: 'Residents, patients and people who use the service', kinds: ['resident'] },
  { words: 'Nurses, doctors and treatment staff', kinds: ['health'] },
  { words: 'Officers', kinds: ['officer'] },
  { words: 'Managers', kinds: ['manager'] },
  { words: 'Families and carers', kinds: ['family'] },
  { words: 'Commissioners, funders and facilitators', kinds: ['commissioner', 'facilitator'] },
];

export interface Came {
  readonly sessionId: string;
  readonly perspectiveId: string;
  readonly people: number;
}
export interface Reached {
  readonly words: string;
  readonly figure: string;
}

/**
 * @param came to each session, by perspective
 * @param before the sessions of earlier reports to a funder, the earliest report first
 * @param here the sessions of this one
 * @returns null where nothing may be said
 */
export function reachOf(
  came: readonly Came[],
  perspectives: readonly Pick<Perspective, 'id' | 'kind'>[],
  before: readonly (readonly string[])[],
  here: readonly string[],
): Reached[] | null {
  const kindOf = new Map(perspectives.map(({ id, kind }) => [id, kind]));
  const rooms = [...Map.groupBy(came, ({ sessionId }) => sessionId)].map(
    ([id, rows]): RoomTally => ({
      id,
      closed: true,
      counts: options.map(({ kinds }) =>
        rows
          .filter(({ perspectiveId }) => kinds.some((kind) => kind === kindOf.get(perspectiveId)))
          .reduce((sum, { people }) => sum + people, 0),
      ),
    }),
  );
  const released: Release[] = [];
  const letOut = (sessions: readonly string[]): Figures | null => {
    const there = sessions.filter((id) => rooms.some((room) => room.id === id));
    if (there.length === 0) return null;
    const shown = disclose({ rooms, released }, { rooms: there, surface: 'published' });
    if (!shown.shown) return null;
    if (shown.release) released.push(shown.release);
    return shown.whole;
  };
  for (const sessions of before) letOut(sessions);
  const figures = letOut(here);
  return figures && options.map(({ words }, at) => ({ words, figure: cellWords(figures.cells[at]) }));
}

function cellWords(cell: Figures['cells'][number] | undefined): string {
  switch (cell?.is) {
    case 'count':
      return `${cell.count} places taken`;
    case 'rounded':
      return `About ${cell.count} places taken`;
    case 'words':
      return `${cell.band.charAt(0).toUpperCase()}${cell.band.slice(1)} of the places`;
    case 'hidden':
      return 'Fewer than 8, or nobody';
    default:
      return 'Not said';
  }
}
