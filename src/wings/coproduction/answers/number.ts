// The number on someone's own tear-off, with which their words can be taken back by post: 60 bits of chance, never kept as it is.
import { createHash, randomBytes } from 'node:crypto';

/** Letters and figures that are not taken for each other. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

export function newNumber(): string {
  const bytes = randomBytes(length);
  const drawn = [...bytes].map((byte) => letters[byte % letters.length] ?? '0').join('');
  return (drawn.match(/.{4}/g) ?? []).join('-');
}

/** As it was meant, however it was copied down. */
const readNumber = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
export const hashOfNumber = (number: string): Buffer => createHash('sha256').update(readNumber(number)).digest();

/** A return path's token: it finds the mail that comes back, and tells nothing of whom it was for. */
export const newReturnToken = (): string => randomBytes(20).toString('hex');
export const hashOfReturnToken = (token: string): Buffer => createHash('sha256').update(token.toLowerCase()).digest();

/** 'thread@example.org' with a token: 'thread+4f…@example.org'. */
export function returnPathOf(mailFrom: string, token: string): string {
  const address = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}
export const tokenInAddress = (address: string): string | undefined => /\+([0-9a-f]{40})@/i.exec(address)?.[1];
