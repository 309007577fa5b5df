// RFC 4648 without padding: how a key for an authenticator app is written, also by hand.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @example base32('foobar') // 'MZXW6YTBOI' */
export function base32(text: string): string {
  const bits = [...Buffer.from(text, 'utf8')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
