// common-thread load FILE ...: partnerships from their data files, each whole or not at all.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Settings, secretFor } from '../config.ts';
import type { Database } from '../db/database.ts';
import { sealBy } from '../shell/seal.ts';
import { addAccount } from '../shell/sign-in/index.ts';
import { type Command, withDatabase } from './command.ts';
import { giveExampleAccounts, loadPartnership } from './load/load-partnership.ts';

/** In the order of the page that offers their seats. */
const exampleFiles = ['dorchester', 'blakenhurst', 'north-east', 'dorset', 'larkmere'].map((name) =>
  resolve(import.meta.dirname, `../../examples/${name}.yaml`),
);

export const load: Command = {
  name: 'load',
  usage: 'load FILE ...        load partnerships from data files, each whole or not at all',
  run: async (files, settings) => {
    if (files.length === 0) {
      console.error('Name the data file to load, for example: common-thread load examples/dorchester.yaml');
      return 2;
    }
    return withDatabase(settings, (db) => loadFiles(db, settings, files));
  },
};

/** The example's own partnerships, where there are none yet. */
export async function loadExamples(db: Database, settings: Settings): Promise<number> {
  const { rows } = await db.signin.query('select 1 from signin.account_holder limit 1');
  return rows.length > 0 ? 0 : loadFiles(db, settings, exampleFiles);
}

async function loadFiles(db: Database, settings: Settings, files: readonly string[]): Promise<number> {
  let failed = 0;
  for (const file of files) {
    const text = readText(file);
    if (text === undefined) {
      console.error(`${file}: this file cannot be read.`);
      failed += 1;
      continue;
    }
    const loaded = await loadPartnership(
      db,
      secretFor(settings.secret(), 'handles'),
      text,
      new Date(),
      sealBy(secretFor(settings.secret(), 'names')),
    );
    if (!loaded.ok) {
      for (const { line, reason } of loaded.faults) console.error(`${file}:${line}: ${reason}`);
      console.error(`${file}: refused. Nothing of it was loaded.`);
      failed += 1;
      continue;
    }
    if (settings.example) await openExampleSeats(db, settings, loaded);
    console.log(`${loaded.name} is loaded as ${loaded.slug}.`);
  }
  return failed > 0 ? 1 : 0;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Seats to look around from: accounts with no password, which only "continue as" opens, and only in the example. */
async function openExampleSeats(
  db: Database,
  settings: Settings,
  loaded: Extract<Awaited<ReturnType<typeof loadPartnership>>, { ok: true }>,
): Promise<void> {
  for (const { personId, key, shownAs } of loaded.accounts)
    await addAccount(db.signin, { id: personId, email: `${key}@${loaded.slug}.example`, shownAs });
  await giveExampleAccounts(db, secretFor(settings.secret(), 'handles'), loaded);
}
