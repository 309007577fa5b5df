// Under which perspective words from a round stand beyond the facilitators: as wide as widen() makes it. Pure.
import { widen } from '../../../../disclosure/index.ts';
import { type Perspective, rungsOf } from '../../../partnership/index.ts';
import type { Written } from '../../store/written.ts';

const someone = 'Someone who answered';

/** @param perhaps somebody could perhaps tell who wrote it: then it stands under nobody's perspective */
export function widened(
  perspectiveId: string | null,
  perspectives: readonly Perspective[],
  perhaps: boolean,
): { readonly id: string | null; readonly words: string } {
  const chain = perhaps ? [] : rungsOf(perspectives, perspectiveId);
  const { id, words } = widen({ chain }, { consent: null, surface: 'partners', someone });
  return { id, words };
}

/** Asked again each time it is shown: fewer people may share a perspective by now. */
export function attributedTo(
  { perspectiveId, tellable }: Pick<Written, 'perspectiveId' | 'tellable' | 'words' | 'questionId'>,
  perspectives: readonly Perspective[],
) {
  const { id, words } = widened(perspectiveId, perspectives, tellable === 'perhaps');
  return { attribution: words, kind: perspectives.find((one) => one.id === id)?.kind ?? null };
}
