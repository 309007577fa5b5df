// The rows of reports, what was told back of a period, and who holds an issue, from a data file.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function reportRows(_making: Making, _file: PartnershipFile): void {}
