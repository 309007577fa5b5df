// The real command on data of its own. Whatever it answers to a browser comes past here, so that every page can be
// looked at without asking the browser, which may have left it already.
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { removeWhenStopped, temporaryFolder } from '../../support/cluster.ts';
import { type Running, runCommand } from '../../support/command.ts';

const host = '127.0.0.1';

export interface Answered {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly html: string;
}

export interface Served {
  readonly address: string;
  readonly command: Running;
  readonly dataDir: string;
  /** Is told of every page from now on, until the next one who asks. */
  tellOf(listener: (page: Answered) => void): void;
}

export async function withServed(command: 'serve' | 'example', work: (served: Served) => Promise<void>): Promise<void> {
  const dataDir = temporaryFolder();
  const port = await freePort();
  const passing = passingOn(port);
  const address = `http://${host}:${await listening(passing.server)}`;
  const running = runCommand([command], {
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: address,
    LOG_LEVEL: 'warn',
  });
  try {
    await running.until(/ready at/);
    await work({ address, command: running, dataDir, tellOf: passing.tellOf });
  } finally {
    await running.stop();
    passing.server.close();
    passing.server.closeAllConnections();
    removeWhenStopped(dataDir);
  }
}

function passingOn(port: number) {
  let listener: (page: Answered) => void = () => {};
  const server = createServer((request, response) => {
    const { method, url = '/', headers } = request;
    const onward = ask({ host, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      if (!answer.headers['content-type']?.startsWith('text/html')) return;
      let html = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        html += part;
      });
      answer.on('end', () =>
        listener({
          url: `http://${headers.host}${url}`,
          status: answer.statusCode ?? 502,
          headers: answer.headers,
          html,
        }),
      );
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  return {
    server,
    tellOf: (next: (page: Answered) => void) => {
      listener = next;
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, host, done));
  // listening on a port and not on a path, so that its address has a port
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}
