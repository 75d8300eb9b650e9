import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where a request stands in a chain of systems (W3C Trace Context), as hexadecimal digits. */
export interface Trace {
  /** 32 digits: the same in all logs of all systems that took part. */
  traceId: string;
  /** 16 digits: what this request is called. */
  spanId: string;
}

const header = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Takes the trace of the caller over when it is one, else begins a new trace: a forged header writes nothing (S-60). */
export function readTrace(traceparent: unknown): Trace {
  const given = typeof traceparent === 'string' ? header.exec(traceparent)?.[1] : undefined;
  return { traceId: given ?? randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') };
}

/** Every request has a trace, and every answer says which. */
export function registerTrace(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.trace = readTrace(request.headers['traceparent']);
    reply.header('traceparent', formatTraceparent(request));
    done();
  });
}

function formatTraceparent({ trace }: FastifyRequest): string {
  return `00-${trace.traceId}-${trace.spanId}-01`;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before anything else looks at the request. */
    trace: Trace;
  }
}
