import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { UnsentBericht } from '@samenpad/database';
import { wrapEnvelop } from '@samenpad/ijw';
import { SendProblem, type Transport } from './send-out.ts';
import { stufMomentOf, writeFout } from './write-fout.ts';

/** Where written berichten are posted in a StUF-GGk envelope. */
export interface Gateway {
  address: URL;
  /** Sent as a bearer token; undefined: the gateway knows us by the network or a proxy with a certificate. */
  secret: string | undefined;
}

const timeoutMs = 30_000;
/** An acknowledgement is small; what is longer is not read. */
const mostAnswer = 64_000;
const RETOUREN = ['302', '306', '308', '316', '318', '320'];
/** A StUF fault instead of an acknowledgement. */
const FAULT = /<(?:[\w.-]+:)?berichtcode>\s*Fo0[123]\s*</;

/** The bericht in its envelope. The referentienummer is its own id: of a second try the same, so a receiver knows it. */
function envelopOf(
  { berichtId, domein, soort, antwoordOp, antwoordEnvelop, gemeente, aanbieder, inhoud }: UnsentBericht,
  now: Date,
): Uint8Array {
  const isRetour = RETOUREN.includes(soort);
  return wrapEnvelop(inhoud, {
    soort: isRetour ? 'Du01' : 'Di01',
    zender: gemeente,
    ontvanger: aanbieder,
    referentienummer: berichtId,
    functie: `${domein.toUpperCase()}${soort}`,
    tijdstipBericht: stufMomentOf(now),
    // A heenbericht that came in no envelope has no number: our id of it stands for it.
    ...(isRetour && { crossRefnummer: antwoordEnvelop ?? antwoordOp ?? berichtId }),
  });
}

/** Posts each bericht to the gateway; taken is a 2xx without a StUF fault in it. Follows no redirect. */
export function createGatewayTransport({ address, secret }: Gateway, now: () => Date): Transport {
  const hand = async (body: Uint8Array) => {
    const { status, text } = await post(address, secret, body);
    if (status >= 500) throw new SendProblem('storing');
    if (status < 200 || status >= 300 || FAULT.test(text)) throw new SendProblem('geweigerd');
  };
  return {
    kanaal: 'koppeling',
    send: (bericht) => hand(envelopOf(bericht, now())),
    sendFout: (fout) => hand(writeFout(fout)),
  };
}

function post(address: URL, secret: string | undefined, body: Uint8Array): Promise<{ status: number; text: string }> {
  const send = address.protocol === 'http:' ? httpRequest : httpsRequest;
  const timeout = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(new SendProblem(timeout.aborted ? 'te-traag' : 'onbereikbaar'));
    };
    const call = send(address, {
      method: 'POST',
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        'content-length': body.byteLength,
        ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      },
      signal: timeout,
      agent: false,
    });
    call.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        if (text.length < mostAnswer) text += part;
      });
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text });
      });
      answer.on('error', refuse);
    });
    call.on('error', refuse);
    call.end(body);
  });
}
