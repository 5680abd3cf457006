import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  /** The newest mail to an address, as it was sent; waits for it up to five seconds. */
  readonly newest: (address: string, after?: number) => Promise<string>;
  /** Every mail to an address, oldest first. */
  readonly all: (address: string) => readonly string[];
  /** How many mails came so far. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** A real SMTP server on this machine that keeps what it is given; on a port of its own unless one is named. */
export async function openMailbox(wanted = 0): Promise<Mailbox> {
  const mails: { readonly to: readonly string[]; readonly text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = unfolded(Buffer.concat(chunks).toString('utf8'));
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    all: (address) => mails.filter((mail) => mail.to.includes(address)).map(({ text }) => text),
    count: () => mails.length,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    newest: async (address, after = 0) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = mails.slice(after).findLast((mail) => mail.to.includes(address));
        if (found !== undefined) return found.text;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`no mail to ${address} within five seconds`);
    },
  };
}

/** Quoted-printable soft line ends and escapes undone, so that links and codes stand in one piece. */
function unfolded(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The secret of a link in a mail: what stands behind `#`. */
export function linkIn(mail: string): string {
  const found = /https?:\/\/\S+#([\w.-]+)/.exec(mail);
  if (!found?.[1]) throw new Error(`no link in:\n${mail}`);
  return found[1];
}

/** The six digits of a mail. */
export function codeIn(mail: string): string {
  const body = mail.slice(mail.search(/\r?\n\r?\n/));
  const found = /\b(\d{6})\b/.exec(body);
  if (!found?.[1]) throw new Error(`no code in:\n${mail}`);
  return found[1];
}
