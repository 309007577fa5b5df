// That a line is delivered: what tells so, and for a facilitator who said it in the room.
import { z } from 'zod';
import { maybeId, maybeWords, type Reading, readForm, ticked } from '../../../shell/form.ts';

const schema = z.object({ saidBy: maybeId(), words: maybeWords(500), inTheRoom: ticked() });
export interface DeliveredForm {
  readonly saidBy: string | null;
  readonly words: string | null;
  readonly inTheRoom: boolean;
}
/** @param tellers whom a facilitator can enter it for; null when people say it themselves */
export const readDeliveredForm = (
  body: Record<string, unknown>,
  tellers: readonly { readonly id: string }[] | null,
): Reading<DeliveredForm> =>
  readForm(schema, body, ({ saidBy, inTheRoom }) =>
    tellers === null
      ? []
      : [
          ...(tellers.some(({ id }) => id === saidBy)
            ? []
            : [{ name: 'saidBy', text: 'Say who said it, by perspective' }]),
          ...(inTheRoom
            ? []
            : [{ name: 'inTheRoom', text: 'Tick this if they said it in the room. Nobody says it for them' }]),
        ],
  );
