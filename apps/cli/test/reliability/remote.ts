import { Visitor } from '@samenpad/server/testing';

/** A visitor at an address of its own, so that limits per address do not count all of them as one. */
export class Remote extends Visitor {
  readonly #address: string;
  readonly #timeoutMs: number;

  constructor(base: URL, position: number, timeoutMs = 10_000) {
    super(base);
    this.#address = `10.0.${position >> 8}.${position & 255}`;
    this.#timeoutMs = timeoutMs;
  }

  override async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', this.#address);
    return await super.fetch(url, { signal: AbortSignal.timeout(this.#timeoutMs), ...init, headers });
  }
}

/** So many people of the message desk, signed in. */
export async function signInAll(base: URL, count: number, login = 'berichten'): Promise<Remote[]> {
  const remotes: Remote[] = [];
  for (let i = 0; i < count; i++) {
    const remote = new Remote(base, i + 1);
    await remote.signIn(login);
    remotes.push(remote);
  }
  return remotes;
}
