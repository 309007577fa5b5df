// A document as it is frozen: canonical JSON (RFC 8785), and the SHA-256 of it. The same document always gives the same bytes.
import { bytesOf } from '../../../../interop/agreement/canonical.ts';
import { sha256 } from '../../../../room/sha256.ts';
import type { ReportDocument } from '../document.ts';

export interface FrozenDocument {
  readonly document: string;
  readonly digest: Buffer;
}

export function frozen(document: ReportDocument): FrozenDocument {
  const bytes = bytesOf(withoutAbsent(document));
  return { document: new TextDecoder().decode(bytes), digest: Buffer.from(sha256(bytes)) };
}

/** What was frozen, as far as it is left. */
export const thawed = (document: string): ReportDocument => JSON.parse(document) as ReportDocument;

export const digestWords = (digest: Buffer): string => digest.toString('hex');

/** JSON has no word for what is not there. */
const withoutAbsent = (document: ReportDocument): unknown => JSON.parse(JSON.stringify(document));
