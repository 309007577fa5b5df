// What all wings say of their tables, in one.
import type { Exported } from '../../../shell/exported.ts';
import { exportedOfAll } from '../../../shell/exported-own.ts';
import type { Wing } from '../../../shell/wing.ts';

export const declaredBy = (wings: readonly Pick<Wing, 'exported'>[]): Exported =>
  Object.assign({}, ...wings.map(({ exported }) => exported), exportedOfAll);
