/** SHA-256 for the server and the tests. Nothing else here may import it: the room page passes in a hash of its own. */
import { createHash } from 'node:crypto';
import type { Hash } from './entry.ts';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();
