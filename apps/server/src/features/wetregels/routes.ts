import { publishCount, publishEvents } from '@samenpad/analytics';
import { dossierFoutTexts, routes, type WetregelView } from '@samenpad/contract';
import type { WetregelRow, WetregelUitkomst } from '@samenpad/database';
import { err, type GemeenteCode, ok, type PlainDate, type Result } from '@samenpad/domain';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { renewAfter } from '../../renew-figures.ts';
import type { Services } from '../../services.ts';

const keepers: readonly string[] = routes.beginWetregel.access;

function standOf({ van, tot }: WetregelRow, today: PlainDate): WetregelView['stand'] {
  if (tot === van) return 'nooit';
  if (van > today) return 'later';
  return tot === null || today < tot ? 'geldt' : 'voorbij';
}

interface ViewContext {
  today: PlainDate;
  beheert: readonly GemeenteCode[];
  naamOf: (code: GemeenteCode) => string;
}

function toView(row: WetregelRow, { today, beheert, naamOf }: ViewContext): WetregelView {
  const { gemeente } = row;
  return {
    ...row,
    codes: [...row.codes],
    gemeenteNaam: gemeente === null ? null : naamOf(gemeente),
    stand: standOf(row, today),
    beheert: gemeente !== null && row.tot === null && beheert.includes(gemeente),
  };
}

/** Whoever is touched has the other law when the answer leaves. */
async function kept(
  uitkomst: WetregelUitkomst,
  { analytics, database, peildatum }: Pick<Services, 'analytics' | 'database' | 'peildatum'>,
): Promise<Result<{ bewaard: true }, Failure>> {
  if (uitkomst === 'niet-gevonden') return err({ code: 'not-found' });
  if (uitkomst !== 'bewaard') {
    const code = ['regel-voor-begin', 'bsn-in-tekst'].includes(uitkomst) ? 'invalid-input' : 'conflict';
    return err({ code, detail: dossierFoutTexts[uitkomst].nl, faults: [{ code: uitkomst }] });
  }
  const { changed } = await database.folder.foldDirty({ peildatum: peildatum() });
  await renewAfter(analytics, changed);
  return ok({ bewaard: true });
}

/** Which help falls under which law, by valid date (S2-23). */
export const wetregelRoutes = [
  handle(routes.listWetregels, async ({ actor }, { database, peildatum, gemeenteNaam }) => {
    const rows = await database.wetregels.list(actor);
    const beheert = keepers.includes(actor.rol) ? [...actor.gemeenten] : [];
    const context = { today: peildatum(), beheert, naamOf: gemeenteNaam };
    return ok({ rows: rows.map((row) => toView(row, context)), beheert });
  }),

  handle(routes.countWetregel, async ({ actor, query }, { config, database }) => {
    const { gemeente, domein, categorie, van } = query;
    if (gemeente === undefined || categorie === undefined || van === undefined) {
      const none = { kind: 'undetermined' } as const;
      return ok({ toewijzingen: none, jeugdigen: none });
    }
    const codes = query.codes?.split(',').map((code) => code.trim()) ?? [];
    const found = await database.wetregels.count(actor, { gemeente, domein, categorie, codes, van });
    if (found === undefined) return err({ code: 'not-found' });
    return ok({
      toewijzingen: publishEvents(found.toewijzingen, found.jeugdigen, config.publication.groups),
      jeugdigen: publishCount(found.jeugdigen, config.publication.groups),
    });
  }),

  handle(routes.beginWetregel, async ({ actor, body }, parts) =>
    kept(await parts.database.wetregels.begin(actor, body), parts),
  ),

  handle(routes.endWetregel, async ({ actor, params, body }, parts) =>
    kept(await parts.database.wetregels.end(actor, params.regelId, body), parts),
  ),
];
