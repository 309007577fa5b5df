import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { withClient } from '../../src/db/client.ts';
import { joinCluster } from '../../src/db/cluster.ts';
import { removeWhenStopped, temporaryFolder, throwaway } from './cluster.ts';

export type OwnServer = {
  url(role?: string, password?: string, database?: string): string;
  asOwner(sql: string, database?: string): Promise<pg.QueryResult>;
};

/** A server as a deployer has it: roles with passwords, and one that may make roles and owns an empty database. */
export async function ownServer(
  t: { after(work: () => Promise<void>): void },
  { durable = true } = {},
): Promise<OwnServer> {
  const dataDir = temporaryFolder();
  const cluster = await joinCluster({ ...throwaway(dataDir), durable });
  const admin = cluster.connection('owner-admin');
  t.after(async () => {
    await cluster.close();
    removeWhenStopped(dataDir);
  });
  const asOwner = (sql: string, database = admin.database) =>
    withClient({ ...admin, ...(database && { database }) }, (client) => client.query(sql));
  await asOwner(`create role migrate login createrole password 'right'`);
  await asOwner('create database their_name owner migrate');
  fs.writeFileSync(
    path.join(dataDir, 'pg', 'pg_hba.conf'),
    'local all admin peer map=thread\nlocal all all scram-sha-256\n',
  );
  await asOwner('select pg_reload_conf()');
  const host = encodeURIComponent(path.join(dataDir, 'pg'));
  return {
    asOwner,
    url: (role = 'migrate', password = 'right', database = 'their_name') =>
      `postgres://${role}:${password}@localhost/${database}?host=${host}`,
  };
}
