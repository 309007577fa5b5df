// What stands beside the tables, for whoever opens the file: what it is, and what is not in it and why. Pure.
import { type Exported, type FileTier, isLeaving } from '../../../../shell/exported.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { PlainPage } from '../plain-page.ts';
import { type Plan, type PlannedTable, tiersIn } from '../plan.ts';
import type { Format } from '../written.ts';

export interface Taken {
  readonly partnership: { readonly name: string; readonly fictional: boolean; readonly rights: string | null };
  /** '29 November 2026, 10:00am' */
  readonly when: string;
  readonly formats: readonly Format[];
  readonly counts: ReadonlyMap<string, number>;
}

export const holds: Readonly<Record<FileTier, string>> = {
  published: 'what is published: anybody may read it already',
  partners: 'what is published and what the partners share with each other',
  facilitators: 'what is published, what the partners share, and what was kept for the facilitators',
};
export const mayGo: Readonly<Record<FileTier, string>> = {
  published: 'It may be passed on to anybody.',
  partners: 'Do not pass it on outside the partners. Somebody there shared it with the partners and nobody else.',
  facilitators: 'Do not pass it on to anybody but the facilitators of this partnership.',
};

export const rightsOf = ({ partnership }: Pick<Taken, 'partnership'>, tier: FileTier): string =>
  [partnership.rights, mayGo[tier]].filter(Boolean).join(' ');

export function readmeOf(plan: Plan, exported: Exported, { partnership, when, formats, counts }: Taken): PlainPage {
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = leftOut(plan, exported);
  return {
    title: `${partnership.name}: what was taken out`,
    lead: [
      ...(partnership.fictional ? ['This partnership is made up, and so is everybody in it.'] : []),
      `Taken out on ${when}. It holds ${holds[plan.tier]}: ${plural(rows, 'row')} in ${plural(plan.tables.length, 'table')}.`,
      `${mayGo[plan.tier]} Whoever keeps this file is responsible for it. What is changed or taken back in the partnership later does not change here, so throw it away when you have used it.`,
    ],
    parts: [
      { heading: 'How to read it', lines: [...howToRead(formats), ofIds] },
      {
        heading: 'What is in it',
        things: plan.tables.map((table) => [
          [table.title, `${table.about} ${plural(counts.get(table.name) ?? 0, 'row')}, in ${filesOf(table, formats)}.`],
        ]),
      },
      {
        heading: 'What is not in it, and why',
        lines: [
          'No person is named: who wrote, signed or answered something stands here as a role, an organisation or a perspective, and a perspective is widened until at least 5 people share it.',
          'What was said in a room stays in that room, and so does everything that was kept nearer than this file.',
          'Where a row points at something that is not in this file, that cell is empty.',
          'Figures of people are here only as they were let out. Quotations are here only while whoever said them agrees.',
        ],
        things: left,
      },
    ],
  };
}

const howToRead = (formats: readonly Format[]): string[] => [
  ...(formats.includes('csv')
    ? [
        'The folder “tables” has a CSV file for each table (RFC 4180, UTF-8). It opens in any spreadsheet. The file metadata.json says what each column is, in the way of the W3C (Metadata Vocabulary for Tabular Data).',
        'An empty cell means that nothing is there. Several ids in one cell have a bar | between them. Days are written 2026-11-29, and times of day with a Z are in Greenwich time.',
        'A cell that begins with = + - or @ could act as a formula in a spreadsheet. So an apostrophe stands before it. Take that one apostrophe away to have the words as they were written.',
      ]
    : []),
  ...(formats.includes('jsonl')
    ? [
        'The files that end in .jsonl have the same rows for programs: one row on each line (JSON Lines), every word as it was written.',
      ]
    : []),
];

const ofIds =
  'An id is the same in every file that is taken out of this partnership. It is not the one in addresses, because that one tells when a thing was made. The rows stand in no order.';

const filesOf = ({ name }: PlannedTable, formats: readonly Format[]): string =>
  formats.map((format) => `tables/${name}.${format}`).join(' and ');

/** Each reason once, with what it keeps back. */
function leftOut({ tier, byName }: Plan, exported: Exported): (readonly [string, string])[][] {
  const reasons = new Map<string, string[]>();
  const add = (why: string, what: string) => reasons.set(why, [...(reasons.get(why) ?? []), what]);
  for (const [name, one] of Object.entries(exported)) {
    if (!isLeaving(one)) add(one.stays, inWords(name));
    else if (!byName.has(name)) add('It is kept nearer than this file.', one.title);
    else {
      for (const [column, why] of Object.entries(one.back)) add(why, `${one.title} (${inWords(column)})`);
      for (const [column, needed] of Object.entries(one.only))
        if (!tiersIn(tier).includes(needed))
          add('It is kept nearer than this file.', `${one.title} (${inWords(column)})`);
    }
  }
  return [...reasons].map(([why, what]) => [[what.join('; '), why]]);
}

const inWords = (name: string): string => name.replaceAll('_', ' ');
