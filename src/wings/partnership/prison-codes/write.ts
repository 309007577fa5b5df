// Writes the migration from the CSV: node src/wings/partnership/prison-codes/write.ts
import fs from 'node:fs';
import path from 'node:path';
import { migrationFor, readEstablishments } from './migration.ts';

const here = import.meta.dirname;
export const csvFile = path.join(here, 'prisons.csv');
export const migrationFile = path.join(here, '../../../db/migrations/0008-prison-codes.sql');

if (import.meta.main)
  fs.writeFileSync(migrationFile, migrationFor(readEstablishments(fs.readFileSync(csvFile, 'utf8'))));
