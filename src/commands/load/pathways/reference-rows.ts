// Of a data file, references and referrals, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function referenceRows(_making: Making, _file: PartnershipFile): void {}
