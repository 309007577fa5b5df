// One kind of perspective at a time, over all places. Pure.
import { type PerspectiveKind, perspectiveKinds } from '../../../../pictures/mark.ts';
import { paths } from '../../paths.ts';
import { markWords } from '../mark-words.ts';

export const togetherLinks = (partnership: string, framework: string): { text: string; href: string }[] =>
  perspectiveKinds
    .filter((kind) => kind !== 'facilitator')
    .map((kind: PerspectiveKind) => ({
      text: markWords[kind],
      href: paths.together(partnership, framework, kind),
    }));
