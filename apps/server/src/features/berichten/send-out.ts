import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  type Foutbericht,
  type SendFault,
  type TermijnRow,
  termijnenOf,
  type UnsentBericht,
} from '@samenpad/database';
import { computeDeadline, findTermijn, type GemeenteCode, type PlainDate, retourSoortOf } from '@samenpad/domain';
import { nameFout, writeFout } from './write-fout.ts';

/** A bericht was not taken, for a reason that its sender may read. */
export class SendProblem extends Error {
  readonly fault: SendFault;

  constructor(fault: SendFault) {
    super(`A bericht was not taken: ${fault}`);
    this.fault = fault;
  }
}

/** A way out for berichten: a folder, a download, or a gateway (docs/operate.md). */
export interface Transport {
  kanaal: 'map' | 'koppeling';
  /**
   * Hands over one bericht. It may be asked again about the same one, after a crash: the bytes are then the same, and the
   * receiver knows it by its identificatie. Throws when it could not be handed over: a SendProblem is kept and shown.
   */
  send(bericht: UnsentBericht): Promise<void>;
  /** Hands over a Fo01, on the same terms. */
  sendFout(fout: Foutbericht): Promise<void>;
}

const atOnce = 200;

/** The last day of a retour in time (OP090); null for what nobody answers: a retour or a 325. */
export function answerBefore(
  { gemeente, soort }: { gemeente: GemeenteCode; soort: string },
  sent: PlainDate,
  rows: readonly TermijnRow[],
): PlainDate | null {
  const termijn = findTermijn(termijnenOf(rows, gemeente), 'retour', sent);
  const deadline = termijn && soort in retourSoortOf ? computeDeadline(termijn, sent) : undefined;
  return deadline?.kind === 'running' ? deadline.deadline : null;
}

/** Drops berichten in a folder from which other software fetches them: whole or not at all, under the name that they always have. */
export function createFolderTransport(folder: string): Transport {
  const drop = async (name: string, inhoud: Uint8Array) => {
    await mkdir(folder, { recursive: true });
    const half = join(folder, `.${randomUUID()}`);
    await writeFile(half, inhoud, { mode: 0o640 });
    await rename(half, join(folder, name));
  };
  return {
    kanaal: 'map',
    send: ({ bestandsnaam, inhoud }) => drop(bestandsnaam, inhoud),
    sendFout: (fout) => drop(nameFout(fout), writeFout(fout)),
  };
}

interface SendParts {
  database: Pick<Database, 'outbox' | 'termijnen'>;
  /** Undefined: of all. */
  gemeenten: readonly GemeenteCode[] | undefined;
  transport: Transport;
  today: PlainDate;
}

/** After so many in a row that were not taken the way out is down: the others wait too. */
const mostFailures = 3;

/** Sends all that was written and not sent, oldest first. Gives the number; what fails is tried again later, by itself. */
export async function sendOut(parts: SendParts): Promise<number> {
  return (await sendBerichten(parts)) + (await sendFouten(parts));
}

async function sendFouten({ database: { outbox }, gemeenten, transport }: SendParts): Promise<number> {
  let [sent, failures] = [0, 0];
  for (const fout of await outbox.listUnsentFouten(gemeenten, atOnce)) {
    const { gemeente, foutId } = fout;
    const fault = await tryHand(() => transport.sendFout(fout));
    if (fault === undefined) {
      await outbox.markFoutSent({ gemeente, foutId, kanaal: transport.kanaal });
      [sent, failures] = [sent + 1, 0];
    } else {
      await outbox.markFoutFailed({ gemeente, foutId, fault });
      failures += 1;
      if (failures >= mostFailures) break;
    }
  }
  return sent;
}

async function sendBerichten({ database, gemeenten, transport, today }: SendParts): Promise<number> {
  const unsent = await database.outbox.listUnsent(gemeenten, atOnce);
  if (unsent.length === 0) return 0;
  const termijnen = await database.termijnen.list();
  let [sent, failures] = [0, 0];
  for (const bericht of unsent) {
    const { gemeente, berichtId } = bericht;
    const fault = await tryHand(() => transport.send(bericht));
    if (fault !== undefined) {
      await database.outbox.markFailed({ gemeente, berichtId, fault });
      failures += 1;
      if (failures >= mostFailures) break;
      continue;
    }
    failures = 0;
    const antwoordVoor = answerBefore(bericht, today, termijnen);
    await database.outbox.markSent([{ gemeente, berichtId, kanaal: transport.kanaal, antwoordVoor }]);
    sent += 1;
  }
  return sent;
}

async function tryHand(hand: () => Promise<void>): Promise<SendFault | undefined> {
  try {
    await hand();
    return undefined;
  } catch (error) {
    if (error instanceof SendProblem) return error.fault;
    throw error;
  }
}

const everyMs = 10_000;

/** Sends what was written by the way out of the installation, again and again; nothing without one. */
export function keepSending(
  parts: Pick<SendParts, 'database' | 'gemeenten'>,
  { transport, today }: { transport: Transport | undefined; today: () => PlainDate },
  onTrouble: (error: unknown) => void,
): NodeJS.Timeout | undefined {
  if (transport === undefined) return undefined;
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    sendOut({ ...parts, transport, today: today() })
      .catch(onTrouble)
      .finally(() => {
        busy = false;
      });
  }, everyMs).unref();
}
