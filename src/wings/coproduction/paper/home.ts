// What paper asks of someone: a pile that waits for a second person, and one of their own that is not finished.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { paths } from '../paths.ts';
import { mayKeyPaper } from '../policy.ts';
import { readBatches } from '../store/paper.ts';
import { turnOf } from './paper.ts';

export async function paperHome(ask: Ask): Promise<HomePart> {
  if (!mayKeyPaper(ask.seat).allowed) return { needsYou: [], dueSoon: [], changed: [] };
  const batches = await ask.read((scope) => readBatches(scope));
  const needsYou = batches.flatMap((batch): HomePart['needsYou'][number][] => {
    const turn = turnOf(batch, ask.seat.personId);
    const href = paths.batch(ask.seat.partnership.slug, batch.id);
    const title = `Paper: ${batch.name}`;
    if (turn === 'begin the check')
      return [
        {
          ...{ title, href, words: 'It was keyed once. A second person keys it again, without seeing the first.' },
          state: { kind: 'your-turn', word: 'To check' },
        },
      ];
    if (turn === 'key' || turn === 'check')
      return [{ title, href, words: 'You are keying it.', state: { kind: 'under-way', word: 'Under way' } }];
    if (turn === 'compare')
      return [{ title, href, words: 'Both piles are whole.', state: { kind: 'your-turn', word: 'Compare' } }];
    return [];
  });
  const [first, second] = needsYou;
  return {
    needsYou: first && second ? [together(needsYou, paths.paper(ask.seat.partnership.slug))] : needsYou,
    dueSoon: [],
    changed: [],
  };
}

/** Several piles in one line, which says of each how it stands. */
function together(piles: HomePart['needsYou'], href: string): HomePart['needsYou'][number] {
  const words = piles
    .map(({ title, state }) => `${upper(title.replace('Paper: ', ''))}, ${state.word.toLowerCase()}.`)
    .join(' ');
  return {
    title: `${piles.length} piles of paper wait for you`,
    ...{ href, words, state: { kind: 'your-turn', word: 'Your turn' } },
  };
}

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
