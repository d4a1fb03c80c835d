import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** What a path answers with: headers over those guessed from its ending, and a body made at once. */
export interface Served {
  headers?: Record<string, string>;
  /** In place of a file. */
  body?: () => string | Uint8Array;
  /** The answer is begun and never ended. */
  endless?: true;
}

export interface Server {
  readonly port: number;
  /** Address of a path under a host that the browser was told to find here. */
  url(host: string, path?: string): string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on this machine alone. A path may carry headers or a body of its own; a busy port
 * is passed over for the next free one, one that needs rights for 8080 or the next.
 */
export async function serve(
  folder: string,
  { paths = {}, port = 0 }: { paths?: Record<string, Served>; port?: number } = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    answer(folder, path, paths[path], response);
  });
  const taken = await listen(server, port);
  return {
    port: taken,
    url: (host, path = '/') => `http://${host}${taken === 80 ? '' : `:${taken}`}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(
  folder: string,
  path: string,
  served: Served | undefined,
  response: ServerResponse,
): void {
  const headers = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...served?.headers,
  };
  if (served?.body) {
    response.writeHead(200, headers);
    if (served.endless) response.write(served.body());
    else response.end(served.body());
    return;
  }
  // Browsers ask for it by themselves, and a 404 would stand in their console as an error.
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const file = normalize(join(folder, path));
  const inside = file.startsWith(normalize(folder + sep));
  if (!inside || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': types['.txt'] }).end('not here');
    return;
  }
  response.writeHead(200, headers).end(readFileSync(file));
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, port + 1));
      else if (error.code === 'EACCES') resolve(listen(server, 8080));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
