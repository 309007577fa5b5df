import nunjucks from 'nunjucks';
import { isStateKind, lineEnd, stateKinds } from '../pictures/line-end.ts';
import { isPerspectiveKind, mark } from '../pictures/mark.ts';
import { smallStrands, strands } from '../pictures/strands.ts';
import { isTier, tierRipple, tierWords } from '../pictures/tier-ripple.ts';
import type { FormView } from './form.ts';

/** Drawings are finished text that has escaped its own words, so a template prints them as they are. */
const drawn = (svg: string) => new nunjucks.runtime.SafeString(svg);

const known = <T extends string>(what: string, name: string, is: (name: string) => name is T): T => {
  if (is(name)) return name;
  throw new Error(`there is no ${what} called "${name}"`);
};

const errorAt = (form: FormView, name: string): string | undefined =>
  form.errors.find((error) => error.name === name)?.text;

/** What macros call to draw, and to find their own error. Pages use the macros. */
export const templateGlobals = {
  errorAt,
  drawLineEnd: (kind: string) => drawn(lineEnd(known('state', kind, isStateKind))),
  groundOf: (kind: string) => stateKinds[known('state', kind, isStateKind)].ground,
  drawTier: (name: string) => drawn(tierRipple(known('tier', name, isTier))),
  tierWords: (name: string) => tierWords[known('tier', name, isTier)],
  drawMark: (kind: string, empty = false) => drawn(mark(known('perspective', kind, isPerspectiveKind), { empty })),
  drawStrands: () => drawn(strands()),
  drawSmallStrands: () => drawn(smallStrands()),
};
