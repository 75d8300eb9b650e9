import { apiPrefix, type ErrorCode, Problem, type RouteName, routes } from '@samenpad/contract';
import { z } from 'zod';

/** What a route answers, as its schema says. */
export type Answer<Name extends RouteName> = z.output<(typeof routes)[Name]['response']>;

export interface CallInput {
  params?: Readonly<Record<string, string>> | undefined;
  query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Files, or what is sent as JSON. */
  body?: FormData | object | undefined;
  /** From the session; every POST must carry it. */
  csrfToken?: string | undefined;
  /** Of a request that may be sent twice: the server carries it out once. */
  retryKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A call that did not succeed: the code of the closed list, and where the server's log has more. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly requestId: string | undefined;
  /** Code of the first fault that the server names: what exactly a person can repair. */
  readonly fault: string | undefined;
  /** What is wrong here and what to do, in one Dutch sentence; absent where the server says no more than the code. */
  readonly sentence: string | undefined;

  constructor(code: ErrorCode, more: { requestId?: string | undefined; fault?: string; sentence?: string } = {}) {
    super(code);
    this.code = code;
    this.requestId = more.requestId;
    this.fault = more.fault;
    this.sentence = more.sentence;
  }
}

/** The address of a route with its parameters and query filled in; empty query values are left out. */
export function addressOf(name: RouteName, input: CallInput): string {
  const path = routes[name].path.replace(/:([a-zA-Z]+)/g, (_, key: string) => {
    const value = input.params?.[key];
    if (value === undefined) throw new RangeError(`Missing parameter ${key} of ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return `${apiPrefix}${path}${text === '' ? '' : `?${text}`}`;
}

const Fault = z.object({ code: z.string(), message: z.string().optional() });

/** Of a refused bericht the rule that it breaks says more than the answer as a whole. */
function sentenceOf({ code, title, detail }: Problem, fault: z.output<typeof Fault> | undefined): string | undefined {
  if (code === 'message-refused') return fault?.message;
  return detail === title ? undefined : detail;
}

async function problemOf(response: Response): Promise<CallError> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (problem.success) {
    const { code, requestId, faults } = problem.data;
    const fault = Fault.safeParse(faults?.[0]).data;
    const sentence = sentenceOf(problem.data, fault);
    return new CallError(code, { requestId, ...(fault && { fault: fault.code }), ...(sentence && { sentence }) });
  }
  return new CallError(response.status === 401 ? 'not-signed-in' : 'internal');
}

/** Asks the server. Throws {@link CallError}, also when the server cannot be reached or breaks the contract. */
export async function call<Name extends RouteName>(name: Name, input: CallInput = {}): Promise<Answer<Name>> {
  const route = routes[name];
  const form = input.body instanceof FormData ? input.body : undefined;
  const json = form === undefined && input.body !== undefined ? JSON.stringify(input.body) : undefined;
  const response = await fetch(addressOf(name, input), {
    method: route.method,
    headers: {
      accept: 'application/json',
      ...(input.csrfToken && { 'x-csrf-token': input.csrfToken }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(input.retryKey && { 'idempotency-key': input.retryKey }),
    },
    body: form ?? json ?? null,
    signal: input.signal ?? null,
  }).catch((cause: unknown) => {
    if (input.signal?.aborted) throw cause;
    throw new CallError('unavailable');
  });
  if (!response.ok) throw await problemOf(response);
  const schema: z.ZodType = route.response;
  const answer = schema.safeParse(await response.json());
  if (!answer.success) throw new CallError('internal');
  // The schema of this very route has just accepted it.
  return answer.data as Answer<Name>;
}
