// A readable address that nothing else in the list has.
import { slugFor } from '../../shell/slug.ts';

/** Words that stand in an address where a slug may stand. */
const reserved = ['add', 'what-you-bring', 'who-helps'];

export const slugAmong = (list: readonly { readonly slug: string }[], name: string): string =>
  slugFor(name, [...reserved, ...list.map(({ slug }) => slug)]);
