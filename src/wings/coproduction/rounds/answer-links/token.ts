/**
 * The token of a link to answer by: 128 bits, in eight groups of four that can be typed from paper. Pure: the bits come in.
 *
 * @example tokenOf(new Uint8Array(16)) // '0000-0000-0000-0000-0000-0000-0000-0000'
 */
export const tokenBytes = 16;

export const tokenOf = (bytes: Uint8Array): string =>
  (Buffer.from(bytes).toString('hex').match(/.{4}/g) ?? []).join('-');

/** What somebody typed or scanned as its token is written, or nothing where it is none. */
export function readToken(typed: string): string | undefined {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return /^[0-9a-f]{32}$/.test(plain) ? (plain.match(/.{4}/g) ?? []).join('-') : undefined;
}

const answerPath = '/answer';
export const answerBy = (token: string): string => `${answerPath}/${token}`;
export const answeredPath = '/answered';
