interface Sending {
  body?: RequestInit['body'];
  type?: string;
  csrf?: boolean;
}

/** A browser without a screen: keeps cookies, follows redirects within the app. */
export class Visitor {
  readonly #base: URL;
  readonly #address: string | undefined;
  readonly #cookies = new Map<string, string>();
  csrfToken = '';

  /** `address`: what a proxy would say that the visitor comes from. */
  constructor(base: URL, address?: string) {
    this.#base = base;
    this.#address = address;
  }

  /** The cookies as the browser would send them. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Goes in as one of the demo people, through the real code flow. */
  async signIn(login: string): Promise<this> {
    return await this.comeIn(`/inloggen?persoon=${login}`);
  }

  /** Follows the way to the identity provider and back, from any address that begins it. */
  async comeIn(address: string): Promise<this> {
    let next = new URL(address, this.#base);
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await this.fetch(next);
      const location = answer.headers.get('location');
      await answer.arrayBuffer();
      if (location === null) break;
      next = new URL(location, next);
      if (next.pathname === '/' || next.searchParams.has('fout')) break;
    }
    const session = await this.get('/api/v1/sessie');
    this.csrfToken = typeof session.body['csrfToken'] === 'string' ? session.body['csrfToken'] : '';
    return this;
  }

  async get(path: string): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
    const answer = await this.fetch(new URL(path, this.#base));
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Record<string, unknown> };
  }

  post(path: string, init: Sending = {}) {
    return this.send('POST', path, init);
  }

  async send(method: string, path: string, init: Sending = {}) {
    const headers: Record<string, string> = {};
    if (init.csrf !== false) headers['x-csrf-token'] = this.csrfToken;
    if (init.type !== undefined) headers['content-type'] = init.type;
    const answer = await this.fetch(new URL(path, this.#base), {
      method,
      headers,
      ...(init.body != null && { body: init.body }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) as Record<string, unknown> };
  }

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookies);
    if (this.#address !== undefined) headers.set('x-forwarded-for', this.#address);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
