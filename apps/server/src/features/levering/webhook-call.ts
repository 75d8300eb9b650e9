import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isOpenAddress, isPublicIp } from './webhook-address.ts';

const timeoutMs = 5_000;

/** Key with which the calls of a webhook are signed: its own, and made anew from the key of the installation. */
export function signingKeyOf(sessionKey: Uint8Array, webhookId: string): string {
  return createHmac('sha256', sessionKey).update(`webhook ${webhookId}`).digest('hex');
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`, so that an old call cannot be sent again. */
export function signatureOf(signingKey: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', signingKey).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Looked up at each call: a name that led elsewhere when it was kept leads nowhere now. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      done(error, '', 4);
      return;
    }
    const [first] = addresses;
    if (first === undefined) done(new Error('No address'), '', 4);
    else if (!addresses.every(({ address }) => isPublicIp(address))) done(new Error('Private address'), '', 4);
    else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

/** Sends one call and follows nothing; true when it was taken (2xx) within five seconds. Never throws. */
export function sendCall(
  adres: URL,
  { body, signature, allowPrivate }: { body: string; signature: string; allowPrivate: boolean },
): Promise<boolean> {
  if (!allowPrivate && !isOpenAddress(adres)) return Promise.resolve(false);
  const send = adres.protocol === 'http:' ? httpRequest : httpsRequest;
  return new Promise((resolve) => {
    const call = send(adres, {
      method: 'POST',
      ...(!allowPrivate && { lookup: lookupPublic }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'samenpad-signature': signature,
      },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
    });
    call.on('response', (answer) => {
      answer.resume();
      const { statusCode = 0 } = answer;
      resolve(statusCode >= 200 && statusCode < 300);
    });
    call.on('error', () => {
      resolve(false);
    });
    call.end(body);
  });
}
