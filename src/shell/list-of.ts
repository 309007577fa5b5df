/** "A", "A and B", "A, B and C". */
export const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "Nurses" inside a sentence: "nurses". One that is an abbreviation stays as it is. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

/** What is known, one sentence after the other, without two full stops where somebody wrote one. */
export const sentencesOf = (parts: readonly (string | null | undefined | false)[]): string =>
  parts
    .flatMap((part) => (part ? [part.trim().replace(/\.$/, '')] : []))
    .reduce((said, part) => (said === '' ? part : `${said}${/[?!]$/.test(said) ? '' : '.'} ${part}`), '');
