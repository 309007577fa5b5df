// Of a data file, sessions that were lost, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function lostRows(_making: Making, _file: PartnershipFile): void {}
