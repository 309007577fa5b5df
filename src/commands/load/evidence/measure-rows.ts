// The rows of measures, their readings and change ideas, from a data file.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function measureRows(_making: Making, _file: PartnershipFile): void {}
