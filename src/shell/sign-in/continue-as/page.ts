// The seats of the example as one page.
import { type PageEnding, page } from '../../endings.ts';
import type { ExampleSeat, Face } from './store.ts';

export function continueAsPage(
  partnerships: readonly { seats: readonly ExampleSeat[]; face: Face | undefined }[],
): PageEnding {
  const shown = partnerships.map(({ seats, face }) => ({
    name: seats[0]?.name ?? '',
    words: face?.tagline ?? face?.purpose ?? null,
    fictional: face?.fictional ?? false,
    seats: seats.map((seat) => ({
      person: seat.personId,
      words: seat.shownAs,
      mark: face?.kinds.get(seat.personId) ?? null,
    })),
  }));
  return page('shell/sign-in/continue-as/continue-as.njk', {
    title: 'Look around as someone else',
    // real partnerships as they were loaded, the one that is made up last
    partnerships: [...shown.filter((one) => !one.fictional), ...shown.filter((one) => one.fictional)],
  });
}
