import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import { type PlainDate, spreadBoekingen, type Traject, toDayNumber } from '@samenpad/domain';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';
import { stopsAtEighteen } from './eighteen.ts';
import { listFirstWaits } from './first-waits.ts';
import { type FollowUp, followUpOf } from './follow-up.ts';
import { placeLeden } from './place-leden.ts';
import type { TableName } from './tables.ts';

type Row = DuckDBValue[];

const variants = ['tCbs', 'tInhoud'] as const;

/** Where somebody lives is not known, or must not be. */
export const NO_WIJK = 'onbekend';

/** The rows of one jeugdige, per table, with the columns in the order of `tables`. */
export function rowsOf(jeugdige: SourceJeugdige): Record<Exclude<TableName, 'aanbieder' | 'wijk'>, Row[]> {
  const key = [jeugdige.gemeente, jeugdige.jeugdigeId];
  const wijk = jeugdige.wijk ?? NO_WIJK;
  const exists = jeugdige.toewijzingen.length + jeugdige.trajecten.tCbs.length + jeugdige.trajecten.tInhoud.length > 0;
  return {
    jeugdige: exists ? [[...key, jeugdige.geboortejaar, jeugdige.geslacht]] : [],
    traject: listTrajecten(jeugdige).map((values) => [...key, ...values, wijk]),
    toewijzing: listToewijzingen(jeugdige).map((values) => [...key, ...values, wijk]),
    kosten: jeugdige.toewijzingen.flatMap((toewijzing) =>
      kostenValues(toewijzing).map((values) => [...key, ...values]),
    ),
    boeking: boekingValues(jeugdige).map((values) => [...key, ...values, wijk]),
    lid: placeLeden(jeugdige.huishoudens).map(({ huishouden, van, tot, moved }) => [
      ...key,
      huishouden,
      dateValue(van),
      dateValue(tot),
      moved,
    ]),
    voorziening: jeugdige.voorzieningen.map(({ wet, van, tot, bedrag, per }) => [
      ...key,
      wet,
      dateValue(van),
      dateValue(per === 'eenmalig' ? van : tot),
      BigInt(bedrag),
      per,
    ]),
    accountvraag: jeugdige.accountvragen.map(({ aanbieder, gevraagdOp, beantwoord, beloofd }) => [
      ...key,
      aanbieder,
      dateValue(gevraagdOp),
      beantwoord,
      dateValue(beloofd),
    ]),
    afsluiting: jeugdige.afsluitingen.map(({ per, bestemming }) => [...key, dateValue(per), bestemming]),
    gezinsdoel: jeugdige.gezinsdoelen.map(({ begonnen, gesloten, toestand }, i) => [
      ...key,
      i + 1,
      dateValue(begonnen),
      dateValue(gesloten),
      toestand,
    ]),
  };
}

function listTrajecten(jeugdige: SourceJeugdige): Row[] {
  const followUps = followUpOf(jeugdige.trajecten.tInhoud);
  const bedragen = sumByTraject(jeugdige);
  return variants.flatMap((variant) =>
    jeugdige.trajecten[variant].map((traject, i) => [
      ...[variant, i + 1],
      ...trajectValues(jeugdige, traject),
      ...(variant === 'tInhoud' ? followUpValues(followUps[i], bedragen.get(i + 1)) : NO_FOLLOW_UP),
    ]),
  );
}

function trajectValues(jeugdige: SourceJeugdige, traject: Traject): Row {
  return [
    traject.aanbieder,
    traject.hulpvorm,
    dateValue(traject.begin),
    dateValue(traject.eind),
    traject.eindSoort,
    traject.eindReden,
    traject.beginBron,
    traject.rang,
    traject.verlengingen,
    traject.verlengdeDagen,
    traject.administratieveVoortzettingen,
    traject.parallel,
    traject.gestapeld,
    traject.verwijzer,
    traject.verwijzerAfgeleid,
    traject.praktijk ?? null,
    traject.onvolledig,
    traject.actieveDagen,
    stopsAtEighteen(jeugdige, traject),
    jeugdige.geboortejaar === null ? null : Number(traject.begin.slice(0, 4)) - jeugdige.geboortejaar,
    jeugdige.geslacht,
  ];
}

/** Of T-CBS no outcome is told. */
const NO_FOLLOW_UP: Row = [null, null, null, null];

function followUpValues(followUp: FollowUp | undefined, bedrag: number | undefined): Row {
  if (followUp === undefined) return NO_FOLLOW_UP;
  const { livedElsewhere, careUntil, begunAfter } = followUp;
  return [livedElsewhere, dateValue(careUntil), begunAfter, bedrag === undefined ? null : BigInt(bedrag)];
}

/** What was granted under the Jeugdwet per `nr` of a traject, in cents. */
function sumByTraject(jeugdige: SourceJeugdige): Map<number, number> {
  const places = placeToewijzingen(jeugdige);
  const sums = new Map<number, number>();
  for (const { domein, wet, toewijzingNummer, declaraties } of jeugdige.toewijzingen) {
    const nr = places.get(`${domein} ${toewijzingNummer}`)?.nr;
    if (nr === undefined || wet !== 'jw') continue;
    for (const { boekingen } of declaraties) {
      for (const { bedrag } of boekingen) sums.set(nr, (sums.get(nr) ?? 0) + bedrag);
    }
  }
  return sums;
}

function listToewijzingen(jeugdige: SourceJeugdige): Row[] {
  const numbers = new Map(jeugdige.toewijzingen.map((own) => [own, findTrajectNr(jeugdige, own)]));
  const firstWaits = listFirstWaits(jeugdige, numbers);
  return jeugdige.toewijzingen.map((own) => [...toewijzingValues(own), numbers.get(own) ?? null, firstWaits.has(own)]);
}

function toewijzingValues(toewijzing: SourceToewijzing): Row {
  const { levering } = toewijzing;
  const begins = levering.map(({ begin }) => begin).sort();
  const ends = levering.map(({ eind }) => eind);
  const lastEnd = ends.reduce(
    (last, eind) => (last === null || eind === null ? null : eind > last ? eind : last),
    ends[0] ?? null,
  );
  return [
    toewijzing.domein,
    toewijzing.wet,
    toewijzing.toewijzingNummer,
    toewijzing.aanbieder,
    toewijzing.hulpvorm,
    toewijzing.toestand,
    dateValue(toewijzing.begin),
    dateValue(toewijzing.eind),
    toewijzing.verlengingen,
    toewijzing.verlengdeDagen,
    toewijzing.verwijzer,
    toewijzing.verwijzerAfgeleid,
    toewijzing.praktijk ?? null,
    levering.length,
    dateValue(begins[0] ?? null),
    dateValue(lastEnd),
    // A3, A28: a begin that no startbericht tells.
    levering.filter(({ beginBron }) => beginBron !== 'start').length,
    levering.filter(({ eindSoort }) => eindSoort !== 'open').length,
    // A10, A11: the end is derived because no stopbericht came.
    levering.filter(({ eindSoort }) => eindSoort === 'afgeleid').length,
    toewijzing.declaraties.length > 0,
    toewijzing.wacht?.dagen ?? null,
    toewijzing.wacht?.gecensureerd ?? null,
    dateValue(toewijzing.doorlooptijd?.gevraagd ?? null),
    dateValue(toewijzing.doorlooptijd?.toegewezen ?? null),
    toewijzing.doorlooptijd?.oorzaak ?? null,
  ];
}

/** Number of the traject (T-inhoud) to which a toewijzing belongs. A number is unique within a domein only (TR332). */
function findTrajectNr({ trajecten }: SourceJeugdige, { domein, toewijzingNummer }: SourceToewijzing): number | null {
  const at = trajecten.tInhoud.findIndex(
    (traject) => traject.domein === domein && traject.toewijzingNummers.includes(toewijzingNummer),
  );
  return at >= 0 ? at + 1 : null;
}

function kostenValues(toewijzing: SourceToewijzing): Row[] {
  return toewijzing.declaraties.map((maand) => [
    toewijzing.domein,
    toewijzing.wet,
    toewijzing.toewijzingNummer,
    toewijzing.aanbieder,
    toewijzing.hulpvorm,
    maand.maand,
    BigInt(maand.ingediend),
    BigInt(maand.toegekend),
    BigInt(maand.afgewezen),
    BigInt(maand.gecrediteerd),
  ]);
}

/** The traject (T-inhoud) of each toewijzing that has one, by domein and number. */
function placeToewijzingen({ trajecten: { tInhoud } }: SourceJeugdige) {
  return new Map(
    tInhoud.flatMap(({ domein, toewijzingNummers, aanbieder, hulpvorm, verwijzer }, i) =>
      toewijzingNummers.map(
        (nummer) => [`${domein} ${nummer}`, { nr: i + 1, aanbieder, hulpvorm, verwijzer }] as const,
      ),
    ),
  );
}

/**
 * What belongs to a traject counts for its hulpvorm, aanbieder and verwijzer, so that costs and trajecten filter alike. On
 * prestatiebasis a price for a whole toewijzing stands in each month of its care (domain.md B.6).
 */
function boekingValues(jeugdige: SourceJeugdige): Row[] {
  const places = placeToewijzingen(jeugdige);
  return jeugdige.toewijzingen.flatMap((toewijzing) => {
    const { domein, wet, toewijzingNummer, declaraties } = toewijzing;
    const traject = places.get(`${domein} ${toewijzingNummer}`);
    const { aanbieder, hulpvorm, verwijzer } = traject ?? toewijzing;
    const own = [domein, wet, toewijzingNummer, traject?.nr ?? null, aanbieder, hulpvorm, verwijzer];
    return spreadBoekingen(declaraties).map(({ maand, kasmaand, eenheid, volume, bedrag }) => [
      ...own,
      maand,
      kasmaand,
      eenheid,
      volume,
      BigInt(bedrag),
    ]);
  });
}

function dateValue(date: PlainDate | null): DuckDBDateValue | null {
  return date === null ? null : new DuckDBDateValue(toDayNumber(date));
}
