// Mail goes out by SMTP, in plain text.
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
    send: async (to, { subject, text }) => {
      await transport.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}
