// Whether a commitment is being met, as one side says it.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm, ticked } from '../../../shell/form.ts';
import { type Met, meetings } from '../commitment.ts';
import type { Side } from '../expectation.ts';

const schema = z.object({
  side: oneOf(['asked', 'asker'], 'Say for which side'),
  met: oneOf(meetings, 'Say whether it is being met'),
  words: maybeWords(500),
  inTheRoom: ticked(),
});
export interface CheckForm {
  readonly side: Side;
  readonly met: Met;
  readonly words: string | null;
  readonly inTheRoom: boolean;
}

/** @param entered the sides that a facilitator enters: only what was said in the room */
export const readCheckForm = (
  body: Record<string, unknown>,
  sides: readonly Side[],
  entered: readonly Side[],
): Reading<CheckForm> =>
  readForm(schema, body, ({ side, inTheRoom }) => [
    ...(side && !sides.includes(side) ? [{ name: 'side', text: 'Choose one of the answers on the page' }] : []),
    ...(side && entered.includes(side) && !inTheRoom
      ? [{ name: 'inTheRoom', text: 'Tick this if they said it in the room. Nobody says it for them' }]
      : []),
  ]);
