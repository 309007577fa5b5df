import pg from 'pg';

/** Days stay days ('2026-04-01'), whole numbers are numbers; everything else is as pg has it. */
const asNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a whole number from the database is too large');
  return number;
};
const { getTypeParser } = pg.types;
const textArray: number = 1009;
const arrayOfText = getTypeParser(textArray);
const parsers: Record<number, (text: string) => unknown> = {
  20: asNumber,
  1016: (text) => (arrayOfText(text) as (string | null)[]).map((one) => (one === null ? null : asNumber(one))),
  1082: (text) => text,
  1182: (text) => arrayOfText(text),
};

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? getTypeParser(oid, 'binary') : (parsers[oid] ?? getTypeParser(oid))) as typeof getTypeParser,
};

const second = 1000;

export type PoolUse = { role: 'app' | 'signin'; config: pg.ClientConfig; connectionLost: () => void };

/** A pool that survives the server: a lost connection is told to `connectionLost` and replaced at the next query. */
export function openPool({ role, config, connectionLost }: PoolUse): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    types,
    allowExitOnIdle: true,
    max: role === 'app' ? 10 : 4,
    idleTimeoutMillis: 60 * second,
    connectionTimeoutMillis: 10 * second,
    statement_timeout: 10 * second,
    idle_in_transaction_session_timeout: 30 * second,
    application_name: `common-thread ${role}`,
    options: `-c search_path=${role === 'app' ? 'thread,reference' : 'signin'}`,
  });
  pool.on('error', connectionLost);
  pool.on('remove', connectionLost);
  // A connection that is lent out when the server dies rejects its query; its event would otherwise end the process.
  pool.on('connect', (client) => client.on('error', connectionLost));
  return pool;
}
