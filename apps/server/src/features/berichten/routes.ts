import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { runInBackground } from './background-import.ts';
import { listElementen } from './elements.ts';
import { hashOf, readFile } from './read-files.ts';
import { saveUpload } from './upload.ts';

/** WJ001 code that a retour would carry for a bericht set apart: its identification was used before (TR056). */
const usedIdentification = '9056';

export const berichtRoutes = [
  handle(routes.listImports, async ({ actor }, { database }) => ok({ rows: await database.imports.list(actor) })),

  handle(routes.getImport, async ({ actor, params, query }, { database }) => {
    const found = await database.imports.find(actor, params.importId, query);
    return found === undefined ? err({ code: 'not-found' as const }) : ok(found);
  }),

  handle(routes.startImport, async ({ actor, request }, services) => {
    const [gemeente] = actor.gemeenten;
    if (gemeente === undefined) return err({ code: 'forbidden' as const });
    const folder = join(services.config.dataFolder, 'uploads', randomUUID());
    const saved = await saveUpload(request, folder);
    if (!saved.ok) return saved;
    const herkomst = saved.value.namen.length === 1 ? (saved.value.namen[0] ?? '') : `${saved.value.namen.length} bestanden`;
    const importId = await services.imports.register({ gemeente, herkomst });
    void runInBackground(services, actor, { importId, folder, herkomst });
    return ok({ importId });
  }),

  handle(routes.stopImport, async ({ actor, params }, { database }) => {
    const toestand = await database.imports.requestStop(actor, params.importId);
    if (toestand === undefined) return err({ code: 'not-found' as const });
    return toestand === 'bezig' ? ok({ toestand }) : err({ code: 'conflict' as const, detail: 'Deze import is al klaar.' });
  }),

  handle(routes.postBericht, async ({ actor, request }, services) => {
    const [gemeente] = actor.gemeenten;
    if (gemeente === undefined) return err({ code: 'forbidden' as const });
    // The parser of this content type hands out the bytes as they came.
    const inhoud = request.body as Buffer | undefined;
    if (!Buffer.isBuffer(inhoud)) return err({ code: 'unsupported-content' as const });
    const naam = `api-${services.now().toISOString()}.xml`;
    const read = readFile({ naam, inhoud, hash: hashOf(inhoud) }, new Set(actor.gemeenten), services.now());
    if ('geweigerd' in read) return err({ code: 'message-refused' as const, faults: read.geweigerd.fouten });
    const applied = await services.imports.applyOne(gemeente, read.bericht);
    return ok({
      ...applied,
      soort: read.bericht.bericht.soort,
      retourCodes: applied.uitkomst === 'apart' ? [usedIdentification] : [],
    });
  }),

  handle(routes.listBerichten, async ({ actor, query }, { database }) => ok(await database.berichten.list(actor, query))),

  handle(routes.getBericht, async ({ actor, params }, { database }) => {
    const found = await database.berichten.find(actor, params.berichtId);
    if (found === undefined) return err({ code: 'not-found' as const });
    const inhoud = await database.berichten.readInhoud(actor, params.berichtId);
    return ok({ ...found, elementen: inhoud === undefined ? [] : listElementen(inhoud) });
  }),
];
