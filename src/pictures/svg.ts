/**
 * How a drawing is written down: an element, its attributes, what is inside it.
 *
 * Everything that comes from a person passes through `escaped`. Colours come from classes in the stylesheet or from
 * `currentColor`, never from a style attribute, because pages are served with `style-src 'self'`.
 */

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

export const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Two decimals are finer than any screen, and the same input always gives the same text. */
export const tidy = (value: number): string => String(Math.round(value * 100) / 100);

export const percent = (value: number): string => `${tidy(value)}%`;

const written = ([name, value]: [string, string | number | null | undefined]): string => {
  if (value === null || value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? tidy(value) : escaped(value)}"`;
};

/** `inside` is drawing already; words go through `text`. */
export const element = (name: string, attributes: Attributes, ...inside: readonly string[]): string => {
  const opening = `<${name}${Object.entries(attributes).map(written).join('')}`;
  return inside.length === 0 ? `${opening}/>` : `${opening}>${inside.join('')}</${name}>`;
};

export const text = (attributes: Attributes, words: string): string => element('text', attributes, escaped(words));

/** A small mark beside its own word: a screen reader hears the word once, so the mark is silent. */
export const silent = (attributes: Attributes, ...inside: readonly string[]): string =>
  element('svg', { 'aria-hidden': 'true', focusable: 'false', ...attributes }, ...inside);

/** A drawing that stands for itself. `id` keeps the title and description apart from those of other figures. */
export const picture = (
  { id, title, description, ...attributes }: { id: string; title: string; description: string } & Attributes,
  ...inside: readonly string[]
): string =>
  element(
    'svg',
    { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`, focusable: 'false', ...attributes },
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(description)),
    ...inside,
  );
