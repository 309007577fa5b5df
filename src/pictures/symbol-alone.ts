// A symbol as a drawing that stands outside a page, on paper or in a file: it brings its own lines, where a page has a
// stylesheet for them. Pure.
import { type SymbolName, symbol } from './symbol.ts';

const looks =
  '.symbol__line{fill:none;stroke:#1F1A17;stroke-width:3.4;stroke-linecap:round;stroke-linejoin:round}' +
  '.symbol__line--thick{stroke-width:6}.symbol__line--pale{fill:#F6F4EF}.symbol__line--dashed{stroke-dasharray:5 5}' +
  '.symbol__solid{fill:#1F1A17}';

export const symbolAlone = (name: SymbolName): string =>
  symbol(name).replace(
    /^<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><style>${looks}</style>`,
  );
