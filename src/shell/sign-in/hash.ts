import { createHash } from 'node:crypto';

/** All that is kept of a link's token or of a used code. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
