import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Service } from './service.ts';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Firefox has no resolver rules: a proxy leads every name to the service instead, 443 to https and the rest to http. */
export async function startProxy({ ports }: Pick<Service, 'ports'>): Promise<Proxy> {
  const tunnels = new Set<Duplex>();
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const forwarded = httpRequest({ port: ports.http, host: '127.0.0.1', method, headers, path: url }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.on('connect', ({ url }, socket) => {
    const onward = connect(url?.endsWith(':443') ? ports.https : ports.http, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) {
      tunnels.add(end);
      end.once('close', () => tunnels.delete(end));
      // A browser drops tunnels as it likes; the other end goes with it.
      end.once('error', () => {
        socket.destroy();
        onward.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const tunnel of tunnels) tunnel.destroy();
      }),
  };
}
