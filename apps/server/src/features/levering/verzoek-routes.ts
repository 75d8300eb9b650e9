import { type LeveringFoutCode, routes } from '@samenpad/contract';
import {
  type AangevraagdProduct,
  type BerichtClient,
  cents,
  type EigenToewijzing,
  err,
  type NieuwProduct,
  ok,
  type PlainDate,
  parseAgbCode,
  parseBsn,
  parseReferentieAanbieder,
  type ReferentieAanbieder,
  type Result,
  type TeWijzigenProduct,
} from '@samenpad/domain';
import { buildVerzoekToewijzing, buildVerzoekWijziging } from '@samenpad/ijw';
import type { z } from 'zod';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import type { Services } from '../../services.ts';
import { findOwnJeugdige, findOwnToewijzing, type OwnJeugdige } from './own-toewijzing.ts';
import { makeKop, refuseLevering, sendBericht, sendOnce } from './send-bericht.ts';
import { hasOpenVerzoek } from './verzoek-view.ts';

type WijzigingBody = z.output<typeof routes.askWijziging.body>;
type NieuwBody = z.output<typeof routes.askNieuwProduct.body>;
type ToewijzingBody = z.output<typeof routes.askToewijzing.body>;

/** Of a bericht with one verzoek its own Identificatie is as unique as a reference must be (TR347). */
function referentieOf(identificatie: string): ReferentieAanbieder {
  const referentie = parseReferentieAanbieder(identificatie);
  if (referentie === undefined) throw new Error('An Identificatie is a ReferentieAanbieder');
  return referentie;
}

/** Valid on or after a day, or starting later, and not removed (ijw.md 8.6). */
function isCurrent({ toestand, product: { einddatum } }: EigenToewijzing, dag: PlainDate): boolean {
  return toestand !== 'verwijderd' && (einddatum === undefined || einddatum >= dag);
}

function toWish({ product }: EigenToewijzing, body: WijzigingBody): TeWijzigenProduct {
  const { ingangsdatum, einddatum, volume, budget } = body;
  const { omvang } = product;
  return {
    toewijzingNummer: product.toewijzingNummer,
    gewensteIngangsdatum: ingangsdatum,
    ...(einddatum !== null && { einddatum }),
    // TR375, TR411, TR412: an Omvang if and only if the toewijzing has a product code.
    ...(omvang !== undefined && { omvang: { ...omvang, volume: volume ?? omvang.volume } }),
    ...(product.budget !== undefined && { budget: budget === undefined ? product.budget : cents(budget) }),
  };
}

function judgeWijziging(
  { product }: EigenToewijzing,
  wish: TeWijzigenProduct,
  dag: PlainDate,
): LeveringFoutCode | undefined {
  const { gewensteIngangsdatum, einddatum, omvang, budget } = wish;
  if (einddatum !== undefined && einddatum < gewensteIngangsdatum) return 'einde-voor-begin';
  // TR357, TR373: not in the future is only the original start, and a changed Budget always keeps it.
  const keepsStart = gewensteIngangsdatum === product.ingangsdatum;
  if (!keepsStart && (gewensteIngangsdatum <= dag || budget !== product.budget)) return 'ingang-klopt-niet';
  const same =
    einddatum === product.einddatum && omvang?.volume === product.omvang?.volume && budget === product.budget;
  return same ? 'niets-gewijzigd' : undefined;
}

function toProduct(body: ToewijzingBody, referentieAanbieder: ReferentieAanbieder): AangevraagdProduct {
  const { product, omvang, ingangsdatum, einddatum, verwijzer } = body;
  const zorgverlenerCode = parseAgbCode(verwijzer.naam);
  // CD066 to CD068: of a referrer outside the gemeente either the code or the name, of others no code.
  const named = ['02', '03', '04', '05'].includes(verwijzer.type)
    ? zorgverlenerCode === undefined
      ? { naam: verwijzer.naam }
      : { zorgverlenerCode }
    : {};
  return {
    referentieAanbieder,
    product,
    toewijzingIngangsdatum: ingangsdatum,
    ...(einddatum !== null && { toewijzingEinddatum: einddatum }),
    omvang,
    verwijzer: { type: verwijzer.type, ...named },
  };
}

function judgeToewijzing({ ingangsdatum, einddatum, verwijzer }: ToewijzingBody): LeveringFoutCode | undefined {
  if (einddatum !== null && einddatum < ingangsdatum) return 'einde-voor-begin';
  const needsName = ['02', '03', '04', '05'].includes(verwijzer.type);
  return needsName && verwijzer.naam === '' ? 'verwijzer-ontbreekt' : undefined;
}

function toNieuw({ product, omvang, ingangsdatum, einddatum }: NieuwBody): NieuwProduct {
  return { product, gewensteIngangsdatum: ingangsdatum, ...(einddatum !== null && { einddatum }), omvang };
}

function judgeNieuw({ ingangsdatum, einddatum }: NieuwBody, dag: PlainDate): LeveringFoutCode | undefined {
  if (einddatum !== null && einddatum < ingangsdatum) return 'einde-voor-begin';
  return ingangsdatum <= dag ? 'ingang-klopt-niet' : undefined;
}

async function readClient(
  actor: Actor,
  wie: ToewijzingBody['wie'],
  { levering }: Services['database'],
): Promise<Result<BerichtClient, Failure>> {
  if (wie.soort === 'bekend') {
    const client = (await levering.readClients(actor, [wie.jeugdigeId])).get(wie.jeugdigeId);
    return client === undefined ? err({ code: 'not-found' }) : ok(client);
  }
  const bsn = parseBsn(wie.bsn);
  if (bsn === undefined) return refuseLevering('bsn-klopt-niet');
  const { geboortedatum, geslacht, achternaam, voorvoegsel, voornamen } = wie;
  return ok({
    bsn,
    geboortedatum: { datum: geboortedatum },
    geslacht,
    naam: { geslachtsnaam: { naam: achternaam, ...(voorvoegsel !== '' && { voorvoegsel }) }, voornamen },
  });
}

/** A verzoek of a jeugdige whom the aanbieder has already waits for the one before (TR374). */
async function findOpen(actor: Actor, wie: ToewijzingBody['wie'], { database, peildatum }: Services): Promise<boolean> {
  if (wie.soort === 'nieuw') return false;
  const delen = (await database.levering.readDelen(actor, [wie.jeugdigeId])).get(wie.jeugdigeId);
  return delen !== undefined && hasOpenVerzoek(delen.gebeurtenissen, peildatum());
}

/** What stands against a change. */
function findFout(
  { toewijzing, delen }: OwnJeugdige & { toewijzing: EigenToewijzing },
  wish: TeWijzigenProduct,
  { today, peildatum }: { today: PlainDate; peildatum: PlainDate },
): LeveringFoutCode | undefined {
  if (toewijzing.toestand === 'verwijderd') return 'verwijderd';
  if (!isCurrent(toewijzing, peildatum)) return 'toewijzing-voorbij'; // TR351
  if (hasOpenVerzoek(delen.gebeurtenissen, peildatum)) return 'verzoek-open';
  return judgeWijziging(toewijzing, wish, today);
}

/** What an aanbieder asks of the gemeente. */
export const verzoekRoutes = [
  handle(routes.askWijziging, ({ actor, params, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const found = await findOwnToewijzing(actor, { ...params, ...body }, services);
      if (!found.ok) return found;
      const { toewijzing, toewijzingen, client } = found.value;
      const { bron, domein } = toewijzing;
      const kop = makeKop(bron, identificatie, services.peildatum());
      const wish = toWish(toewijzing, body);
      const peildatum = services.peildatum();
      const bericht = buildVerzoekWijziging(kop, {
        bsn: client.bsn,
        referentieAanbieder: referentieOf(identificatie),
        redenVerzoek: body.redenVerzoek,
        current: toewijzingen
          .filter((one) => one.domein === domein && one.bron.aanbieder === bron.aanbieder)
          .filter((one) => isCurrent(one, peildatum) || one === toewijzing)
          .map(({ product }) => product.toewijzingNummer),
        teWijzigen: [wish],
        nieuw: [],
      });
      const days = { today: kop.dagtekening, peildatum };
      return await sendBericht(bericht, services, findFout(found.value, wish, days));
    }),
  ),

  handle(routes.askNieuwProduct, ({ actor, params, body }, services) =>
    sendOnce(actor, services.database, async (identificatie) => {
      const peildatum = services.peildatum();
      const own = await findOwnJeugdige(actor, params.jeugdigeId, services);
      const current = own?.toewijzingen.filter((one) => one.domein === body.domein && isCurrent(one, peildatum)) ?? [];
      const [first] = current;
      if (own === undefined) return err({ code: 'not-found' as const });
      if (first === undefined) return refuseLevering('geen-toewijzing');
      const client = (await services.database.levering.readClients(actor, [params.jeugdigeId])).get(params.jeugdigeId);
      if (client === undefined) return refuseLevering('client-onbekend');
      const kop = makeKop(first.bron, identificatie, peildatum);
      const bericht = buildVerzoekWijziging(kop, {
        bsn: client.bsn,
        referentieAanbieder: referentieOf(identificatie),
        redenVerzoek: body.redenVerzoek,
        current: current
          .filter(({ bron }) => bron.aanbieder === first.bron.aanbieder)
          .map(({ product }) => product.toewijzingNummer),
        teWijzigen: [],
        nieuw: [toNieuw(body)],
      });
      const isOpen = hasOpenVerzoek(own.delen.gebeurtenissen, peildatum);
      return await sendBericht(bericht, services, isOpen ? 'verzoek-open' : judgeNieuw(body, kop.dagtekening));
    }),
  ),

  handle(routes.askToewijzing, async ({ actor, body }, services) => {
    const { gemeente, domein, wie } = body;
    if (!actor.gemeenten.includes(gemeente)) return refuseLevering('andere-gemeente');
    return await sendOnce(actor, services.database, async (identificatie) => {
      const [aanbieder] = await services.database.levering.listAanbieders(actor);
      if (aanbieder === undefined) return err({ code: 'not-found' as const });
      const client = await readClient(actor, wie, services.database);
      if (!client.ok) return client;
      const product = toProduct(body, referentieOf(identificatie));
      const kop = makeKop({ gemeente, domein, aanbieder }, identificatie, services.peildatum());
      const isOpen = await findOpen(actor, wie, services);
      const bericht = buildVerzoekToewijzing(kop, client.value, [product]);
      return await sendBericht(bericht, services, isOpen ? 'verzoek-open' : judgeToewijzing(body));
    });
  }),
];
