// Mail goes out by SMTP, in plain text, with a calendar's invitation where there is one.
import { createTransport } from 'nodemailer';
import type { Letter } from './letters.ts';

export interface Mail {
  readonly send: (to: string, letter: Letter) => Promise<void>;
  /** What does not arrive goes back to `returnTo`. */
  readonly sendTo: (to: string, letter: Letter, returnTo: string) => Promise<'sent' | 'refused'>;
  readonly close: () => void;
}

const patience = 10_000;

export function mailBy(smtpUrl: string, from: string): Mail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (to, { subject, text, calendar }) => {
      await transport.sendMail({
        ...{ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } },
        ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invitation.ics' } }),
      });
    },
    sendTo: async (to, { subject, text }, returnTo) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to, subject, text, headers, envelope: { from: returnTo, to } });
        return 'sent';
      } catch (error) {
        if (isAddressRefused(error)) return 'refused';
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** The server answered the address itself with a lasting no (RFC 5321, 5yz to RCPT TO). */
function isAddressRefused(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return false;
  const code = Number(error.responseCode);
  return error.command === 'RCPT TO' && code >= 500 && code < 600;
}
