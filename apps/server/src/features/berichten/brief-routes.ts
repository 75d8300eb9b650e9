import { type BriefwisselingView, brievenPageSize, dossierFoutTexts, routes } from '@samenpad/contract';
import type { Briefwisseling } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';

function toView(
  { gemeente: _, brieven, ...row }: Briefwisseling,
  names: ReadonlyMap<string, string>,
): BriefwisselingView {
  return {
    ...row,
    aanbiederNaam: aanbiederNameOf(names, row.aanbieder),
    ongelezen: brieven.filter(({ van, gelezenOp }) => van !== row.als && gelezenOp === null).length,
    brieven: brieven.map(({ op, gelezenOp, ...brief }) => ({
      ...brief,
      op: op.toISOString(),
      gelezenOp: gelezenOp?.toISOString() ?? null,
    })),
  };
}

/** What message desk and aanbieder write to each other about a toewijzing or verzoek (S4-8). */
export const briefRoutes = [
  handle(routes.listOngelezenBrieven, async ({ actor, query }, { database }) => {
    const page = { offset: (query.pagina - 1) * brievenPageSize, limit: brievenPageSize };
    const { rows, total } = await database.briefwisselingen.listUnread(actor, page);
    const ids = rows.map(({ jeugdigeId }) => jeugdigeId);
    const names = await readFullNames(actor, ids, database);
    const aanbieders = await database.aanbieders.listNames(actor);
    return ok({
      totaal: total,
      rows: rows.map(({ pseudoniem, sinds, ...row }) => ({
        ...row,
        naam: names.get(row.jeugdigeId) ?? pseudoniem,
        aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
        sinds: sinds.toISOString(),
      })),
    });
  }),

  handle(routes.listBriefwisselingen, async ({ actor, params }, { database }) => {
    const rows = await database.briefwisselingen.list(actor, params.jeugdigeId);
    if (rows === undefined) return err({ code: 'not-found' as const });
    const names = await database.aanbieders.listNames(actor);
    return ok({ rows: rows.map((row) => toView(row, names)) });
  }),

  handle(routes.addBrief, async ({ actor, params, body }, { database }) => {
    const added = await database.briefwisselingen.add(actor, params.jeugdigeId, body);
    if (added.ok) return added;
    if (added.error === 'niet-gevonden') return err({ code: 'not-found' as const });
    const fout = added.error;
    return err({ code: 'invalid-input' as const, detail: dossierFoutTexts[fout].nl, faults: [{ code: fout }] });
  }),

  handle(routes.readBriefwisseling, async ({ actor, params }, { database }) => {
    const gelezen = await database.briefwisselingen.markRead(actor, params.jeugdigeId, params.briefwisselingId);
    return gelezen === undefined ? err({ code: 'not-found' as const }) : ok({ gelezen });
  }),
];
