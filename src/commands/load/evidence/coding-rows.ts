// The rows of codes and coding, from a data file.
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function codingRows(_making: Making, _file: PartnershipFile): void {}
