// Something that travels through a browser and comes back unread and unchanged: AES-256-GCM with a key of its own purpose.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface Sealer {
  readonly seal: (value: object, until: Date) => string;
  /** Undefined when it was changed, is not ours, or is too old. */
  readonly open: (sealed: unknown, now: Date) => unknown;
}

const most = 8 * 1024 * 1024;

/** @param key 32 bytes that are used for nothing else */
export function sealerWith(key: Buffer): Sealer {
  return {
    seal: (value, until) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const plain = deflateRawSync(JSON.stringify({ until: until.getTime(), value }));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, now) => {
      if (typeof sealed !== 'string' || sealed === '') return undefined;
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
        const { until, value } = JSON.parse(inflateRawSync(plain, { maxOutputLength: most }).toString('utf8'));
        return until > now.getTime() ? value : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
