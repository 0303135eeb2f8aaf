import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { makeCertificate } from './certificate.ts';
import { createCollector } from './collector.ts';
import { type Exchange, type Reply, readExchange } from './exchange.ts';
import { createService } from './service.ts';

export interface DemoOptions {
  /** Ports on 127.0.0.1; 0 or none for any free one. */
  readonly http?: number;
  readonly https?: number;
  /** Answers before the service does; tests put their own pages here. */
  readonly answerFirst?: (exchange: Exchange) => Promise<Reply> | undefined;
}

export interface Demo {
  readonly ports: { readonly http: number; readonly https: number };
  /** Of the certificate that https uses; see `Certificate`. */
  readonly keyHash: string;
  /** Ends every connection and waits until the ports are free. */
  close(): Promise<void>;
}

/** Starts the demo service: public site, cabinet and collector on loopback. Rejects when a wanted port is taken. */
export async function createDemo({ http = 0, https = 0, answerFirst }: DemoOptions = {}): Promise<Demo> {
  const collector = createCollector();
  const service = createService(collector);
  const answer = async (exchange: Exchange) => answerFirst?.(exchange) ?? (await service(exchange));
  const onRequest = (request: IncomingMessage, response: ServerResponse) => respond(request, response, answer);

  const { keyHash, ...certificate } = await makeCertificate();
  const servers = [createHttpServer(onRequest), createHttpsServer(certificate, onRequest)] as const;
  const closeAll = async () => {
    await Promise.all(servers.map(close));
  };
  try {
    const ports = { http: await listen(servers[0], http), https: await listen(servers[1], https) };
    return { ports, keyHash, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (exchange: Exchange) => Promise<Reply>,
): Promise<void> {
  try {
    const exchange = await readExchange(request, 'encrypted' in request.socket);
    const { status = 200, headers = {}, body } = await answer(exchange);
    response.writeHead(status, { 'cache-control': 'no-store', ...(headers as Record<string, string | string[]>) });
    if (exchange.method === 'HEAD' || body === undefined) response.end();
    else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
    else await pipeline(body, response);
  } catch (error) {
    // Whoever asked has gone, in the middle of the answer.
    if (response.headersSent) return void response.destroy();
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(error instanceof Error ? error.message : 'The demo could not answer.');
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(portOf(server));
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
