// What a wing's closed list of events is made with. Pure.
import type { Happening } from './act.ts';

/**
 * What happens to one kind of thing.
 * @example const round = happeningOf('round'); round('round opened', id, { state: 'open' })
 */
export const happeningOf =
  (kind: string) =>
  (act: string, id: string, changes?: Happening['changes']): Happening => ({
    act,
    subject: { kind, id },
    ...(changes && { changes }),
  });
