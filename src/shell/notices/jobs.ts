// Work that is done after an answer: kept in the database, so that no crash loses it and any process may do it.
// The schema is made by a migration; app may use it and change nothing of it. Job data holds ids only.
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type LoggedFault, loggedFault } from '../log.ts';

type Ids = Readonly<Record<string, string>>;

export interface Queue {
  readonly name: string;
  readonly work: (ids: Ids) => Promise<void>;
}
export interface Jobs {
  readonly start: (onFault: (fault: LoggedFault) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** In the scope of an act the job is kept with it or not at all. */
  readonly send: (queue: string, ids: Ids, more?: { scope?: Scope; atMostOnceInHours?: number }) => Promise<void>;
}

const perPoll = 10;
const secondsBetweenPolls = 2;

export function jobsOn(db: Database, queues: readonly Queue[]): Jobs {
  const boss = new PgBoss({
    schema: 'jobs',
    db: { executeSql: (text, values) => db.appPool.query(text, values) },
    migrate: false,
    createSchema: false,
    schedule: false,
  });

  return {
    start: async (onFault) => {
      boss.on('error', (error) => onFault(loggedFault(error)));
      await boss.start();
      for (const { name, work } of queues) {
        await boss.createQueue(name, {
          retryLimit: 6,
          retryDelay: 20,
          retryBackoff: true,
          deleteAfterSeconds: 24 * 3600,
        });
        await boss.work<Ids>(
          name,
          { batchSize: perPoll, pollingIntervalSeconds: secondsBetweenPolls, perJobResults: true },
          async (jobs) => {
            const results = [];
            for (const job of jobs) results.push(await doOne(job.id, () => work(job.data), onFault));
            return results;
          },
        );
      }
    },
    stop: () => boss.stop({ graceful: true, close: false, timeout: 500 }),
    send: async (queue, ids, { scope, atMostOnceInHours } = {}) => {
      await boss.send(queue, ids, {
        ...(scope && { db: inScope(scope) }),
        ...(atMostOnceInHours && {
          singletonKey: Object.values(ids).join(' '),
          singletonSeconds: atMostOnceInHours * 3600,
        }),
      });
    },
  };
}

const inScope = ({ tx }: Scope) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
    return { rows };
  },
});

/** What is kept of a failed job is what a log may hold: never an error's own message. */
async function doOne(id: string, work: () => Promise<void>, onFault: (fault: LoggedFault) => void) {
  try {
    await work();
    return { id, status: 'completed' as const };
  } catch (error) {
    const fault = loggedFault(error);
    onFault(fault);
    return { id, status: 'failed' as const, output: { name: fault.name, code: fault.code ?? null } };
  }
}
