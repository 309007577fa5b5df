// The only reader of the environment. It refuses to run with a list of what is wrong.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number({ error: 'PORT must be a number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://')
    .optional(),
  CLUSTER_USER: z.string().optional(),
  BASE_URL: z.url('BASE_URL must be a whole address, for example https://thread.example.org').optional(),
  SECRET: z.string().min(32, 'SECRET must have 32 letters or more').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Common Thread <thread@localhost>'),
  TRUST_PROXY: z.enum(['yes', 'no'], { error: 'TRUST_PROXY must be yes or no' }).default('no'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent',
    })
    .optional(),
});

export const settingNames: readonly string[] = Object.keys(schema.shape);

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the embedded cluster, the secret and the built pages live. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly clusterUser: string | undefined;
  readonly baseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly example: boolean;
  readonly secret: () => string;
}

export class WrongSettings extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** @param more.example the example has a folder of its own inside DATA_DIR, and never a DATABASE_URL */
export function readSettings(
  environment: Record<string, string | undefined> = process.env,
  more: { example?: boolean } = {},
): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = schema.safeParse(given);
  if (!read.success)
    throw new WrongSettings(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const { data } = read;
  const example = more.example ?? false;
  if (data.DATABASE_URL && !example && !data.SECRET)
    throw new WrongSettings(['SECRET: with DATABASE_URL set SECRET as well, the same for every process']);
  const dataDir = example ? join(resolve(data.DATA_DIR), 'example') : resolve(data.DATA_DIR);
  return {
    port: data.PORT,
    host: example ? '127.0.0.1' : data.HOST,
    dataDir,
    databaseUrl: example ? undefined : data.DATABASE_URL,
    clusterUser: data.CLUSTER_USER,
    baseUrl: data.BASE_URL,
    smtpUrl: example ? undefined : data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    trustProxy: data.TRUST_PROXY === 'yes',
    logLevel: data.LOG_LEVEL ?? (example ? 'warn' : 'info'),
    example,
    secret: () => data.SECRET ?? keptSecret(dataDir),
  };
}

/** Made once for a data folder, readable by its owner alone. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    return readFileSync(path, 'utf8').trim();
  }
}

/** One secret a purpose, so that none can be used in another's place. */
export const secretFor = (secret: string, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}\0${secret}`).digest();
