// How often someone may try, counted in the database so that every process counts together. Keys are keyed hashes:
// no e-mail and no address stands in the table.
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export type Step = 'password' | 'second';

export interface Tries {
  /** Takes one try. False when there are none left: ten for an account from one address in 15 minutes, each step apart. */
  readonly take: (step: Step, account: string, address: string) => Promise<boolean>;
  /**
   * After a sign-in that succeeded, from this address; or from every address, when someone is let back in.
   * @param took how many tries it took of those that the address has
   */
  readonly forgive: (account: string, address?: string, took?: number) => Promise<void>;
  readonly clearEnded: () => Promise<void>;
}

const triesAllowed = 10;
export const triesMinutes = 15;
/** One address trying many accounts. Whole establishments share one, and those who succeed are not counted. */
const perAddress = 200;

export function triesIn(signin: pg.Pool, key: Buffer): Tries {
  const counter = (points: number) =>
    new RateLimiterPostgres({
      storeClient: signin,
      storeType: 'pool',
      tableName: 'rate_limit',
      schemaName: 'signin',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: '',
      points,
      duration: triesMinutes * 60,
    });
  const [forAccount, forAddress] = [counter(triesAllowed), counter(perAddress)];
  const hash = (words: string) => createHmac('sha256', key).update(words).digest('base64url').slice(0, 24);
  const keyOf = (step: Step, account: string, address: string) => `${hash(account)}-${step}-${hash(address)}`;

  return {
    take: async (step, account, address) =>
      (await isLeft(forAddress, hash(address))) && (await isLeft(forAccount, keyOf(step, account, address))),
    forgive: async (account, address, took = 2) => {
      if (address === undefined) {
        await signin.query('delete from rate_limit where starts_with(key, $1)', [`${hash(account)}-`]);
        return;
      }
      for (const step of ['password', 'second'] as const) await forAccount.delete(keyOf(step, account, address));
      await forAddress.reward(hash(address), took);
    },
    clearEnded: async () => {
      await signin.query('delete from rate_limit where expire < $1', [Date.now()]);
    },
  };
}

async function isLeft(counter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await counter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
