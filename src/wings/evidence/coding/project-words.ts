// How projects, sources and their states read on every page. Pure.
import type { ProjectState, Source } from './coding.ts';

export const stateMark = (state: ProjectState): { kind: string; word: string } =>
  state === 'ended'
    ? { kind: 'not-done', word: 'Ended' }
    : state === 'open'
      ? { kind: 'under-way', word: 'Under way' }
      : { kind: 'planned', word: 'Not begun' };

/** "A nurse and a researcher" */
export const inOneLine = (names: readonly string[]): string =>
  names.length === 0
    ? 'Nobody is named yet'
    : names.length === 1
      ? (names[0] ?? '')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const sourceKindWords: Record<Source['kind'], string> = {
  session: 'What a room said',
  text: 'A text, with names replaced',
};
