import { type DeclaratieRegelView, type LeveringFoutCode, routes } from '@samenpad/contract';
import type { EigenDelen } from '@samenpad/database';
import {
  addMonths,
  type BerichtClient,
  type Bsn,
  cents,
  type Domein,
  type EigenToewijzing,
  err,
  firstDayOf,
  type GemeenteCode,
  lastDayOf,
  listEigenToewijzingen,
  makeCredit,
  makePrestatie,
  monthOf,
  ok,
  type PlainDate,
  type PlainMonth,
  type PreparedPrestatie,
  type Prestatie,
  preparePrestatie,
  type Result,
} from '@samenpad/domain';
import { buildDeclaratie } from '@samenpad/ijw';
import type { z } from 'zod';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';
import { makeKop, refuseLevering, sendBericht, sendOnce } from './send-bericht.ts';

type Body = z.output<typeof routes.sendDeclaratie.body>;
type BodyLine = Body['regels'][number];

/** An amount of a line has at most eight digits (LDT_Bedrag). */
const mostCents = 99_999_999;

interface Place {
  gemeente: GemeenteCode;
  domein: Domein;
  maand: PlainMonth;
}

/** A toewijzing that can be claimed on over the month. */
interface Claimable {
  delen: EigenDelen;
  toewijzing: EigenToewijzing;
  prepared: PreparedPrestatie;
}

/** TR137: a month is claimed on its last day or later. */
function lastWholeMonth(peildatum: PlainDate): PlainMonth {
  const maand = monthOf(peildatum);
  return lastDayOf(maand) === peildatum ? maand : addMonths(maand, -1);
}

async function listClaimable(
  actor: Actor,
  { gemeente, domein, maand }: Place,
  { database, peildatum }: Pick<Services, 'database' | 'peildatum'>,
): Promise<Claimable[]> {
  const period = { begin: firstDayOf(maand), eind: lastDayOf(maand) };
  const ids = await database.levering.listClaimable(actor, { gemeente, domein, ...period });
  const all = await database.levering.readDelen(actor, ids);
  return [...all.values()].flatMap((delen) =>
    listEigenToewijzingen(delen.gebeurtenissen, peildatum())
      .filter((toewijzing) => toewijzing.domein === domein)
      .flatMap((toewijzing) => {
        const prepared = preparePrestatie(toewijzing, maand);
        return prepared === undefined ? [] : [{ delen, toewijzing, prepared }];
      }),
  );
}

function toView({ delen, toewijzing, prepared }: Claimable, naam: string | null): DeclaratieRegelView {
  const { productPeriode, product, eenheid, most, volume, tarief, standing, refused } = prepared;
  return {
    jeugdigeId: delen.jeugdigeId,
    naam,
    pseudoniem: delen.pseudoniem,
    toewijzingNummer: toewijzing.product.toewijzingNummer,
    ...productPeriode,
    categorie: product.categorie ?? null,
    code: product.code ?? null,
    eenheid,
    most,
    volume,
    tarief,
    started: toewijzing.fase !== 'niet-gestart',
    earlier: [...standing, ...refused].map(({ prestatie, answer }) => ({
      referentieNummer: prestatie.referentieNummer,
      volume: prestatie.geleverdVolume,
      bedrag: prestatie.ingediendBedrag.bedrag,
      stand: answer,
    })),
  };
}

type Line = Result<{ jeugdigeId: string; prestatie: Prestatie }, LeveringFoutCode>;

/** What is wrong with a line, or the line itself. */
function makeLine(line: BodyLine, all: readonly Claimable[], credited: ReadonlySet<string>, nummer: string): Line {
  const own = all.find(
    ({ delen, toewijzing }) =>
      delen.jeugdigeId === line.jeugdigeId && toewijzing.product.toewijzingNummer === line.toewijzingNummer,
  );
  // TR389: a second line only once the first is taken back.
  const stands = own?.prepared.standing.some(({ prestatie }) => !credited.has(prestatie.referentieNummer));
  if (own === undefined || stands === true) return err('regel-kan-niet');
  const { prepared, toewijzing } = own;
  if (prepared.eenheid !== null && line.eenheid !== prepared.eenheid) return err('regel-kan-niet');
  const isEuro = line.eenheid === '83';
  if (!isEuro && line.tarief === undefined) return err('tarief-ontbreekt');
  const credits = prepared.standing.reduce((sum, { prestatie }) => sum + prestatie.geleverdVolume, 0);
  if (prepared.most !== null && line.volume > prepared.most + credits) return err('te-veel'); // TR321, TR322
  if (line.volume * (isEuro ? 1 : (line.tarief ?? 0)) > mostCents) return err('bedrag-te-hoog');
  const product = { categorie: line.categorie, code: line.code, ...prepared.product };
  const delivered = {
    volume: line.volume,
    eenheid: line.eenheid,
    ...(line.tarief !== undefined && { tarief: cents(line.tarief) }),
    product,
  };
  return ok({ jeugdigeId: line.jeugdigeId, prestatie: makePrestatie(toewijzing, prepared, delivered, nummer) });
}

/** Only what a 325 granted, and once (IV085, TR390). */
function makeCreditLine(referentieNummer: string, all: readonly Claimable[], nummer: string): Line {
  for (const { delen, prepared } of all) {
    const debit = prepared.standing.find(
      ({ prestatie, answer }) => prestatie.referentieNummer === referentieNummer && answer === 'granted',
    );
    if (debit !== undefined)
      return ok({ jeugdigeId: delen.jeugdigeId, prestatie: makeCredit(debit.prestatie, nummer) });
  }
  return err('regel-kan-niet');
}

/** OP366: credits first. */
function makeLines(body: Body, all: readonly Claimable[], identificatie: string): Line[] {
  const credited = new Set(body.credits);
  const numberOf = (i: number) => `${identificatie}-${i + 1}`;
  const credits = [...credited].map((nummer, i) => makeCreditLine(nummer, all, numberOf(i)));
  const debits = body.regels.map((line, i) => makeLine(line, all, credited, numberOf(credits.length + i)));
  return [...credits, ...debits];
}

function withBsn(lines: readonly Line[], clients: ReadonlyMap<string, BerichtClient>) {
  return lines.flatMap((line): { bsn: Bsn; prestatie: Prestatie }[] => {
    const client = line.ok ? clients.get(line.value.jeugdigeId) : undefined;
    return line.ok && client !== undefined ? [{ bsn: client.bsn, prestatie: line.value.prestatie }] : [];
  });
}

/** The claims of an aanbieder over a month. */
export const declaratieRoutes = [
  handle(routes.getEigenDeclaratie, async ({ actor, query }, { database, peildatum }) =>
    database.together(actor, async (one) => {
      const laatste = lastWholeMonth(peildatum());
      const [first] = actor.gemeenten;
      const gemeente = query.gemeente ?? first;
      if (gemeente === undefined || !actor.gemeenten.includes(gemeente)) return err({ code: 'not-found' as const });
      const place = { gemeente, domein: query.domein, maand: query.maand ?? laatste };
      const all = await listClaimable(one, place, { database, peildatum });
      const namen = await readFullNames(
        one,
        all.map(({ delen }) => delen.jeugdigeId),
        database,
      );
      return ok({
        ...place,
        laatste,
        eerste: (await database.claims.findLatest(one, gemeente, query.domein)) ?? null,
        // What is still to be claimed first.
        regels: all
          .toSorted((a, b) => Math.min(1, a.prepared.standing.length) - Math.min(1, b.prepared.standing.length))
          .map((own) => toView(own, namen.get(own.delen.jeugdigeId) ?? null)),
      });
    }),
  ),

  handle(routes.sendDeclaratie, ({ actor, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const { gemeente, domein, maand } = body;
      const all = await listClaimable(actor, { gemeente, domein, maand }, services);
      const lines = makeLines(body, all, identificatie);
      const [first] = all;
      const wrong = lines.flatMap((line) => (line.ok ? [] : [line.error]))[0];
      if (wrong !== undefined) return refuseLevering(wrong);
      if (lines.length === 0 || first === undefined) return refuseLevering('geen-regels');
      const ids = lines.flatMap((line) => (line.ok ? [line.value.jeugdigeId] : []));
      const regels = withBsn(lines, await services.database.levering.readClients(actor, [...new Set(ids)]));
      if (regels.length < lines.length) return refuseLevering('client-onbekend');
      const kop = makeKop(first.toewijzing.bron, identificatie, services.peildatum());
      if (lastDayOf(maand) > kop.dagtekening) return refuseLevering('maand-loopt'); // TR137
      return await sendBericht(buildDeclaratie(kop, { declaratieNummer: identificatie, maand, regels }), services);
    }),
  ),
];
