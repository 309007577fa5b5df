// Of a data file, services and where they are offered, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function directoryRows(_making: Making, _file: PartnershipFile): void {}
