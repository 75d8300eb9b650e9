import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { isOpenAddress, isPublicIp, parseWebhookAddress } from './webhook-address.ts';

let app: TestApp;
let office: Visitor;
let server: Server;
const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
let status = 500;

beforeAll(async () => {
  app = await startTestApp((config) => ({ ...config, webhooksInside: true }), undefined, { people: true });
  office = await new Visitor(app.url).signIn(loginOf('aanbiederadministratie'));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}, 600_000);
afterAll(async () => {
  server.close();
  await app.close();
});

const post = (path: string, body: object) =>
  office.post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });
const parts = () => ({ ...app.services, allowPrivate: app.services.config.webhooksInside });
const list = async () => routes.listWebhooks.response.parse((await office.get('/api/v1/webhooks')).body).webhooks;

/** A stop, which the gemeente answers with a retour. */
async function sendStop(): Promise<void> {
  const { body } = await office.get('/api/v1/eigen-toewijzingen?stand=loopt');
  const row = routes.listEigenToewijzingen.response.parse(body).rows[0]!;
  const { jeugdigeId, domein, toewijzingNummer, begin } = row;
  const stop = { domein, toewijzingNummer, einddatum: begin, redenBeeindiging: domein === 'jw' ? '34' : '23' };
  expect((await post(`/jeugdigen/${jeugdigeId}/eigen-toewijzingen/stop`, stop)).status).toBe(201);
}

test('S4-97 a webhook tells of a new bericht, signed, without personal data, and again when it did not arrive', async () => {
  const { port } = server.address() as AddressInfo; // it listens on a port
  const added = routes.addWebhook.response.parse(
    (await post('/webhooks', { adres: `http://127.0.0.1:${port}/samenpad` })).body,
  );
  await sendStop();
  expect(await tellWebhooks(parts())).toBe(0);
  expect(calls).toHaveLength(1);
  expect(await list()).toMatchObject([{ webhookId: added.webhookId, lastAt: null, wacht: 1 }]);
  expect(await tellWebhooks(parts())).toBe(0);
  expect(calls).toHaveLength(1);

  status = 204;
  await withAdmin(app.server, app.server.address.database, (admin) =>
    admin.query("update toegang.webhook_melding set volgende_op = clock_timestamp() - interval '1 second'"),
  );
  expect(await tellWebhooks(parts())).toBe(1);
  const { headers, body } = calls[1]!;
  expect(Object.keys(JSON.parse(body) as object)).toEqual(['berichtId', 'gemeente', 'domein', 'soort', 'op']);
  expect(JSON.parse(body)).toMatchObject({ soort: '308' });
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['samenpad-signature'])) ?? [];
  expect(given).toBe(createHmac('sha256', added.signingKey).update(`${seconds}.${body}`).digest('hex'));
  expect(await list()).toMatchObject([{ wacht: 0, failed: 0 }]);
  expect((await list())[0]?.lastAt).not.toBeNull();

  expect((await post(`/webhooks/${added.webhookId}/einde`, {})).status).toBe(200);
  expect((await post(`/webhooks/${added.webhookId}/einde`, {})).status).toBe(404);
  await sendStop();
  expect(await tellWebhooks(parts())).toBe(0);
  expect(await list()).toEqual([]);
});

test('S4-97 a webhook goes over https to the internet only', () => {
  const open = ['https://voorbeeld.nl/x', 'https://8.8.8.8/', 'https://[2001:4860::1]/'];
  const closed = [
    'http://voorbeeld.nl/x',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
  ];
  expect(open.filter((address) => !isOpenAddress(new URL(address)))).toEqual([]);
  expect(closed.filter((address) => isOpenAddress(new URL(address)))).toEqual([]);
  const none = ['voorbeeld', 'ftp://voorbeeld.nl/', 'https://a:b@voorbeeld.nl/', 'https://voorbeeld.nl/?sleutel=1'];
  expect(none.filter((text) => parseWebhookAddress(text) !== undefined)).toEqual([]);
  expect([isPublicIp('192.168.1.1'), isPublicIp('geen adres'), isPublicIp('1.1.1.1')]).toEqual([false, false, true]);
});
