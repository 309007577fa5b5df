// What the service says of itself, the way HMPPS services do: /health, /ping and /info. None of them is logged.
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/database.ts';
import { codeOf } from '../db/faults.ts';
import { readMigrations } from '../db/migrate.ts';
import type { Described } from '../interop/openapi/document.ts';
import { healthSays, infoSays, pingSays } from './health-described.ts';
import { name, version } from './this-version.ts';

interface Component {
  readonly status: 'UP' | 'DOWN';
  readonly details?: string;
}

const ownMigrations = resolve(import.meta.dirname, '../db/migrations');

export function registerHealth(app: FastifyInstance, db: Database): void {
  const quiet = (describes: Described) => ({ logLevel: 'silent' as const, config: { describes } });
  const newest = readMigrations(ownMigrations).at(-1)?.number;

  app.get('/ping', quiet(pingSays), async () => ({ status: 'UP' }));

  app.get('/health', quiet(healthSays), async (_request, reply) => {
    const components = { database: await database(db), migrations: await migrations(db, newest) };
    const status = Object.values(components).every((component) => component.status === 'UP') ? 'UP' : 'DOWN';
    return reply.code(status === 'UP' ? 200 : 503).send({ status, components, uptime: process.uptime() });
  });

  app.get('/info', quiet(infoSays), async () => ({
    build: { name, version },
    uptime: process.uptime(),
    activeAgencies: await activeAgencies(db),
  }));
}

const down = (error: unknown): Component => ({ status: 'DOWN', details: codeOf(error) ?? 'no answer' });

async function database({ appPool }: Database): Promise<Component> {
  try {
    await appPool.query('select 1');
    return { status: 'UP' };
  } catch (error) {
    return down(error);
  }
}

async function migrations({ signin }: Database, newest: number | undefined): Promise<Component> {
  try {
    const { rows } = await signin.query('select signin.last_migration() as last');
    const last = rows[0]?.last;
    return last === newest
      ? { status: 'UP' }
      : { status: 'DOWN', details: `the database is at ${last}, not ${newest}` };
  } catch (error) {
    return down(error);
  }
}

async function activeAgencies({ signin }: Database): Promise<string[]> {
  const { rows } = await signin.query('select signin.active_agencies() as code');
  return rows.map((row) => row.code);
}
