import { compareFocus } from '@samenpad/analytics';
import { dossierFoutTexts, routes } from '@samenpad/contract';
import { addDays, dayOf, err, isFocusRegel, ok, planCapaciteit } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { regelsOn, toMedewerkers } from './caseload-view.ts';

const YEAR = 365;

export const caseloadRoutes = [
  handle(routes.getCaseload, ({ actor }, { database, peildatum, now }) =>
    database.together(actor, async (one) => {
      const today = todayOf(now);
      const van = addDays(today, -YEAR);
      const medewerkers = await database.caseload.listMedewerkers(one);
      const rijen = await database.caseload.listRijen(one, { vanaf: van, peildatum: peildatum() });
      const versies = await database.caseload.listRegels(one);
      const ids = rijen.flatMap(({ jeugdigeId, inZorgSinds }) =>
        jeugdigeId === null || inZorgSinds === null ? [] : [jeugdigeId],
      );
      const namen = await readFullNames(one, ids, database);
      const regels = regelsOn(versies, actor.gemeenten, today);
      const known = { van, tot: today, peildatum: peildatum(), namen };
      const { team, medewerkers: views } = toMedewerkers(medewerkers, rijen, regels, known);
      const { zaakmaanden: _months, ...ofTeam } = team;
      return ok({
        van,
        tot: today,
        team: ofTeam,
        medewerkers: views,
        regels,
        wijzigingen: versies.map((versie) => ({ ...versie, op: dayOf(versie.op) })),
      });
    }),
  ),

  handle(routes.changeCaseloadregel, async ({ actor, body }, { database, now }) => {
    if (body.van < todayOf(now)) {
      return err({ code: 'invalid-input', detail: 'Een regel kan niet voor vandaag ingaan.' });
    }
    const versie = await database.caseload.changeRegel(actor, body);
    return versie === undefined ? err({ code: 'not-found' }) : ok({ versie });
  }),

  handle(routes.setWerkuren, async ({ actor, body }, { database }) =>
    (await database.caseload.setUren(actor, body))
      ? ok({ bewaard: true as const })
      : err({ code: 'not-found' as const }),
  ),

  handle(routes.handOverCaseload, async ({ actor, body }, { database }) => {
    const done = await database.caseload.handOver(actor, body);
    if (done.ok) return done;
    if (done.error === 'niet-gevonden') return err({ code: 'not-found' });
    const code = done.error === 'overdracht-gepland' ? ('conflict' as const) : ('invalid-input' as const);
    return err({ code, detail: dossierFoutTexts[done.error].nl, faults: [{ code: done.error }] });
  }),

  handle(routes.getCapaciteitsplan, async ({ actor, query: { usable, ...query } }, { database, peildatum }) => {
    const rows = compareFocus(await database.caseload.listFocusUitkomsten(actor, peildatum()));
    // Of the newest version and half-year that says something; in youths for each hundred taken up.
    const known = rows.find(({ isSmall, verschil }) => !isSmall && verschil !== null)?.verschil;
    const effect = known && { waarde: known.waarde * 100, van: known.van * 100, tot: known.tot * 100 };
    return ok(planCapaciteit({ ...query, usable: usable / 100, effect: effect ?? null }));
  }),

  handle(routes.getFocuseffect, async ({ actor }, { database, peildatum }) => {
    const found = await database.caseload.listFocusUitkomsten(actor, peildatum());
    return ok({
      rows: compareFocus(found).flatMap((row) => (isFocusRegel(row.regel) ? [{ ...row, regel: row.regel }] : [])),
    });
  }),

  handle(routes.listOverdrachten, async ({ actor, params }, { database }) => {
    const found = await database.caseload.listOverdrachten(actor, params.jeugdigeId);
    return found === undefined
      ? err({ code: 'not-found' })
      : ok({ overdrachten: found.map(({ op: _told, ...row }) => row) });
  }),
];
