import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiPrefix, type RouteName, routes } from '@samenpad/contract';
import type { Plugin } from 'vite';
import { answerOf } from './answers.ts';

function findRoute(method: string, path: string): { name: RouteName; params: Record<string, string> } | undefined {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+)')}$`);
    const match = route.method === method ? pattern.exec(path) : null;
    // Object.entries loses the literal type of its keys.
    if (match !== null) return { name: name as RouteName, params: { ...match.groups } };
  }
  return undefined;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function handle(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const login = url.searchParams.get('als');
  if (url.pathname === '/inloggen' && login !== null) {
    response.setHeader('set-cookie', `als=${login}; Path=/`);
    response.statusCode = 302;
    response.setHeader('location', url.searchParams.get('naar') ?? '/');
    response.end();
    return;
  }
  if (!url.pathname.startsWith(apiPrefix)) {
    next();
    return;
  }
  const found = findRoute(request.method ?? 'GET', url.pathname.slice(apiPrefix.length));
  const als = /(?:^|; )als=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const answer =
    found === undefined
      ? undefined
      : answerOf(found.name, { params: found.params, query: Object.fromEntries(url.searchParams), als });
  if (found === undefined || answer === undefined) {
    const code = als === undefined ? 'not-signed-in' : 'not-found';
    send(response, als === undefined ? 401 : 404, {
      type: 'about:blank',
      title: code,
      status: 401,
      detail: code,
      code,
    });
    return;
  }
  const checked = routes[found.name].response.safeParse(answer);
  if (!checked.success) console.error(found.name, checked.error.issues.slice(0, 3));
  send(response, checked.success ? 200 : 500, answer);
}

/** Invented answers for `npm run dev -w @samenpad/web` and `vite preview`, for work on pages without a server. Never in the build. */
export function previewAnswers(): Plugin {
  return {
    name: 'preview-answers',
    configureServer: (server) => {
      server.middlewares.use(handle);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use(handle);
    },
  };
}
