// Whether a service runs, and why it stopped.
import { z } from 'zod';
import { maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { type ServiceState, serviceOnward, serviceStates } from '../service.ts';

const schema = z.object({ state: oneOf(serviceStates, 'Say how it stands'), because: maybeWords(500) });

export interface MoveServiceForm {
  readonly state: ServiceState;
  readonly because: string | null;
}
export function readMoveServiceForm(body: Record<string, unknown>, from: ServiceState): Reading<MoveServiceForm> {
  const read = readForm(schema, body, ({ state, because }) => [
    ...(state && !serviceOnward[from].includes(state)
      ? [{ name: 'state', text: `It is ${from}, so it cannot become ${state}` }]
      : []),
    ...(state === 'stopped' && !because ? [{ name: 'because', text: 'Say why it stops' }] : []),
  ]);
  if (!read.ok) return read;
  const { state, because } = read.values;
  return { ok: true, values: { state, because: state === 'stopped' ? because : null } };
}
