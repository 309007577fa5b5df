import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function wardRows(_making: Making, _file: PartnershipFile): void {}
