// Mail goes out by SMTP, in plain text, with a calendar's invitation where there is one.
import { createTransport } from 'nodemailer';
import type { Letter } from './letters.ts';

export interface Mail {
  readonly send: (to: string, letter: Letter) => Promise<void>;
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
    close: () => transport.close(),
  };
}
