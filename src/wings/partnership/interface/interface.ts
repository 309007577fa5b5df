import type { Scope } from '../../../db/scope.ts';
import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { findInterface } from '../store/interfaces.ts';
import { readPerspectives } from '../store/perspectives.ts';
import { readReadings } from '../store/readings.ts';
import { interfacePage } from './page.ts';

/** The days on which the sides of an interface sat together. A later wing knows them, so it is handed in. */
export type SidesMet = (scope: Scope, interfaceId: string) => Promise<readonly string[]>;

export const showInterface =
  (sidesMet: SidesMet) =>
  async (ask: Ask): Promise<Ending> => {
    const found = await ask.read(async (scope) => {
      const face = await findInterface(scope, ask.params.interface ?? '');
      return (
        face && {
          face,
          readings: await readReadings(scope, face.id),
          perspectives: await readPerspectives(scope),
          met: await sidesMet(scope, face.id),
          today: ask.today,
        }
      );
    });
    return found ? interfacePage(found, ask.seat) : notFound('interface');
  };
