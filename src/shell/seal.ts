// Closes words with a key that the database never sees: what is stolen from it alone opens nothing. Each sealing says what it is of,
// so that one cannot be put in another's place.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Seal {
  /** @param of the id of what the words belong to */
  readonly close: (words: string, of: string) => Buffer;
  /** Undefined when it is not of this, was changed, or was sealed with another secret. */
  readonly open: (sealed: Uint8Array, of: string) => string | undefined;
  /** The same for the same words, and nothing to anyone without the key. 32 bytes. */
  readonly likeness: (words: string) => Buffer;
}

const [nonceBytes, tagBytes] = [12, 16];

export function sealBy(secret: Buffer): Seal {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const [sealing, alike] = [keyFor('sealing'), keyFor('likeness')];
  return {
    close: (words, of) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(of));
      const closed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
    },
    open: (sealed, of) => {
      const bytes = Buffer.from(sealed);
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(of))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
          'utf8',
        );
      } catch {
        return undefined;
      }
    },
    likeness: (words) => createHmac('sha256', alike).update(words).digest(),
  };
}
