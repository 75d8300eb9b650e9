import { rolesThatSee } from '@samenpad/access';
import { routes, verzoekenPageSize } from '@samenpad/contract';
import type { BerichtbesluitFout, BerichtbesluitInvoer, Database, HulpkeuzeInvoer } from '@samenpad/database';
import {
  addWerkdagen,
  type Bericht,
  computeSaldo,
  type Domein,
  err,
  listEigenToewijzingen,
  maxDate,
  minDate,
  ok,
  type PlainDate,
  type Result,
  type ToegewezenProduct,
} from '@samenpad/domain';
import type { Antwoord } from '@samenpad/ijw';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import type { Services } from '../../services.ts';
import { toInvoer } from '../../written-bericht.ts';
import { type ComposeFout, composeAntwoord, composeChange, composeGrant } from './compose.ts';
import { refuse } from './refuse.ts';
import { type AskedVerzoek, readSituation, type Situation } from './situation.ts';
import { toBesluitView, toToegewezenView, toVerzoekView } from './views.ts';

type Parts = Pick<Services, 'database' | 'now' | 'peildatum'>;

/** What the actor may decide for this jeugdige; undefined alike for none and for not allowed. */
async function open(actor: Actor, jeugdigeId: string, database: Database) {
  const ruimte = await database.toewijzen.open(actor, jeugdigeId);
  const situation = ruimte && (await readSituation(database, ruimte.gemeente, jeugdigeId));
  return ruimte === undefined || situation === undefined ? undefined : { ruimte, situation };
}

/** Keeps the decision with the question that holds it, then its bericht, then folds: the bericht stands in the zorgpad when the answer leaves. */
async function carryOut(
  actor: Actor,
  jeugdigeId: string,
  {
    bericht,
    besluit,
    hulpkeuze = null,
  }: { bericht: Result<Bericht, ComposeFout>; besluit: BerichtbesluitInvoer; hulpkeuze?: HulpkeuzeInvoer | null },
  { database, now, peildatum }: Parts,
) {
  if (!bericht.ok) return refuse(bericht.error);
  const decided: Result<{ besluitId: string }, BerichtbesluitFout> = await database.toewijzen.decide(
    actor,
    jeugdigeId,
    besluit,
    hulpkeuze,
  );
  if (!decided.ok) return refuse(decided.error);
  await database.outbox.write([{ invoer: toInvoer(bericht.value, now()), besluitId: decided.value.besluitId }]);
  await database.folder.foldDirty({ peildatum: peildatum() });
  return ok({ bewaard: true as const });
}

/** What is left of each toewijzing (S3-14). */
function saldiOf({ gebeurtenissen }: Situation, peildatum: PlainDate) {
  const all = listEigenToewijzingen(gebeurtenissen, peildatum);
  return (domein: Domein, nummer: number) => {
    const own = all.find((one) => one.domein === domein && one.product.toewijzingNummer === nummer);
    return own === undefined ? null : computeSaldo(own, peildatum);
  };
}

function findVerzoek(
  { verzoeken }: Situation,
  wanted: { domein: string; aanbieder: string; referentie: string },
): AskedVerzoek | undefined {
  return verzoeken.find(
    ({ bericht, referentie }) =>
      bericht.domein === wanted.domein && bericht.aanbieder === wanted.aanbieder && referentie === wanted.referentie,
  );
}

/** The product code on which the mandate is tested. */
function productOf({ bericht, referentie }: AskedVerzoek): string | undefined {
  return bericht.soort === '315'
    ? bericht.aangevraagdeProducten.find((one) => one.referentieAanbieder === referentie)?.product?.code
    : bericht.nieuweProducten[0]?.product?.code;
}

/**
 * How long the help that is asked would last, as it would be granted: the mandate is tested on that too (S4-91). Help that
 * goes on counts from its first day, or somebody could prolong it alone again and again.
 */
function lengthOf(
  { bericht, referentie }: AskedVerzoek,
  { toewijzingen }: Situation,
  granted: { begin: PlainDate | null; eind: PlainDate | null },
): { begin?: PlainDate; eind?: PlainDate | undefined } {
  const all =
    bericht.soort === '315'
      ? bericht.aangevraagdeProducten
          .filter((one) => one.referentieAanbieder === referentie)
          .map((one) => ({
            begin: granted.begin ?? one.toewijzingIngangsdatum,
            eind: granted.eind ?? one.toewijzingEinddatum,
          }))
      : [
          ...bericht.teWijzigenProducten.map((one) => ({
            begin:
              toewijzingen.find(({ product }) => product.toewijzingNummer === one.toewijzingNummer)?.product
                .ingangsdatum ?? one.gewensteIngangsdatum,
            eind: one.einddatum,
          })),
          ...bericht.nieuweProducten.map((one) => ({ begin: one.gewensteIngangsdatum, eind: one.einddatum })),
        ];
  if (all.length === 0) return {};
  return {
    begin: all.map(({ begin }) => begin).reduce(minDate),
    eind: all
      .map(({ eind }) => eind)
      .reduce((a, b) => (a === undefined || b === undefined ? undefined : maxDate(a, b))),
  };
}

/** S4-70: within so many working days who asked and who referred hear what was decided. */
const tellInWerkdagen = 10;

/** Less help than before, or help that ends earlier: after a scaling-down MDO where that is agreed (S4-104). */
function isLighter(
  { einddatum, omvang, budget }: ToegewezenProduct,
  to: { eind: PlainDate | null; volume: number | null; budget: number | null },
): boolean {
  const less = (before: number | undefined, after: number | null) =>
    before !== undefined && after !== null && after < before;
  const sooner = to.eind !== null && (einddatum === undefined || to.eind < einddatum);
  return sooner || less(omvang?.volume, to.volume) || less(budget, to.budget);
}

type AnswerBody = (typeof routes.answerVerzoek.body)['_output'];

function antwoordOf(
  body: Exclude<AnswerBody, { antwoord: 'toewijzen' }>,
  today: PlainDate,
): { antwoord: Antwoord; besluit: Pick<BerichtbesluitInvoer, 'soort' | 'reden' | 'vraag' | 'gevraagd_op'> } {
  switch (body.antwoord) {
    case 'afwijzen':
      return {
        antwoord: { kind: 'afgewezen', reden: body.reden },
        besluit: { soort: 'afwijzen', reden: body.reden },
      };
    case 'woonplaats':
      return {
        antwoord: { kind: 'woonplaatsbeginsel', gemeente: body.gemeente },
        besluit: { soort: 'woonplaats', reden: body.gemeente },
      };
    case 'onderzoek':
      return {
        antwoord: { kind: 'onderzoek' },
        besluit: { soort: 'onderzoek', vraag: body.vraag, gevraagd_op: today },
      };
  }
}

export const toewijzenRoutes = [
  handle(routes.listOpenVerzoeken, async ({ actor, query }, { database }) => {
    const page = { offset: (query.pagina - 1) * verzoekenPageSize, limit: verzoekenPageSize };
    const { rows, total } = await database.toewijzen.listOpen(actor, page);
    const ids = rows.map(({ jeugdigeId }) => jeugdigeId);
    const names = await readFullNames(actor, ids, database);
    const aanbieders = await database.aanbieders.listNames(actor);
    return ok({
      totaal: total,
      rows: rows.map(({ pseudoniem, ...row }) => ({
        ...row,
        naam: names.get(row.jeugdigeId) ?? pseudoniem,
        aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
      })),
    });
  }),

  handle(routes.getToewijzen, async ({ actor, params }, { database, peildatum }) => {
    const opened = await open(actor, params.jeugdigeId, database);
    if (opened === undefined) return err({ code: 'not-found' as const });
    const { ruimte, situation } = opened;
    const aanbieders = await database.aanbieders.listNames(actor);
    const naamOf = (agb: string) => aanbiederNameOf(aanbieders, agb);
    const saldoOf = rolesThatSee('FI').includes(actor.rol) ? saldiOf(situation, peildatum()) : () => null;
    return ok({
      dicht: ruimte.dicht,
      leaderless: ruimte.leaderless,
      verzoeken: situation.verzoeken.map((one) => toVerzoekView(one, situation, naamOf)),
      toewijzingen: situation.toewijzingen.flatMap((one) => toToegewezenView(one, peildatum(), { naamOf, saldoOf })),
      besluiten: ruimte.besluiten.map((one) => toBesluitView(one, naamOf)),
    });
  }),

  handle(routes.answerVerzoek, async ({ actor, params, body }, services) => {
    const opened = await open(actor, params.jeugdigeId, services.database);
    const verzoek = opened && findVerzoek(opened.situation, body);
    if (opened === undefined) return err({ code: 'not-found' as const });
    if (verzoek === undefined) return refuse('al-beantwoord');
    const parts = { outbox: services.database.outbox, now: services.now, peildatum: services.peildatum };
    const { situation } = opened;
    const about = {
      domein: body.domein,
      aanbieder: body.aanbieder,
      referentie: body.referentie,
      terugkoppeling_voor: addWerkdagen(todayOf(services.now), tellInWerkdagen),
    };
    if (body.antwoord !== 'toewijzen') {
      const { antwoord, besluit } = antwoordOf(body, services.peildatum());
      const bericht = await composeAntwoord(parts, situation.gemeente, verzoek, antwoord);
      return await carryOut(actor, params.jeugdigeId, { bericht, besluit: { ...about, ...besluit } }, services);
    }
    const { begin, eind, volume, adres, bedrag, hulpkeuze } = body;
    const bericht = await composeGrant(parts, situation, verzoek, {
      begin: begin ?? undefined,
      eind: eind ?? undefined,
      volume: volume ?? undefined,
      adres: adres ?? undefined,
    });
    const besluit = {
      ...about,
      soort: 'toewijzen' as const,
      bedrag,
      product: productOf(verzoek),
      ...lengthOf(verzoek, situation, { begin, eind }),
    };
    return await carryOut(actor, params.jeugdigeId, { bericht, besluit, hulpkeuze }, services);
  }),

  handle(routes.changeToegewezen, async ({ actor, params, body }, services) => {
    const opened = await open(actor, params.jeugdigeId, services.database);
    const toewijzing = opened?.situation.toewijzingen.find(
      ({ domein, product }) => domein === body.domein && product.toewijzingNummer === body.toewijzingNummer,
    );
    if (opened === undefined) return err({ code: 'not-found' as const });
    if (toewijzing === undefined) return refuse('toewijzing-weg');
    const parts = { outbox: services.database.outbox, now: services.now, peildatum: services.peildatum };
    const { domein, aanbieder, product } = toewijzing;
    const about = { domein, aanbieder, toewijzing_nummer: product.toewijzingNummer, product: product.product?.code };
    if (body.wijziging === 'verwijderen') {
      const bericht = await composeChange(parts, opened.situation, toewijzing, { kind: 'verwijderen' });
      const besluit = { ...about, soort: 'verwijderen' as const, reden: '13' };
      return await carryOut(actor, params.jeugdigeId, { bericht, besluit }, services);
    }
    const { per, eind, volume, budget, reden, bedrag, hulpkeuze } = body;
    const bericht = await composeChange(parts, opened.situation, toewijzing, {
      kind: 'wijzigen',
      per,
      reden,
      eind: eind ?? undefined,
      volume: volume ?? undefined,
      budget: budget ?? undefined,
    });
    const lightens = isLighter(product, body);
    const lastDay = eind ?? product.einddatum;
    const prolongs = eind !== null && product.einddatum !== undefined && eind > product.einddatum;
    const lasts = { begin: lightens && !prolongs ? per : product.ingangsdatum, eind: lastDay };
    const besluit = {
      ...about,
      soort: 'wijzigen' as const,
      reden,
      bedrag,
      ...lasts,
      lightens,
    };
    return await carryOut(actor, params.jeugdigeId, { bericht, besluit, hulpkeuze }, services);
  }),
];
