import type { CostsSeen } from '@samenpad/access';
import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import type { Identiteit, JeugdigeDetail } from '@samenpad/database';
import {
  type Cents,
  cents,
  isOpenEnded,
  listTrajectSignalen,
  type PlainDate,
  type Toewijzing,
  type Traject,
} from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { ageOn } from '../../age.ts';
import { computeGaten, computeOverlappen } from './gaps.ts';
import { fullNameOf } from './names.ts';

type NaamOf = (agb: string) => string;

interface Known {
  identiteit: Identiteit | undefined;
  aanbieders: ReadonlyMap<string, string>;
  costs: CostsSeen;
  peildatum: PlainDate;
  gemeenteNaam: string;
  /** The reader steers, and is told of signals. */
  steers: boolean;
}

/** The page of one jeugdige: what its berichten amount to, with what this role may not see left out. */
export function toJeugdigeView(detail: JeugdigeDetail, known: Known): JeugdigeView {
  const naamOf: NaamOf = (agb) => aanbiederNameOf(known.aanbieders, agb);
  const peildatum = detail.peildatum ?? known.peildatum;
  const { identiteit, costs } = known;
  const trajecten = detail.trajecten.tInhoud;
  return {
    gemeente: detail.gemeente,
    gemeenteNaam: known.gemeenteNaam,
    jeugdigeId: detail.jeugdigeId,
    pseudoniem: detail.pseudoniem,
    naam: identiteit === undefined ? null : fullNameOf(identiteit),
    leeftijd: ageOn(peildatum, { geboortedatum: identiteit?.geboortedatum ?? null, geboortejaar: detail.geboortejaar }),
    peildatum,
    gezien: detail.gezien,
    trajecten: trajecten.map((traject, i) => ({
      ...toTrajectView(traject, i + 1, detail.toewijzingen, naamOf, costs),
      signalen: known.steers ? listSignalen(traject, detail.toewijzingen, peildatum) : [],
    })),
    overigeToewijzingen: listOverige(detail.toewijzingen, trajecten, naamOf),
    gaten: computeGaten(trajecten, peildatum),
    overlappen: computeOverlappen(trajecten, peildatum),
    zorgperioden: detail.zorgperioden.map(({ begin, eind, langdurig }) => ({ begin, eind, langdurig })),
    kosten: costs === 'none' ? null : listKosten(detail.toewijzingen.filter((t) => showsCosts(t, costs))),
    verzoeken: detail.verzoeken.toSorted(newestFirst).map((verzoek) => ({
      soort: verzoek.soort,
      toestand: verzoek.toestand,
      aanbiederNaam: naamOf(verzoek.aanbieder),
      dagtekening: verzoek.dagtekening,
      toewijzingNummers: verzoek.toewijzingNummers,
      verwijzer: verzoek.verwijzer ?? null,
    })),
    signalen: detail.signalen.map(({ soort, toewijzingNummer, code }) => ({ soort, toewijzingNummer, code })),
    berichten: detail.berichten.map(({ berichtId, soort, domein, dagtekening, ontvangenOp, toewijzingNummers }) => ({
      berichtId,
      soort,
      domein,
      dagtekening,
      ontvangenOp: ontvangenOp.toISOString(),
      toewijzingNummers,
    })),
  };
}

function newestFirst(a: { dagtekening: PlainDate }, b: { dagtekening: PlainDate }): number {
  return a.dagtekening < b.dagtekening ? 1 : -1;
}

function toTrajectView(
  traject: Traject,
  nr: number,
  toewijzingen: readonly Toewijzing[],
  naamOf: NaamOf,
  costs: CostsSeen,
): Omit<TrajectView, 'signalen'> {
  const parts = listParts(traject, toewijzingen);
  const granted = parts.map((t) => t.eind).filter((eind) => eind !== null);
  return {
    nr,
    begin: traject.begin,
    eind: traject.eind,
    domein: traject.domein,
    hulpvorm: traject.hulpvorm,
    aanbieder: traject.aanbieder,
    aanbiederNaam: naamOf(traject.aanbieder),
    toewijzingNummers: traject.toewijzingNummers,
    eindSoort: traject.eindSoort,
    eindReden: traject.eindReden,
    beginBron: traject.beginBron,
    rang: traject.rang,
    verlengingen: traject.verlengingen,
    verlengdeDagen: traject.verlengdeDagen,
    verlengdVanaf: traject.verlengdVanaf,
    parallel: traject.parallel,
    gestapeld: traject.gestapeld,
    verwijzer: traject.verwijzer,
    verwijzerAfgeleid: traject.verwijzerAfgeleid,
    onvolledig: traject.onvolledig,
    actieveDagen: traject.actieveDagen,
    toegewezenTot: traject.eind === null ? (granted.sort().at(-1) ?? null) : null,
    pauzes: parts.flatMap((t) => t.levering.flatMap((levering) => levering.pauzes)),
    kosten: parts.every((part) => showsCosts(part, costs)) ? sumNet(parts) : null,
  };
}

function listParts({ domein, toewijzingNummers }: Traject, toewijzingen: readonly Toewijzing[]): Toewijzing[] {
  return toewijzingen.filter((t) => t.domein === domein && toewijzingNummers.includes(t.toewijzingNummer));
}

function listSignalen(traject: Traject, toewijzingen: readonly Toewijzing[], peildatum: PlainDate) {
  return listTrajectSignalen(traject, { openEnded: listParts(traject, toewijzingen).some(isOpenEnded), peildatum });
}

function showsCosts({ verwijzer }: Toewijzing, costs: CostsSeen): boolean {
  return costs === 'all' || (costs === 'own-decision' && verwijzer === '01');
}

/** Granted less credited (A40). */
function sumNet(toewijzingen: readonly Toewijzing[]): Cents {
  let sum = 0;
  for (const { declaraties } of toewijzingen)
    for (const maand of declaraties) sum += maand.toegekend - maand.gecrediteerd;
  return cents(sum);
}

/** Toewijzingen that are in no traject: planned, waiting, or of the Wmo (A22, A30). Removed ones are shown nowhere. */
function listOverige(
  toewijzingen: readonly Toewijzing[],
  trajecten: readonly Traject[],
  naamOf: NaamOf,
): JeugdigeView['overigeToewijzingen'] {
  const inTraject = new Set(trajecten.flatMap((traject) => listParts(traject, toewijzingen)));
  return toewijzingen
    .filter((t) => t.toestand !== 'verwijderd' && !inTraject.has(t))
    .map((t) => ({
      domein: t.domein,
      wet: t.wet,
      toewijzingNummer: t.toewijzingNummer,
      aanbieder: t.aanbieder,
      aanbiederNaam: naamOf(t.aanbieder),
      hulpvorm: t.domein === 'jw' ? t.hulpvorm : null,
      toestand: t.toestand,
      begin: t.begin,
      eind: t.eind,
      wachtInDays: t.wacht?.gecensureerd === true ? t.wacht.dagen : null,
      levering: t.levering.map(({ begin, eind }) => ({ begin, eind })),
    }));
}

function listKosten(toewijzingen: readonly Toewijzing[]): JeugdigeView['kosten'] {
  return toewijzingen
    .filter((t) => t.wet === 'jw')
    .flatMap((t) =>
      t.declaraties.map(({ maand, ingediend, toegekend, gecrediteerd }) => ({
        maand,
        hulpvorm: t.hulpvorm,
        toewijzingNummer: t.toewijzingNummer,
        ingediend,
        toegekend,
        gecrediteerd,
      })),
    );
}
