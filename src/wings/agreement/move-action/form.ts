// Where a line has got to.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import { type ActionState, actionStates, moveFault } from '../action.ts';

const schema = z.object({ state: oneOf(actionStates, 'Say where it has got to'), because: maybeWords(500) });
export interface MoveForm {
  readonly state: ActionState;
  readonly because: string | null;
}
export function readMoveForm(body: Record<string, unknown>, from: ActionState): Reading<MoveForm> {
  const read = readForm(schema, body, ({ state, because }) => {
    const text = state && moveFault(from, state, because ?? null);
    return text ? [{ name: text === 'Say why it stopped' ? 'because' : 'state', text }] : [];
  });
  if (!read.ok) return read;
  return {
    ok: true,
    values: { ...read.values, because: read.values.state === 'stopped' ? read.values.because : null },
  };
}
