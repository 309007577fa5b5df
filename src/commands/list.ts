// common-thread list engagements|sessions|reports: their names in addresses, with the partnership's before them.
import type { Settings } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import { PlainFault } from '../plain-fault.ts';
import { readEngagements, readSessionNames } from '../wings/dialogue/index.ts';
import { readReports } from '../wings/evidence/index.ts';
import { type Command, withDatabase } from './command.ts';
import { loadExamples } from './load.ts';
import { allPartnerships, option, readPublished } from './partnership-of.ts';

type Named = { readonly slug: string; readonly title: string };
const lists: Readonly<Record<string, (scope: Scope) => Promise<readonly Named[]>>> = {
  engagements: readEngagements,
  sessions: readSessionNames,
  reports: readReports,
};

export const list: Command = {
  name: 'list',
  usage: 'list WHAT            print the names of engagements, sessions or reports',
  run: async (args, settings) => {
    const read = lists[args[0] ?? ''];
    if (!read) {
      console.error('Say what to list: common-thread list engagements, sessions or reports');
      return 2;
    }
    return withDatabase(settings, (db) => printAll(db, settings, read, option(args, 'partnership')));
  },
};

async function printAll(
  db: Database,
  settings: Settings,
  read: (scope: Scope) => Promise<readonly Named[]>,
  only: string | undefined,
): Promise<number> {
  if (settings.example) await loadExamples(db, settings);
  const all = await allPartnerships(db);
  const meant = only === undefined ? all : all.filter(({ slug }) => slug === only);
  if (only !== undefined && meant.length === 0) throw new PlainFault(`There is no partnership "${only}".`);
  const lines: string[] = [];
  for (const partnership of meant)
    for (const { slug, title } of await readPublished(db, settings, partnership, read))
      lines.push(`${partnership.slug}\t${slug}\t${title}`);
  if (lines.length > 0) console.log(lines.join('\n'));
  return 0;
}
