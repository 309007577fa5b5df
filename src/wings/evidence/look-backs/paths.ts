// The addresses of this part: look-backs. `p` is the partnership's slug, `e` an engagement's.
import { onwardHref } from '../../../shell/thread-href.ts';

const { lookBacks } = onwardHref;
const lookBack = (p: string, e: string, months: string) => `${lookBacks(p)}/${e}/${months}`;

export const lookBackPaths = {
  lookBacks,
  lookBack,
  holdLookBack: (p: string, e: string, months: string) => `${lookBack(p, e, months)}/hold`,
};
