import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function paperRows(_making: Making, _file: PartnershipFile): void {}
