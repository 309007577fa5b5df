// A file that somebody takes in, between its preview and their word: sealed, their own, and gone after a day. Keeping it is an act.
import { notFound, type Refusal } from '../../shell/endings.ts';
import { happeningOf } from '../../shell/happening.ts';
import type { Ask } from '../../shell/route.ts';
import type { Verdict } from '../../shell/standing.ts';
import { findTakenFile, keepTakenFile } from './store/taken-files.ts';

/** What is taken in: each has its own preview. */
export type Taken = 'services' | 'references' | 'readings' | 'text to code' | 'coded file';

const file = happeningOf('taken file');

/** @returns the id that stands in the preview's address */
export async function takeFile(ask: Ask, may: Verdict, what: Taken, text: string): Promise<string | Refusal> {
  const id = ask.newId();
  const kept = await ask.act({
    may,
    apply: async (scope) => {
      const sealed = ask.seal.close(text, id);
      await keepTakenFile(scope, { id, personId: ask.seat.personId, what, sealed, keptAt: ask.now });
      return { result: id, happened: file('file taken in', id, { what }) };
    },
  });
  return kept;
}

/** The text again, for its preview and for the act that keeps it; an ending when it is not there any more. */
export async function takenText(ask: Ask, id: string, what: Taken): Promise<string | Refusal> {
  const sealed = await ask.read((scope) => findTakenFile(scope, id, what, ask.seat.personId));
  return (sealed && ask.seal.open(sealed, id)) ?? notFound('file');
}
