import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type EigenBestandView, routes } from '@samenpad/contract';
import { type AgbCode, err, identificatieOf, ok } from '@samenpad/domain';
import { type Fault, type Invoer, judgeBericht } from '@samenpad/ijw';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';
import { listUploaded } from './list-uploaded.ts';
import { hashOf, readFile } from './read-files.ts';
import { saveUpload, uploadFolderOf } from './upload.ts';

/** Files that are taken in while the sender waits; who has more has software that sends them one by one. */
const mostFiles = 200;
/** WJ001: refused within itself (level 2), and an Identificatie that was used before (TR056). */
const technical = '0001';
const usedIdentification = '9056';

function refuse(naam: string, faults: readonly Fault[], retourCodes: string[] = []): EigenBestandView {
  const plain = faults.map(({ level, code, line, element, message }) => ({ level, code, line, element, message }));
  return { naam, uitkomst: 'geweigerd', soort: null, berichtId: null, retourCodes, faults: plain };
}

function refuseWith(naam: string, code: string, message: string): EigenBestandView {
  return refuse(naam, [{ level: 'bestand', code, line: null, element: null, message }]);
}

const foreign =
  'Dit bericht is niet van uw organisatie: de afzender heeft een andere AGB-code. Stuur alleen berichten van uzelf.';
const noMessage = 'Een aanbieder stuurt hier alleen berichten: XML, of een ZIP met XML.';
const tooMany = `Er zitten meer dan ${mostFiles} berichten in. Stuur ze in kleinere delen.`;

interface Sender {
  actor: Actor;
  own: ReadonlySet<AgbCode>;
}

/** One bericht of the own aanbieder: taken in as by a koppeling, with the codes of its retour and what is wrong with it. */
async function takeIn(
  file: { naam: string; inhoud: Uint8Array },
  { actor, own }: Sender,
  { imports, database, now }: Pick<Services, 'imports' | 'database' | 'now'>,
): Promise<EigenBestandView> {
  const { naam, inhoud } = file;
  const [hash, gemeenten] = [hashOf(inhoud), new Set(actor.gemeenten)];
  const read = readFile({ naam, inhoud, hash }, gemeenten, now());
  if ('unstored' in read) {
    const answer = await imports.refuseOne({ inhoud, hash, gemeenten, aanbieders: own });
    // A Fo01 answers the envelope and has no codes.
    const codes = answer !== undefined && 'bericht' in answer ? [technical] : [];
    return { ...refuse(naam, [], codes), faults: read.unstored.fouten };
  }
  const { bericht } = read.bericht;
  const { verzender } = identificatieOf(bericht);
  if (verzender !== bericht.aanbieder || !own.has(bericht.aanbieder))
    return refuseWith(naam, 'andere-aanbieder', foreign);
  const { faults } = judgeBericht(inhoud);
  const { berichtId, uitkomst } = await imports.applyOne(read.bericht);
  const answer = { naam, uitkomst, soort: bericht.soort, berichtId, faults: [] };
  if (uitkomst === 'apart') return { ...answer, retourCodes: [usedIdentification] };
  const retourCodes = await readRetourCodes(actor, berichtId, database);
  if (faults.length === 0) return { ...answer, retourCodes };
  return { ...refuse(naam, faults, retourCodes), soort: bericht.soort, berichtId };
}

/** Of the retour that was written at once; none where the gemeente answers later. */
async function readRetourCodes(
  actor: Actor,
  berichtId: string | null,
  { levering }: Services['database'],
): Promise<string[]> {
  if (berichtId === null) return [];
  const { rows } = await levering.listBerichten(actor, { offset: 0, limit: 1 }, { berichtId });
  const codes = (rows[0]?.antwoorden ?? []).flatMap((part) => ('retourCodes' in part ? (part.retourCodes ?? []) : []));
  return [...new Set(codes)].sort();
}

async function takeInAll(invoer: AsyncIterable<Invoer>, who: Sender, services: Services): Promise<EigenBestandView[]> {
  const bestanden: EigenBestandView[] = [];
  for await (const file of invoer) {
    if (bestanden.length >= mostFiles) return [...bestanden, refuseWith(file.naam, 'te-veel', tooMany)];
    if ('faults' in file) bestanden.push(refuse(file.naam, file.faults));
    else if (/\.csv$/i.test(file.naam)) bestanden.push(refuseWith(file.naam, 'geen-bericht', noMessage));
    else bestanden.push(await takeIn(file, who, services));
  }
  return bestanden;
}

/** Berichten that an aanbieder brings itself (S4-97, S4-127): those of its own AGB code alone. */
export const eigenUploadRoutes = [
  handle(routes.postEigenBericht, async ({ actor, request }, services) => {
    // The parser of this content type hands out the bytes as they came.
    const inhoud = request.body;
    if (!Buffer.isBuffer(inhoud)) return err({ code: 'unsupported-content' as const });
    const own = new Set(await services.database.levering.listAanbieders(actor));
    const naam = `api-${services.now().toISOString()}.xml`;
    const taken = await takeIn({ naam, inhoud }, { actor, own }, services);
    if (taken.uitkomst !== 'geweigerd') return ok(taken);
    return err({ code: 'message-refused' as const, faults: taken.faults });
  }),

  handle(routes.uploadEigenBerichten, async ({ actor, request }, services) => {
    const folder = join(uploadFolderOf(services.config.dataFolder, actor.accountId), randomUUID());
    const saved = await saveUpload(request, folder);
    if (!saved.ok) return saved;
    try {
      const own = new Set(await services.database.levering.listAanbieders(actor));
      const scan = { isDown: false };
      const invoer = listUploaded(folder, {
        scanner: services.config.scanner,
        onWaiting: () => {
          scan.isDown = true;
          return Promise.resolve(true);
        },
      });
      const bestanden = await takeInAll(invoer, { actor, own }, services);
      return scan.isDown ? err({ code: 'unavailable' as const }) : ok({ bestanden });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }),
];
