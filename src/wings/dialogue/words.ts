// Words as people typed them, made ready for a page. Pure.

/** One paragraph for each line that holds something. */
export const paragraphs = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "What is not given": the source's silence, or plainly that nobody has said. */
export const missingWords = (partnership: { readonly sourceTitle: string | null }): string | null =>
  partnership.sourceTitle === null ? 'Not said yet' : null;
