// Tables as the W3C describes them ("Model for Tabular Data and Metadata on the Web", 17 December 2015): what kind of
// thing stands in each column, how it is written in a cell, and what a reader makes of the cell again.
//
// Shapes: a value comes as the text that PostgreSQL has for it, dates as ISO 8601, moments in UTC with their Z, lists as JSON.
// Promises: readCell(column, cellOf(column, stored)) is meantBy(column, stored), for every text that a column may hold.
// Nothing and an empty text are the same in a column that may be empty; in one that may not, an empty text is an empty text.
// Errors: none is thrown, but by JSON.parse for a text that is no JSON in a column of JSON or of a list.
//
// Example: cellOf(textColumn, null) is ''; readCell(numberColumn, '12') is 12.

/** Words; a whole number; one that need not be whole; true or false; a day; a time of day; a moment; an id; what JSON holds. */
export type Datatype = 'words' | 'number' | 'real' | 'boolean' | 'day' | 'time' | 'moment' | 'id' | 'json';

export interface Column {
  readonly name: string;
  readonly about: string;
  readonly datatype: Datatype;
  /** Several values in a cell, with a bar between them. Only of ids and numbers, which have no bar in them. */
  readonly list: boolean;
  readonly required: boolean;
}
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Each of one column, at the `id` of another table or of this. */
  readonly references: readonly { readonly column: string; readonly table: string; readonly to: string }[];
}

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export const between = '|';

/** A number is given as one, so that what writes the table leaves its sign alone. */
export function cellOf({ datatype, list }: Column, stored: string | null): string | number {
  if (stored === null) return '';
  if (list) return (JSON.parse(stored) as unknown[]).join(between);
  return isNumber(datatype) ? Number(stored) : stored;
}

export function meantBy(column: Column, stored: string | null): Value {
  if (stored === null || (stored === '' && !isEmptyText(column))) return null;
  if (column.list) return JSON.parse(stored);
  return typed(column.datatype, stored);
}

export function readCell(column: Column, cell: string): Value {
  if (column.list) return cell === '' ? [] : cell.split(between).map((one) => typed(column.datatype, one));
  if (cell === '') return isEmptyText(column) ? '' : null;
  return typed(column.datatype, cell);
}

/** Whether an empty cell is an empty text and not nothing. */
export const isEmptyText = ({ datatype, list, required }: Column): boolean => required && datatype === 'words' && !list;

const isNumber = (datatype: Datatype): boolean => datatype === 'number' || datatype === 'real';

function typed(datatype: Datatype, text: string): Value {
  if (isNumber(datatype)) return Number(text);
  if (datatype === 'boolean') return text === 'true';
  return datatype === 'json' ? JSON.parse(text) : text;
}
