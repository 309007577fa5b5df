// Coverage as the picture of it takes it: sides across, levels down, those who live with it beside. Pure.
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import { levels } from '../../../shell/standing.ts';
import type { Interface, Perspective } from '../../partnership/index.ts';
import { levelWords } from '../../partnership/index.ts';
import { asLabel, type CoverageSeat, chosenWords, experienceWords, levelDoes } from '../coverage.ts';

export interface SeatInPicture {
  readonly kind: PerspectiveKind;
  readonly words: string;
  readonly coming: number;
  readonly missing: number;
  readonly missingWords: string;
}

/** A seat whose perspective nobody has named takes the mark of whoever stands at its level. */
function kindOf(seat: CoverageSeat, perspectives: readonly Perspective[]): PerspectiveKind {
  const named = perspectives.find(({ id }) => id === seat.perspectiveId)?.kind;
  if (named) return named;
  if (seat.level === null) return 'resident';
  return seat.level === 'operational' ? 'officer' : 'manager';
}

function missingWords(seat: CoverageSeat): string {
  const label = asLabel(seat.words);
  const lower = /^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  if (seat.coming === 0) return `No ${lower} yet`;
  return `${seat.needed - seat.coming} more to come`;
}

const inPicture = (seat: CoverageSeat, perspectives: readonly Perspective[]): SeatInPicture => ({
  kind: kindOf(seat, perspectives),
  words: asLabel(seat.words),
  coming: seat.coming,
  missing: Math.max(0, seat.needed - seat.coming),
  missingWords: missingWords(seat),
});

const wordsOf = (seat: CoverageSeat): string => (seat.chosenBy === null ? 'Not said' : chosenWords[seat.chosenBy]);

/** The same in words. */
function tableOf(seats: readonly CoverageSeat[], between: Interface | undefined) {
  const sideOf = (id: string | null) => between?.sides.find((side) => side.id === id)?.name ?? '';
  return {
    head: ['View', 'Side', 'Level', 'Needed', 'Coming', 'How they were chosen'],
    caption: 'Whose view is needed, and who is coming',
    rows: seats.map((seat) => [
      asLabel(seat.words),
      sideOf(seat.sideId),
      seat.level === null ? experienceWords : levelWords[seat.level],
      String(seat.needed),
      String(seat.coming),
      wordsOf(seat),
    ]),
  };
}

/** Experience has its own place beside the levels. A side that nobody has named is one column for all. */
export function coverageInPicture(
  seats: readonly CoverageSeat[],
  between: Interface | undefined,
  perspectives: readonly Perspective[],
) {
  const needed = seats.filter((seat) => !seat.neverInRoom);
  const levelled = needed.filter((seat) => seat.level !== null);
  const named = between?.sides.filter((side) => levelled.some((seat) => seat.sideId === side.id)) ?? [];
  const sideless = levelled.some((seat) => !named.some((side) => side.id === seat.sideId));
  const columns = [
    ...named.map(({ id, name }) => ({ name, has: (seat: CoverageSeat) => seat.sideId === id })),
    ...(sideless
      ? [
          {
            name: named.length > 0 ? 'No side' : 'Who is needed',
            has: (seat: CoverageSeat) => !named.some((side) => side.id === seat.sideId),
          },
        ]
      : []),
  ];
  return {
    sides: columns.map(({ name }) => name),
    levels: levels
      .filter((level) => levelled.some((seat) => seat.level === level))
      .map((level) => ({
        words: levelDoes[level],
        cells: columns.map(({ has }) =>
          levelled.filter((seat) => seat.level === level && has(seat)).map((seat) => inPicture(seat, perspectives)),
        ),
      })),
    experience: needed.filter((seat) => seat.level === null).map((seat) => inPicture(seat, perspectives)),
    experienceTitle: experienceWords,
    table: tableOf(seats, between),
  };
}
