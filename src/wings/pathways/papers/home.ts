// What this part has for the first page: records that are held, what a mistake stopped, and handovers to a service
// that has closed. By the reference alone, to those who see it.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayComeToPeople } from '../policy.ts';
import { seenProviders } from '../provider.ts';
import { readHeldLately, readStoppedByMistake } from '../store/deaths.ts';
import { readToClosed } from '../store/outside-services.ts';
import { readProviders } from '../store/providers.ts';
import { gatePaths } from './paths.ts';

const heldWithinDays = 42;

export async function gateHome(ask: Ask): Promise<HomePart> {
  if (!mayComeToPeople(ask.seat).allowed) return { needsYou: [], dueSoon: [], changed: [] };
  const { slug } = ask.seat.partnership;
  const { held, mistaken, toClosed } = await ask.read(async (scope) => {
    const seen = seenProviders(ask.seat, await readProviders(scope)).map(({ id }) => id);
    const since = new Date(ask.now.getTime() - heldWithinDays * 86_400_000);
    return {
      held: await readHeldLately(scope, since, seen),
      mistaken: await readStoppedByMistake(scope, seen),
      toClosed: await readToClosed(scope, seen),
    };
  });
  return {
    needsYou: [
      ...mistaken.map(({ id, number }) => ({
        title: `Reference ${number}`,
        href: gatePaths.heldRecord(slug, id),
        words: 'A death was recorded by mistake. What it stopped has to begin again.',
        state: { kind: 'nobody', word: 'Stopped by mistake' },
      })),
      ...toClosed.map(({ number, service }) => ({
        title: `Handover ${number}`,
        href: gatePaths.theHandover(slug, String(number)),
        words: `${service} has closed. Choose another service.`,
        state: { kind: 'nobody', word: 'Nobody there' },
      })),
    ],
    dueSoon: [],
    changed: held.map(({ id, number, at }) => ({
      at,
      words: `The record of reference ${number} is held`,
      href: gatePaths.heldRecord(slug, id),
    })),
  };
}
