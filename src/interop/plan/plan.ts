// The joint plan as a table and as data: the four cells of each line, what is not known said as such, and whose it is.
//
// Promises: every cell stands in both letter by letter, and an empty cell means that the plan does not say. The data is a
// data file of its own: `common-thread load` makes a partnership of it that holds the plan and nothing else. Where the
// plan was taken from is in both, so that nothing travels without it.
import { tableOf } from '../csv/csv.ts';

export interface PlanLine {
  /** The dialogue it came from; null is a line of the partnership as a whole. */
  readonly dialogue: string | null;
  readonly section: string | null;
  readonly expected: string;
  readonly toBeDone: string | null;
  readonly whereNow: string | null;
  readonly whereNowIs: 'said' | 'TBC' | 'gap';
  readonly whatNext: string | null;
  readonly leads: string | null;
  readonly monitored: string | null;
  readonly dueOn: string | null;
  readonly state: 'TBC' | 'gap' | 'planned' | 'under way' | 'done' | 'stopped';
  readonly because: string | null;
  readonly agreed: { readonly on: string | null; readonly words: string | null } | null;
  readonly delivered: { readonly on: string | null; readonly words: string | null } | null;
  /** Who it is kept for: whoever passes it on sees how far it may go. */
  readonly tier: 'facilitators' | 'room' | 'partners' | 'published';
}
export interface PlanCredit {
  readonly key: string;
  readonly partnership: string;
  readonly fictional: boolean;
  readonly sourceTitle: string | null;
  readonly sourceRights: string | null;
}

interface Column {
  readonly name: string;
  readonly title: string;
  readonly cell: (line: PlanLine, credit: PlanCredit) => string | null;
}
const said = (yes: object | null) => (yes ? 'yes' : 'not said');
const columns: readonly Column[] = [
  { name: 'dialogue', title: 'The dialogue it came from', cell: ({ dialogue }) => dialogue },
  { name: 'section', title: 'The part of the plan', cell: ({ section }) => section },
  { name: 'expected', title: 'What is expected', cell: ({ expected }) => expected },
  { name: 'to_be_done', title: 'What is to be done', cell: ({ toBeDone }) => toBeDone },
  { name: 'where_now', title: 'Where we are now', cell: ({ whereNow }) => whereNow },
  {
    name: 'where_now_is',
    title: 'Whether that is known: said, TBC, or a gap (no effective measure yet)',
    cell: ({ whereNowIs }) => whereNowIs,
  },
  { name: 'next', title: 'What next', cell: ({ whatNext }) => whatNext },
  { name: 'leads', title: 'Who leads', cell: ({ leads }) => leads },
  { name: 'monitored', title: 'How we watch it', cell: ({ monitored }) => monitored },
  { name: 'due_on', title: 'By which day', cell: ({ dueOn }) => dueOn },
  { name: 'state', title: 'How far it has got', cell: ({ state }) => state },
  { name: 'because', title: 'Why it stopped', cell: ({ because }) => because },
  { name: 'agreed', title: 'Agreed by the partners', cell: ({ agreed }) => said(agreed) },
  { name: 'agreed_on', title: 'Agreed on', cell: ({ agreed }) => agreed?.on ?? null },
  { name: 'delivered', title: 'Delivered in practice', cell: ({ delivered }) => said(delivered) },
  { name: 'delivered_on', title: 'Delivered on', cell: ({ delivered }) => delivered?.on ?? null },
  {
    name: 'kept',
    title: 'Who it is kept for: facilitators only, the room, partners, published',
    cell: ({ tier }) => tier,
  },
  { name: 'partnership', title: 'Whose plan it is', cell: (_, { partnership }) => partnership },
  { name: 'source', title: 'Where it is taken from', cell: (_, credit) => sourceOf(credit) },
  {
    name: 'rights',
    title: 'Whose words they are, and what may be done with them',
    cell: (_, credit) => credit.sourceRights,
  },
];

const sourceOf = ({ fictional, sourceTitle }: PlanCredit): string | null =>
  fictional ? 'Made up. This partnership does not exist' : sourceTitle;

export const planTable = (lines: readonly PlanLine[], credit: PlanCredit): string =>
  tableOf(
    columns.map(({ name }) => name),
    lines.map((line) => columns.map(({ cell }) => cell(line, credit) ?? '')),
  );

/** What the table's columns mean, as CSV on the Web has it. `url` is the table's, from where this stands. */
export const planTableMeaning = (url: string, credit: PlanCredit): string =>
  indented({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': `The joint plan of ${credit.partnership}`,
    'dc:creator': credit.partnership,
    ...(sourceOf(credit) !== null && { 'dc:source': sourceOf(credit) }),
    ...(credit.sourceRights !== null && { 'dc:rights': credit.sourceRights }),
    'dc:description':
      'An empty cell: the plan does not say. Cells that would begin like a formula (with = + - or @) have an apostrophe before them.',
    dialect: { header: true, delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: columns.map(({ name, title }) => ({ name, titles: title, datatype: 'string' })) },
  });

/** A data file of the plan alone. */
export function planFile(lines: readonly PlanLine[], credit: PlanCredit): string {
  const dialogues = [...new Set(lines.flatMap(({ dialogue }) => dialogue ?? []))];
  return indented({
    partnership: given({
      key: `${credit.key}-plan`,
      name: credit.partnership,
      fictional: credit.fictional,
      sourceTitle: credit.sourceTitle,
      sourceRights: credit.sourceRights,
    }),
    engagements: dialogues.map((title, at) => ({
      key: `dialogue-${at + 1}`,
      title,
      state: 'under way',
      plan: lines.filter(({ dialogue }) => dialogue === title).map(lineOf),
    })),
    plan: lines.filter(({ dialogue }) => dialogue === null).map(lineOf),
  });
}

const lineOf = ({ dialogue: _, whatNext, agreed, delivered, ...line }: PlanLine) =>
  given({ ...line, next: whatNext, agreed: agreed && given(agreed), delivered: delivered && given(delivered) });

/** What is not said is left out, as in every data file. */
const given = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
const indented = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
