import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { berichtenPageSize, routes } from '@samenpad/contract';
import type { BerichtFilter } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { idOfRequest } from '../../http/idempotency.ts';
import { runInBackground } from './background-import.ts';
import { listMaskedElementen } from './elements.ts';
import { markFaults } from './mark-faults.ts';
import { hashOf, readFile } from './read-files.ts';
import { saveUpload, uploadFolderOf } from './upload.ts';
import { toBerichtView, toImportView } from './views.ts';

/** WJ001 code that a retour would carry for a bericht set apart: its identification was used before (TR056). */
const usedIdentification = '9056';

const pageOf = (pagina: number) => ({ offset: (pagina - 1) * berichtenPageSize, limit: berichtenPageSize });

export const berichtRoutes = [
  handle(routes.listImports, async ({ actor }, { database }) => {
    const rows = await database.imports.list(actor, pageOf(1));
    return ok({ rows: rows.map(toImportView) });
  }),

  handle(routes.getImport, async ({ actor, params, query }, { database }) => {
    const found = await database.imports.find(actor, params.importId);
    if (found === undefined) return err({ code: 'not-found' as const });
    const filter = query.uitkomst === undefined ? {} : { uitkomst: query.uitkomst };
    const { rows, total } = await database.imports.listBestanden(actor, params.importId, filter, pageOf(query.pagina));
    return ok({
      ...toImportView(found),
      bestandenTotaal: total,
      bestanden: rows.map(({ naam, uitkomst, soort, berichtId, fouten }) => ({
        naam,
        uitkomst,
        soort,
        berichtId,
        faults: fouten,
      })),
    });
  }),

  handle(routes.startImport, async ({ actor, query, request }, services) => {
    const folder = join(uploadFolderOf(services.config.dataFolder, actor.accountId), randomUUID());
    const saved = await saveUpload(request, folder);
    if (!saved.ok) return saved;
    const { namen } = saved.value;
    const naam = namen.length === 1 ? (namen[0] ?? '') : `${namen.length} bestanden`;
    const importId = idOfRequest(request, actor, routes.startImport);
    const isNew = await services.imports.open({ importId, naam, gemeenten: actor.gemeenten });
    if (!isNew) {
      await rm(folder, { recursive: true, force: true });
      return ok({ importId });
    }
    void runInBackground(services, {
      importId,
      folder,
      naam,
      gemeenten: actor.gemeenten,
      answer: query.antwoord === 'ja',
    });
    return ok({ importId });
  }),

  handle(routes.stopImport, async ({ actor, params }, { database }) => {
    const found = await database.imports.find(actor, params.importId);
    if (found === undefined) return err({ code: 'not-found' as const });
    if (found.toestand !== 'bezig') return err({ code: 'conflict' as const, detail: 'Deze import is al klaar.' });
    await database.importer.requestStop(params.importId);
    return ok({ toestand: 'bezig' });
  }),

  handle(routes.postBericht, async ({ actor, request }, services) => {
    // The parser of this content type hands out the bytes as they came.
    const inhoud = request.body as Buffer | undefined;
    if (!Buffer.isBuffer(inhoud)) return err({ code: 'unsupported-content' as const });
    const naam = `api-${services.now().toISOString()}.xml`;
    const [hash, gemeenten] = [hashOf(inhoud), new Set(actor.gemeenten)];
    const read = readFile({ naam, inhoud, hash }, gemeenten, services.now());
    if ('unstored' in read) {
      await services.imports.refuseOne({ inhoud, hash, gemeenten });
      return err({ code: 'message-refused' as const, faults: read.unstored.fouten });
    }
    const applied = await services.imports.applyOne(read.bericht);
    return ok({
      ...applied,
      soort: read.bericht.bericht.soort,
      retourCodes: applied.uitkomst === 'apart' ? [usedIdentification] : [],
    });
  }),

  handle(routes.listBerichten, async ({ actor, query }, { database }) => {
    const { zoek, soort, aanbieder, van, tot, status } = query;
    const filter: BerichtFilter = {
      ...(zoek && { zoek }),
      ...(soort && { soort }),
      ...(aanbieder && { aanbieder }),
      ...(van && { van }),
      ...(tot && { tot }),
      ...(status !== 'alles' && { status }),
    };
    const [found, aanbieders] = await database.together(actor, (one) =>
      Promise.all([database.berichten.list(one, filter, pageOf(query.pagina)), database.aanbieders.listNames(one)]),
    );
    return ok({
      totaal: found.total,
      tellingen: found.counts,
      rows: found.rows.map((row) => toBerichtView(row, aanbieders)),
    });
  }),

  handle(routes.getBericht, async ({ actor, params }, { database }) => {
    const found = await database.berichten.find(actor, params.berichtId);
    const inhoud = found && (await database.berichten.readInhoud(actor, params.berichtId));
    if (found === undefined || inhoud === undefined) return err({ code: 'not-found' as const });
    const aanbieders = await database.aanbieders.listNames(actor);
    return ok({
      ...toBerichtView(found, aanbieders),
      geldendBerichtId: found.geldendBerichtId,
      elementen: listMaskedElementen(inhoud),
      fouten: await markFaults(inhoud, found, {
        outbox: database.outbox,
        codes: await database.berichten.listAntwoordcodes(actor, params.berichtId),
      }),
    });
  }),
];
