// What "Metadata Vocabulary for Tabular Data" asks of a description, as far as ours goes (W3C Recommendation of 17 December
// 2015; there is no schema of theirs to check against). The number of each rule is its section there.
import { cellsIn } from '../../src/interop/csv/csv.ts';

interface Described {
  name: string;
  titles: string;
  datatype: string | { base: string; format?: string };
  required?: boolean;
  separator?: string;
  null?: string | string[];
}
export interface Metadata {
  '@context': unknown;
  tables: {
    url: string;
    tableSchema: {
      columns: Described[];
      primaryKey?: string[];
      foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[];
    };
  }[];
  [common: string]: unknown;
}

/** 5.11.1, of the built-in datatypes those that we use. */
const cellFits: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  double: /^[+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?$/,
  boolean: /^(true|false|1|0)$/,
  date: /^-?\d{4,}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d(\.\d+)?$/,
  dateTimeStamp: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  json: /^/,
};

export function csvwFaults(metadata: Metadata, files: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const fault = (words: string) => faults.push(words);
  const context = metadata['@context'];
  // 5.2
  if (!Array.isArray(context) || context[0] !== 'http://www.w3.org/ns/csvw') fault('5.2: the context is another');
  for (const name of ['dc:title', 'dc:description', 'dc:rights', 'dc:publisher', 'dc:created'])
    if (metadata[name] === undefined) fault(`${name} is missing`);
  // 5.3.1
  if (!Array.isArray(metadata.tables) || metadata.tables.length === 0) return [...faults, '5.3.1: there is no table'];
  const urls = metadata.tables.map(({ url }) => url);
  if (new Set(urls).size !== urls.length) fault('5.3.1: a table stands there twice');
  for (const { url, tableSchema } of metadata.tables) {
    // 5.4.1, and inside the file
    if (!/^[a-z_]+(\/[a-z_]+)*\.csv$/.test(url)) fault(`${url}: not an address inside the file`);
    const text = files[url];
    if (text === undefined) {
      fault(`${url}: there is no such file`);
      continue;
    }
    const { columns, primaryKey = [], foreignKeys = [] } = tableSchema;
    const names = columns.map(({ name }) => name);
    // 5.5.1
    if (new Set(names).size !== names.length) fault(`${url}: two columns with one name`);
    if (columns.length === 0) fault(`${url}: no columns`);
    // 5.6.1: a name is a variable of RFC 6570 and begins with no underline
    for (const name of names) if (!/^[A-Za-z0-9][A-Za-z0-9_]*$/.test(name)) fault(`${url}: ${name} is no name`);
    for (const key of primaryKey) if (!names.includes(key)) fault(`${url}: its key ${key} is no column`);
    for (const { columnReference, reference } of foreignKeys) {
      const other = metadata.tables.find((table) => table.url === reference.resource);
      if (!names.includes(columnReference)) fault(`${url}: ${columnReference} is no column`);
      if (!other?.tableSchema.columns.some(({ name }) => name === reference.columnReference))
        fault(`${url}: ${columnReference} refers to nothing that is described`);
    }
    const [head = [], ...rows] = cellsIn(text);
    // "Model for Tabular Data" 5.4.3: the header is the titles
    if (head.join() !== columns.map(({ titles }) => titles).join()) fault(`${url}: its header is another`);
    for (const [n, column] of columns.entries()) {
      const { base, format } =
        typeof column.datatype === 'string' ? { base: column.datatype } : { format: undefined, ...column.datatype };
      const fits = cellFits[base];
      if (!fits) {
        fault(`${url}: ${column.name} is of no datatype`);
        continue;
      }
      const nothing = column.null === undefined ? [''] : [column.null].flat();
      for (const row of rows) {
        const cell = row[n] ?? '';
        const empty = column.separator ? cell === '' : nothing.includes(cell);
        if (empty && column.required) fault(`${url}: ${column.name} is empty where it must not be`);
        if (empty) continue;
        for (const one of column.separator ? cell.split(column.separator) : [cell])
          if (!fits.test(one) || (format && !new RegExp(`^${format}$`).test(one)))
            fault(`${url}: ${column.name} holds what is no ${base}`);
      }
    }
    const keys = rows.map((row) => JSON.stringify(primaryKey.map((key) => row[names.indexOf(key)])));
    if (primaryKey.length > 0 && new Set(keys).size !== keys.length) fault(`${url}: two rows with one key`);
  }
  return faults;
}
