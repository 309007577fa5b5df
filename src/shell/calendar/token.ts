// The secret in the address of a calendar: 32 random bytes, of which only the SHA-256 is kept.
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const calendarPath = (token: string): string => `/calendar/${token}.ics`;
