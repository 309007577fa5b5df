// The description that travels with tables: W3C "Metadata Vocabulary for Tabular Data", 17 December 2015
// (https://www.w3.org/TR/2015/REC-tabular-metadata-20151217/).
//
// Promises: every table and column is described; every address is relative and inside the file; a reference names only
// tables and columns that are described; the order is the order given.
import { between, type Column, type Datatype, isEmptyText, type Table } from './table.ts';

export interface Dataset {
  readonly title: string;
  readonly about: string;
  readonly publisher: string;
  readonly rights: string;
  /** When it was made: '2026-11-29T10:00:00Z'. */
  readonly made: string;
  readonly tables: readonly Table[];
}

const urlOf = (table: string): string => `tables/${table}.csv`;

const datatypes: Readonly<Record<Datatype, object | string>> = {
  words: 'string',
  number: 'integer',
  real: 'double',
  boolean: 'boolean',
  day: 'date',
  time: 'time',
  moment: 'dateTimeStamp',
  id: { base: 'string', format: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
  json: 'json',
};

export const metadataOf = ({ title, about, publisher, rights, made, tables }: Dataset): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  'dc:title': title,
  'dc:description': about,
  'dc:publisher': publisher,
  'dc:rights': rights,
  'dc:created': { '@value': made, '@type': 'xsd:dateTime' },
  dialect: {
    encoding: 'utf-8',
    delimiter: ',',
    quoteChar: '"',
    doubleQuote: true,
    lineTerminators: ['\r\n'],
    header: true,
    headerRowCount: 1,
    skipInitialSpace: false,
    trim: false,
  },
  tables: tables.map((table) => ({
    url: urlOf(table.name),
    'dc:title': table.title,
    'dc:description': table.about,
    tableSchema: {
      columns: table.columns.map(described),
      ...(table.primaryKey.length > 0 && { primaryKey: table.primaryKey }),
      ...(table.references.length > 0 && {
        foreignKeys: table.references.map(({ column, table: other, to }) => ({
          columnReference: column,
          reference: { resource: urlOf(other), columnReference: to },
        })),
      }),
    },
  })),
});

const described = (column: Column) => ({
  name: column.name,
  titles: column.name,
  'dc:description': column.about,
  datatype: datatypes[column.datatype],
  required: column.required && !column.list && !isEmptyText(column),
  ...(column.list && { separator: between }),
  ...(isEmptyText(column) && { null: [] }),
});
