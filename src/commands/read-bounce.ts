// A mail that came back, read as RFC 3464 has it: whose return path it came to, and whether it says for good that it was not
// delivered. Anything else (a delay, a receipt, somebody's holiday) is none.
import PostalMime from 'postal-mime';
import { tokenInAddress } from '../wings/coproduction/index.ts';

export interface Bounce {
  readonly token: string;
  /** RFC 3463, '5.1.1'; null where the report gives none that can be read. */
  readonly status: string | null;
}

export async function readBounce(message: Buffer): Promise<Bounce | undefined> {
  const { headers, attachments, text } = await PostalMime.parse(message, { forceRfc822Attachments: true });
  const parts = attachments.map(({ mimeType, content }) => ({
    mimeType,
    text: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
  }));
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const failed = recipientsIn(report?.text ?? statusInText(text)).find(({ action }) => action === 'failed');
  if (!failed) return undefined;
  // the address that it came to; some servers show it only in the message that they send back
  const places = [...headers.map(({ value }) => String(value)), ...parts.map((part) => part.text)];
  const token = places.map(tokenInAddress).find((one) => one !== undefined);
  return token === undefined ? undefined : { token, status: failed.status };
}

/** Where the report was read as text and no part of its own. */
const statusInText = (text: string | undefined): string => (text && /^final-recipient:/im.test(text) ? text : '');

/** Groups of fields, one a recipient, with an empty line between them. */
const recipientsIn = (report: string) =>
  report
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .filter((group) => /^final-recipient:/im.test(group))
    .map((group) => ({
      action: /^action:\s*(\w+)/im.exec(group)?.[1]?.toLowerCase(),
      status: /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(group)?.[1] ?? null,
    }));
