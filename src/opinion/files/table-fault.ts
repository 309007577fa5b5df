/** What is wrong with a table: one plain sentence without its first words, which name the file and the line. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  /** Null: the table as a whole. */
  readonly line: number | null;
  constructor(line: number | null, message: string) {
    super(message);
    this.line = line;
  }
}

const longest = 40;

/** What was found, fit for one line of a sentence. */
export function found(text: string): string {
  const whole = [...text].length <= longest ? text : `${[...text].slice(0, longest).join('')}…`;
  return `“${whole.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}”`;
}
