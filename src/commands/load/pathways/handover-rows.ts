// Of a data file, handovers, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function handoverRows(_making: Making, _file: PartnershipFile): void {}
