import { createConnection, createServer, type Socket } from 'node:net';

/** A line to a server that tests can spoil. */
export interface TcpProxy {
  port: number;
  /** Connections that are open now. */
  open(): number;
  /** Cuts every connection. */
  cut(): void;
  /** Passes nothing on, and then all of it. */
  stall(milliseconds: number): void;
  /** From now on nothing is passed on and nothing ends, also on new connections; until it is called with false. */
  silence(on: boolean): void;
  /** Refuses connections for which this says so. */
  refuseIf(judge: () => boolean): void;
  /** Cuts the connection that brings the n-th piece of text from a client, counted from now. */
  cutAt(n: number): void;
  close(): void;
}

/** Listens on loopback and passes everything on to a Unix socket. */
export async function startProxy(socket: string): Promise<TcpProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let refuses = () => false;
  let left = Number.POSITIVE_INFINITY;
  let silent = false;
  const server = createServer((client) => {
    if (refuses()) {
      client.destroy();
      return;
    }
    const upstream = createConnection(socket);
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    if (silent) client.pause();
    const end = () => {
      pairs.delete(pair);
      for (const side of pair) side.destroy();
    };
    for (const side of pair) side.on('error', end).on('close', end);
    client.on('data', (chunk) => {
      left -= 1;
      if (left === 0) end();
      else upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      client.write(chunk);
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const sides = () => [...pairs].flat();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    open: () => pairs.size,
    cut: () => {
      for (const side of sides()) side.destroy();
    },
    stall: (milliseconds) => {
      const stalled = sides();
      for (const side of stalled) side.pause();
      setTimeout(() => {
        for (const side of stalled) side.resume();
      }, milliseconds);
    },
    silence: (on) => {
      silent = on;
      for (const side of sides()) {
        if (on) side.pause();
        else side.resume();
      }
    },
    refuseIf: (judge) => {
      refuses = judge;
    },
    cutAt: (n) => {
      left = n;
    },
    close: () => {
      for (const side of sides()) side.destroy();
      server.close();
    },
  };
}
