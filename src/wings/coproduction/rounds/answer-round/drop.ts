// Drops a sheet into its box, and says plainly why it was not taken. What was typed is then nowhere: the page says so.
import type { Scope } from '../../../../db/scope.ts';
import { type Closed, closed } from '../../../../shell/endings.ts';
import { putInBox } from '../../store/box.ts';
import type { Sheet } from '../sheet.ts';

const notKept = 'What you answered was not kept anywhere, and nobody has seen it.';

export async function drop(
  scope: Scope,
  roundId: string,
  perspectiveId: string,
  sheet: Sheet,
): Promise<Closed | undefined> {
  switch (await putInBox(scope, roundId, perspectiveId, sheet)) {
    case 'kept':
      return undefined;
    case 'more than were asked':
      return closed(
        `There are as many sheets from this view already as people were asked. ${notKept}`,
        'Tell the facilitator: the number that was written down may be too small.',
      );
    case 'not asked':
      return closed(`This round does not ask that view. ${notKept}`, 'The facilitator knows whom it asks.');
    case 'not a sheet of this round':
      return closed(
        `These are not the questions of this round. ${notKept}`,
        'Open the round again and answer once more.',
      );
    case 'resting':
      return rests;
    case 'not open':
    case 'no such round':
      return late;
  }
}

export const late = closed(
  `This round is not open. ${notKept}`,
  'Give your answers to the facilitator on paper, or keep them for the next round.',
);

export const rests = closed(
  `People are sitting together now, so nothing is asked on a screen or counted. ${notKept}`,
  'Answer when their session is over: on this screen, or on paper at any time.',
);
