// Another named worker, because: somebody falls ill, or leaves.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';
import { readShownAs, readWorkers, type Worker } from '../../store/receivers.ts';
import { type Named, readWorkerForm, workerFields } from '../accept-handover/accept-handover.ts';
import { taskOf } from '../task.ts';

const why = z.object({ because: words('Say why', 300) });
interface Known {
  readonly workers: readonly Worker[];
  readonly was: string | null;
}

export const changeWorker = taskOf<Named & { readonly because: string }, Known>({
  act: 'change worker',
  path: 'change-worker',
  link: () => 'Change the named worker',
  title: () => 'Who works with this person now?',
  lead: (_found, { was }) => (was ? `Until now: ${was}.` : ''),
  button: 'Change the named worker',
  know: async (scope, { to, handover }) => ({
    workers: to ? (await readWorkers(scope, to)).filter((one) => one.id !== handover.workerId) : [],
    was: handover.workerWords ?? (await readShownAs(scope, [handover.workerId])).get(handover.workerId ?? '') ?? null,
  }),
  fault: ({ outside }, { workers }) =>
    outside || workers.length > 0
      ? null
      : 'Nobody else has a seat in this team. Its partnership manager can invite somebody.',
  fields: (found, { workers }) => [
    ...workerFields(found, workers),
    { is: 'area', name: 'because', options: { label: 'Why?', rows: 2 } },
  ],
  read: (body, { outside }, { workers }) => {
    const named = readWorkerForm(body, outside !== null, workers);
    const said = readForm(why, body);
    if (named.ok && said.ok) return { ok: true, values: { ...named.values, because: said.values.because } };
    return { ok: false, errors: [...(named.ok ? [] : named.errors), ...(said.ok ? [] : said.errors)] };
  },
  decide: ({ because, ...named }, _found, { today }, { workers, was }) => ({
    move: { ...named, lastWordOn: today },
    changes: [
      {
        ...{ what: 'worker', from: was, because },
        to: named.workerWords ?? workers.find(({ id }) => id === named.workerId)?.shownAs ?? null,
      },
    ],
    happened: 'handover worker changed',
    ...(named.workerId !== null && { tells: { personId: named.workerId } }),
    kept: 'The named worker is changed.',
  }),
});
