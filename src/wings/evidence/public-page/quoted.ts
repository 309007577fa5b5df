// Exact words with a consent for the public page, and under whose name: never nearer to a speaker than they agreed for this use. Pure.
import { type Rung, widen } from '../../../disclosure/index.ts';
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import type { PublicFacts } from './facts.ts';

export interface Quoted {
  readonly words: string;
  readonly attribution: string;
  readonly kind: PerspectiveKind | null;
  /** The speaker chose to be shown as near as that. */
  readonly chosen: boolean;
}

/** A page has one voice in it or two: the newest. */
const most = 2;

export const quotedOn = ({ quotations, perspectives }: Pick<PublicFacts, 'quotations' | 'perspectives'>): Quoted[] =>
  quotations.slice(0, most).map(({ words, perspectiveId, tellable, narrowestId }) => {
    // words by which somebody could be told stand under nobody's name, unless the speaker chose one
    const careful = narrowestId === null && tellable !== 'no';
    const shown = widen(
      { chain: careful ? [] : chainOf(perspectives, perspectiveId) },
      {
        ...{ consent: narrowestId === null ? null : { narrowest: narrowestId } },
        ...{ surface: 'published', someone: 'Someone who took part' },
      },
    );
    return {
      ...{ words, attribution: shown.words, chosen: shown.because === 'the speaker agreed' },
      kind: perspectives.find(({ id }) => id === shown.id)?.kind ?? null,
    };
  });

function chainOf(perspectives: PublicFacts['perspectives'], from: string | null): Rung[] {
  const rungs: Rung[] = [];
  for (let at = perspectives.find(({ id }) => id === from); at; ) {
    rungs.push({ id: at.id, words: at.words, people: at.people });
    const { widerId } = at;
    at = perspectives.find(({ id }) => id === widerId && rungs.every((rung) => rung.id !== id));
  }
  return rungs;
}
