// One row to be kept, typed by its table.
import type { Insertable } from 'kysely';
import type { Tables } from '../../db/tables.ts';

export type Insert = {
  [T in keyof Tables]: { readonly table: T; readonly row: Omit<Insertable<Tables[T]>, 'partnership_id'> };
}[keyof Tables];
/** Adds a row; the partnership's id is put in where it is stored. */
export type Put = <T extends keyof Tables>(table: T, row: Omit<Insertable<Tables[T]>, 'partnership_id'>) => void;
