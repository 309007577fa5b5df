// Makes the file: every table read once for each way of writing it, under the asker's own handle, in one picture of the database.
import type { Scope } from '../../../../db/scope.ts';
import { metadataOf } from '../../../../interop/csvw/metadata.ts';
import type { Exported, FileTier } from '../../../../shell/exported.ts';
import { readPerspectives } from '../../../partnership/index.ts';
import { rowsOut } from '../../store/rows-out.ts';
import { readTables } from '../../store/tables.ts';
import { outwardRow, widenedIn } from '../outward.ts';
import { type Entry, type PassingFile, zipped } from '../passing-file.ts';
import { htmlOf, textOf } from '../plain-page.ts';
import { type Plan, type PlannedTable, planOf } from '../plan.ts';
import { type Format, headOf, linesOf } from '../written.ts';
import { readmeOf, rightsOf, type Taken } from './readme.ts';

export interface Bundle {
  readonly file: PassingFile;
  readonly rows: number;
  readonly tables: number;
}
export type Wanted = Omit<Taken, 'counts'> & { readonly tier: FileTier; readonly now: Date };

export async function bundle(scope: Scope, exported: Exported, wanted: Wanted): Promise<Bundle> {
  const plan = planOf(wanted.tier, exported, await readTables(scope));
  const counts = new Map<string, number>();
  const file = await zipped(entriesOf(scope, plan, exported, wanted, counts), wanted.now);
  return { file, rows: [...counts.values()].reduce((sum, n) => sum + n, 0), tables: plan.tables.length };
}

async function* entriesOf(
  scope: Scope,
  plan: Plan,
  exported: Exported,
  wanted: Wanted,
  counts: Map<string, number>,
): AsyncGenerator<Entry> {
  const wider = widenedIn(await readPerspectives(scope));
  for (const table of plan.tables)
    for (const format of wanted.formats) yield { name: `tables/${table.name}.${format}`, text: pieces(table, format) };
  if (wanted.formats.includes('csv')) yield { name: 'metadata.json', text: [described(plan, wanted)] };
  const readme = readmeOf(plan, exported, { ...wanted, counts });
  yield { name: 'README.txt', text: [textOf(readme)] };
  yield { name: 'README.html', text: [htmlOf(readme)] };

  async function* pieces(table: PlannedTable, format: Format): AsyncGenerator<string> {
    let count = 0;
    yield headOf(table, format);
    for await (const rows of rowsOut(scope, plan, table)) {
      count += rows.length;
      yield linesOf(
        table,
        rows.map((row) => outwardRow(table, row, wider)),
        format,
      );
    }
    counts.set(table.name, count);
  }
}

const described = (plan: Plan, wanted: Wanted): string =>
  `${JSON.stringify(
    metadataOf({
      title: `${wanted.partnership.name}: what was taken out`,
      about: 'The tables of a partnership. README.txt says in plain words what is in them, what is not and why.',
      publisher: wanted.partnership.name,
      rights: rightsOf(wanted, plan.tier),
      made: wanted.now.toISOString(),
      tables: plan.tables,
    }),
    null,
    2,
  )}\n`;
