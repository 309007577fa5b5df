// Accepted by a named worker: somebody of the receiving team, who may be whoever says it.
import { z } from 'zod';
import type { Field } from '../../../../shell/asked.ts';
import { id, readForm, words } from '../../../../shell/form.ts';
import { readWorkers, type Worker } from '../../store/receivers.ts';
import type { FoundHandover } from '../find-handover.ts';
import { taskOf } from '../task.ts';

const someone = z.object({ worker: id('Choose who the named worker is') });
const asSaid = z.object({ words: words('Write who the named worker is', 120) });

export interface Named {
  readonly workerId: string | null;
  readonly workerWords: string | null;
}
const knowWorkers = async (
  scope: Parameters<typeof readWorkers>[0],
  { to }: FoundHandover,
): Promise<readonly Worker[]> => (to ? readWorkers(scope, to) : []);

export const workerFields = ({ outside }: FoundHandover, workers: readonly Worker[]): Field[] => [
  outside
    ? {
        is: 'text',
        name: 'words',
        options: { label: 'Who is the named worker?', hint: 'As they gave it: a name or a role, and a phone' },
      }
    : {
        is: 'radios',
        name: 'worker',
        options: {
          label: 'Who is the named worker?',
          items: workers.map((one) => ({ value: one.id, text: one.shownAs })),
        },
      },
];

export function readWorkerForm(body: Record<string, unknown>, outside: boolean, workers: readonly Worker[]) {
  if (outside) {
    const read = readForm(asSaid, body);
    return read.ok ? { ok: true as const, values: { workerId: null, workerWords: read.values.words } } : read;
  }
  const read = readForm(someone, body, ({ worker }) =>
    worker !== undefined && !workers.some((one) => one.id === worker)
      ? [{ name: 'worker', text: 'Choose somebody of the receiving team' }]
      : [],
  );
  return read.ok ? { ok: true as const, values: { workerId: read.values.worker, workerWords: null } } : read;
}

export const acceptHandover = taskOf<Named, readonly Worker[]>({
  act: 'accept',
  path: 'accept',
  link: ({ outside }) => (outside ? 'Keep who their named worker is' : 'Accept, and say who the named worker is'),
  title: ({ outside }) => (outside ? `Who works with this person at ${outside.name}?` : 'Who works with this person?'),
  next: ({ handover, outside }) => [
    outside
      ? 'This person stays on your list, because that service has none here.'
      : handover.releasedOn === null
        ? 'Your team has this person from the day they leave. Until then those who hand over have them.'
        : 'Your team has this person from now on.',
  ],
  button: ({ outside }) => (outside ? 'Keep who it is' : 'Accept'),
  know: knowWorkers,
  fields: workerFields,
  opens: ({ outside }, workers, { seat }) =>
    outside ? {} : { worker: workers.some(({ id }) => id === seat.personId) ? seat.personId : '' },
  read: (body, { outside }, workers) => readWorkerForm(body, outside !== null, workers),
  decide: (named, { handover }, { today }) => ({
    move: {
      ...{ state: 'accepted', acceptedOn: today, acknowledgedOn: handover.acknowledgedOn ?? today, lastWordOn: today },
      ...named,
    },
    happened: 'handover accepted',
    ...(named.workerId !== null && { tells: { personId: named.workerId } }),
    kept: 'A named worker has accepted this person.',
  }),
});
