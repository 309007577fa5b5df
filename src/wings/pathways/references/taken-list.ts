// The team's own list, as it comes: what each line says, and in a plain sentence what is wrong with it. Pure.
//
// Promises: every wrong line is found, each with its row; a sentence never repeats a name or a date of birth, nor anything that may have
// slipped into the wrong column. Rows are numbered as a spreadsheet numbers them: the heading is row 1.
//
// Example: readList('reference,name,...', { today: '2026-11-21', places }) is { lines, faults }.
import { cellsIn } from '../../../interop/csv/csv.ts';
import { isNearEnough } from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';

export const listColumns = [
  { name: 'reference', words: 'The number on your own list: letters and figures, at least one figure, and no name' },
  { name: 'name', words: 'It is sealed at once and never shown in a list' },
  { name: 'date_of_birth', words: 'For example 1990-05-01 or 01/05/1990. It is sealed with the name' },
  { name: 'expected_release_date', words: 'For example 2026-12-04 or 04/12/2026, or empty' },
  { name: 'release_unknown_because', words: 'Why the date is not known, when it is empty' },
  { name: 'place', words: 'The code of the prison, or the name of the place as it stands here' },
] as const;
type Column = (typeof listColumns)[number]['name'];

/** A place as a line may name it, with one's own provider there. */
export interface ListPlace {
  readonly name: string;
  readonly slug: string;
  readonly code: string | null;
  readonly closedOn: string | null;
  /** The name of the place that it was joined to. */
  readonly joinedTo: string | null;
  readonly own: { readonly id: string; readonly leftOn: string | null } | null;
}
export interface ListLine {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly born: string;
  readonly expectedReleaseOn: string | null;
  readonly releaseUnknownBecause: string | null;
  readonly providerId: string;
}
export interface ListFault {
  readonly row: number;
  readonly words: string;
}
export interface Around {
  readonly today: string;
  readonly places: readonly ListPlace[];
  /** Names of prisons by their code, of the whole country. */
  readonly prisons: ReadonlyMap<string, string>;
}

const numberForm = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{0,29}$/;
const mostRows = 100_000;

export function readList(text: string, around: Around): { lines: ListLine[]; faults: ListFault[] } {
  const [head = [], ...rows] = cellsIn(text.replace(/^\uFEFF/, ''));
  const names = head.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '_'),
  );
  const missing = listColumns.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  if (missing.length > 0)
    return {
      lines: [],
      faults: [
        {
          row: 1,
          words: `The heading has no column called ${missing.join(', ')}. Download the empty list to see them all.`,
        },
      ],
    };
  if (rows.length > mostRows)
    return {
      lines: [],
      faults: [{ row: mostRows + 2, words: `More than ${mostRows} rows. Take the list in as two files.` }],
    };
  const at = new Map(listColumns.map(({ name }) => [name, names.indexOf(name)]));
  const placeOf = placesBy(around);
  const lines: ListLine[] = [];
  const faults: ListFault[] = [];
  const seen = new Map<string, number>();
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cell = (name: Column) => (cells[at.get(name) ?? -1] ?? '').replaceAll(/\s+/g, ' ').trim();
    const row = i + 2;
    const { line, wrong } = readLine(row, cell, around, placeOf);
    if (line) {
      const key = `${line.providerId} ${line.number}`;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, row);
      else wrong.push(`The reference is the same as in row ${before}. Each person stands in one row.`);
    }
    if (line && wrong.length === 0) lines.push(line);
    else faults.push({ row, words: wrong.join(' ') });
  });
  if (lines.length === 0 && faults.length === 0) faults.push({ row: 2, words: 'There is nobody in this list.' });
  return { lines, faults };
}

type PlaceOf = (cell: string) => ListPlace | undefined;
function placesBy({ places }: Around): PlaceOf {
  const by = new Map<string, ListPlace>();
  for (const place of places)
    for (const key of [place.name, place.slug, place.code]) if (key !== null) by.set(key.toLowerCase(), place);
  return (cell) => by.get(cell.toLowerCase());
}

function readLine(
  row: number,
  cell: (name: Column) => string,
  around: Around,
  placeOf: PlaceOf,
): { line: ListLine | null; wrong: string[] } {
  const wrong: string[] = [];
  const [number, name, unknown] = [cell('reference'), cell('name'), cell('release_unknown_because')];
  if (number === '') wrong.push('The reference is missing.');
  else if (!numberForm.test(number))
    wrong.push('The reference is not one: letters and figures without spaces, at least one figure, 30 at most.');
  if (name === '') wrong.push('The name is missing.');
  else if (name.length > 200) wrong.push('The name is too long: 200 letters at most.');
  else if (!/\p{L}/u.test(name)) wrong.push('The name has no letters.');
  else if (standsIn(name, number) || standsIn(name, unknown))
    wrong.push('The name stands in another column as well. It belongs in the column “name” alone, where it is sealed.');
  const born = dayIn(cell('date_of_birth'));
  if (born === null) wrong.push('The date of birth is missing.');
  else if (born === 'not a day')
    wrong.push('The date of birth is not a day in the calendar. Write it like 1990-05-01 or 01/05/1990.');
  else if (born > around.today) wrong.push('The date of birth is in the future.');
  else if (born < '1900-01-01') wrong.push('The date of birth is before 1900.');
  const release = dayIn(cell('expected_release_date'));
  if (release === 'not a day')
    wrong.push('The release date is not a day in the calendar. Write it like 2026-12-04 or 04/12/2026.');
  else if (release !== null && born !== null && born !== 'not a day' && release <= born)
    wrong.push('The release date is before the date of birth.');
  if (release === null && unknown === '') wrong.push('There is no release date, and no word on why it is not known.');
  if (release !== null && unknown !== '')
    wrong.push('There is a release date and also why it is not known. Leave one of the two empty.');
  if (unknown.length > 200) wrong.push('Why the date is not known is too long: 200 letters at most.');
  const provider = ownAt(cell('place'), around, placeOf);
  if ('wrong' in provider) wrong.push(provider.wrong);
  if ('wrong' in provider || born === null || wrong.length > 0) return { line: null, wrong };
  return {
    line: {
      ...{ row, number, name, born, providerId: provider.id },
      expectedReleaseOn: release,
      releaseUnknownBecause: release === null ? unknown : null,
    },
    wrong,
  };
}

function ownAt(cell: string, { today, prisons }: Around, placeOf: PlaceOf): { id: string } | { wrong: string } {
  if (cell === '') return { wrong: 'The place is missing.' };
  const place = placeOf(cell);
  if (!place) {
    const elsewhere = prisons.get(cell.toUpperCase());
    return elsewhere
      ? { wrong: `${elsewhere} is not a place of this partnership.` }
      : { wrong: 'The place is no code of a prison and none of the places of this partnership.' };
  }
  const { name, closedOn, joinedTo, own } = place;
  if (closedOn !== null && closedOn <= today)
    return {
      wrong: `${name} closed on ${day(closedOn)}${joinedTo === null ? '' : ` and is part of ${joinedTo} now`}. Write the place where the person is now.`,
    };
  if (!own) return { wrong: `You do not work in the team at ${name}.` };
  if (own.leftOn !== null && own.leftOn <= today)
    return { wrong: `Your organisation left the team at ${name} on ${day(own.leftOn)}.` };
  return own;
}

/** 'YYYY-MM-DD'; null when nothing is written. Takes 2026-12-04, 4/12/2026, 04.12.2026. */
export function dayIn(cell: string): string | 'not a day' | null {
  if (cell === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  const ours = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell);
  const [year, month, date] = iso ? iso.slice(1) : ours ? ours.slice(1).toReversed() : [];
  if (year === undefined || month === undefined || date === undefined) return 'not a day';
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(at) && isNearEnough(on) && new Date(at).toISOString().startsWith(on) ? on : 'not a day';
}

const partsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);

/** Whether all of a name's longer parts stand in other words. */
function standsIn(name: string, words: string): boolean {
  const parts = partsOf(name);
  if (parts.length === 0 || words === '') return false;
  const there = new Set(partsOf(words));
  return parts.every((part) => there.has(part));
}
