// Of a data file, people and handovers made by a seed, as rows. Pure.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function generatedRows(_making: Making, _file: PartnershipFile): void {}
