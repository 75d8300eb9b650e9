import { mostDownloads, mostFouten, routes, verzondenPageSize } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { findTransport } from './find-transport.ts';
import { answerBefore, sendOut } from './send-out.ts';
import { nameFout, writeFout } from './write-fout.ts';

export const verzondenRoutes = [
  handle(routes.listVerzendingen, async ({ actor, query }, { config, database, now }) => {
    const filter = { today: todayOf(now), ...(query.stand && { stand: query.stand }) };
    const page = { offset: (query.pagina - 1) * verzondenPageSize, limit: verzondenPageSize };
    const found = await database.verzendingen.list(actor, filter, page);
    const aanbieders = await database.aanbieders.listNames(actor);
    const fouten = await database.verzendingen.listFouten(actor, mostFouten);
    return ok({
      totaal: found.total,
      tellingen: found.counts,
      canSend: findTransport(config, now) !== undefined,
      answers: config.answers,
      rows: found.rows.map((row) => ({
        ...row,
        aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
        geschrevenOp: row.geschrevenOp.toISOString(),
        verzondenOp: row.verzondenOp?.toISOString() ?? null,
        retryAt: row.retryAt?.toISOString() ?? null,
      })),
      fouten: fouten.map(({ gemeente: _, ...row }) => ({
        ...row,
        ontvangerNaam: aanbieders.get(row.ontvanger) ?? null,
        geschrevenOp: row.geschrevenOp.toISOString(),
        verzondenOp: row.verzondenOp?.toISOString() ?? null,
        retryAt: row.retryAt?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.sendVerzendingen, async ({ actor }, { config, database, now }) => {
    const transport = findTransport(config, now);
    if (transport === undefined)
      return err({
        code: 'conflict' as const,
        detail:
          'Deze Samenpad heeft geen map of koppeling voor verzending. Download de berichten, of vraag uw beheerder om een map.',
      });
    const toSend = await database.verzendingen.listToSend(actor, undefined);
    const fouten = await database.verzendingen.listFoutenToSend(actor, undefined);
    const gemeenten = [...new Set([...toSend, ...fouten].map(({ gemeente }) => gemeente))];
    return ok({ aantal: await sendOut({ database, gemeenten, transport, today: todayOf(now) }) });
  }),

  handle(routes.downloadVerzendingen, async ({ actor, body }, { database, now }) => {
    const toSend = await database.verzendingen.listToSend(actor, body.berichten);
    if (toSend.length < new Set(body.berichten).size) return err({ code: 'not-found' as const });
    const gemeenten = [...new Set(toSend.map(({ gemeente }) => gemeente))];
    const files = await database.outbox.listUnsent(gemeenten, mostDownloads, body.berichten);
    const termijnen = await database.termijnen.list();
    await database.outbox.markSent(
      files.map((file) => ({
        gemeente: file.gemeente,
        berichtId: file.berichtId,
        kanaal: 'download' as const,
        antwoordVoor: answerBefore(file, todayOf(now), termijnen),
      })),
    );
    return ok({
      bestanden: files.map(({ bestandsnaam, inhoud }) => ({
        naam: bestandsnaam,
        inhoud: Buffer.from(inhoud).toString('base64'),
      })),
    });
  }),

  handle(routes.downloadFouten, async ({ actor, body }, { database }) => {
    const toSend = await database.verzendingen.listFoutenToSend(actor, body.fouten);
    if (toSend.length < new Set(body.fouten).size) return err({ code: 'not-found' as const });
    const gemeenten = [...new Set(toSend.map(({ gemeente }) => gemeente))];
    const fouten = await database.outbox.listUnsentFouten(gemeenten, mostDownloads, body.fouten);
    for (const { gemeente, foutId } of fouten)
      await database.outbox.markFoutSent({ gemeente, foutId, kanaal: 'download' });
    return ok({
      bestanden: fouten.map((fout) => ({
        naam: nameFout(fout),
        inhoud: Buffer.from(writeFout(fout)).toString('base64'),
      })),
    });
  }),
];
