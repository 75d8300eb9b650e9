/** A browser without a screen: keeps cookies, follows redirects within the app. */
export class Visitor {
  readonly #base: URL;
  readonly #cookies = new Map<string, string>();
  csrfToken = '';

  constructor(base: URL) {
    this.#base = base;
  }

  /** Goes in as one of the demo people, through the real code flow. */
  async signIn(login: string): Promise<this> {
    let next = new URL(`/inloggen?persoon=${login}`, this.#base);
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await this.fetch(next);
      const location = answer.headers.get('location');
      await answer.arrayBuffer();
      if (location === null) break;
      next = new URL(location, next);
      if (next.pathname === '/') break;
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

  async post(path: string, init: { body?: RequestInit['body']; type?: string; csrf?: boolean } = {}) {
    const headers: Record<string, string> = {};
    if (init.csrf !== false) headers['x-csrf-token'] = this.csrfToken;
    if (init.type !== undefined) headers['content-type'] = init.type;
    const answer = await this.fetch(new URL(path, this.#base), {
      method: 'POST',
      headers,
      ...(init.body != null && { body: init.body }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) as Record<string, unknown> };
  }

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0)
      headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
