import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that is being served. */
export interface ServedPage {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Ends the server and its connections. */
  readonly stop: () => Promise<void>;
}

/** The port that the workbench is served at: always the same, as browsers keep work by address. */
export const DEFAULT_PORT = 8137;

/**
 * Serves one page on the loopback only: nobody else on the network can ask for it.
 *
 * @param html - The page.
 * @param port - Default `DEFAULT_PORT`; 0 for any that is free.
 * @throws Error with code `EADDRINUSE` when the port is taken.
 */
export async function servePage(html: string, port: number = DEFAULT_PORT): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    // Under another name the page would be somebody's who points that name to this machine.
    const isOwn = [`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? '');
    const isPage = request.url === '/' || request.url?.startsWith('/?') === true;
    const status = !isOwn
      ? 403
      : request.method !== 'GET' && request.method !== 'HEAD'
        ? 405
        : isPage
          ? 200
          : 404;
    response.writeHead(status, {
      'Content-Type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : status === 200 ? html : `${status}\n`);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
