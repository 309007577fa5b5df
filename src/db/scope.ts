// What a store function works on: one transaction under one handle, and the partnership that the handle stands for.
// Every query names the partnership as well, so that the policy of the application holds by itself.
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export interface Scope {
  readonly tx: Transaction<Tables>;
  readonly partnershipId: string;
}
