// A real mail server on loopback that keeps what it is given.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: readonly string[];
  /** The return path: where it goes back to when it cannot be delivered. */
  readonly from: string;
  readonly text: string;
}
export interface Mailbox {
  readonly url: string;
  readonly mails: Mail[];
  /** The first mail to this address that is not there yet when it is asked for. */
  next(to: string): Promise<Mail>;
  /** What the server says to the next mails instead of taking them. */
  refuse(times: number): void;
  /** This address is refused for good, before any mail is sent. */
  refuseAddress(address: string): void;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const waiting: (() => void)[] = [];
  let refusals = 0;
  const unknown = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!unknown.has(address)) return done();
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          return done(new Error(`not now, ${session.envelope.rcptTo[0]?.address}`));
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        mails.push({ to, from, text: readable(Buffer.concat(parts).toString('utf8')) });
        for (const look of waiting.splice(0)) look();
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: async (to) => {
      const seen = mails.length;
      for (;;) {
        const found = mails.slice(seen).find((mail) => mail.to.includes(to));
        if (found) return found;
        await new Promise<void>((look) => waiting.push(look));
      }
    },
    refuse: (times) => {
      refusals = times;
    },
    refuseAddress: (address) => {
      unknown.add(address);
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Quoted-printable as it was meant. */
const readable = (raw: string): string =>
  raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
