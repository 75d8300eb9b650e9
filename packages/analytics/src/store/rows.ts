import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import { type PlainDate, type Traject, toDayNumber } from '@samenpad/domain';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';
import { stopsAtEighteen } from './eighteen.ts';
import { placeLeden } from './place-leden.ts';
import type { TableName } from './tables.ts';

type Row = DuckDBValue[];

/** The rows of one jeugdige, per table, with the columns in the order of `tables`. */
export function rowsOf(jeugdige: SourceJeugdige): Record<Exclude<TableName, 'aanbieder'>, Row[]> {
  const key = [jeugdige.gemeente, jeugdige.jeugdigeId];
  const exists = jeugdige.toewijzingen.length + jeugdige.trajecten.tCbs.length + jeugdige.trajecten.tInhoud.length > 0;
  return {
    jeugdige: exists ? [[...key, jeugdige.geboortejaar, jeugdige.geslacht]] : [],
    traject: [
      ...jeugdige.trajecten.tCbs.map((traject, i) => [...key, 'tCbs', i + 1, ...trajectValues(jeugdige, traject)]),
      ...jeugdige.trajecten.tInhoud.map((traject, i) => [
        ...key,
        'tInhoud',
        i + 1,
        ...trajectValues(jeugdige, traject),
      ]),
    ],
    toewijzing: jeugdige.toewijzingen.map((toewijzing) => [
      ...key,
      ...toewijzingValues(toewijzing),
      findTrajectNr(jeugdige, toewijzing),
    ]),
    kosten: jeugdige.toewijzingen.flatMap((toewijzing) =>
      kostenValues(toewijzing).map((values) => [...key, ...values]),
    ),
    boeking: boekingValues(jeugdige).map((values) => [...key, ...values]),
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
  };
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
  ];
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

/** Number of the traject (T-inhoud) to which a toewijzing belongs. A22: care of the Wmo is in no traject, though its numbers may be the same. */
function findTrajectNr({ trajecten }: SourceJeugdige, { domein, toewijzingNummer }: SourceToewijzing): number | null {
  const at = trajecten.tInhoud.findIndex(({ toewijzingNummers }) => toewijzingNummers.includes(toewijzingNummer));
  return domein === 'jw' && at >= 0 ? at + 1 : null;
}

function kostenValues(toewijzing: SourceToewijzing): Row[] {
  return toewijzing.declaraties.map((maand) => [
    toewijzing.domein,
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

/** What belongs to a traject counts for its hulpvorm, aanbieder and verwijzer, so that costs and trajecten filter alike. */
function boekingValues({ toewijzingen, trajecten: { tInhoud } }: SourceJeugdige): Row[] {
  const places = new Map(
    tInhoud.flatMap(({ toewijzingNummers, aanbieder, hulpvorm, verwijzer }, i) =>
      toewijzingNummers.map((nummer) => [nummer, { nr: i + 1, aanbieder, hulpvorm, verwijzer }] as const),
    ),
  );
  return toewijzingen.flatMap((toewijzing) => {
    const { domein, toewijzingNummer, declaraties } = toewijzing;
    // A22: care of the Wmo is in no traject, though its numbers may be the same.
    const traject = domein === 'jw' ? places.get(toewijzingNummer) : undefined;
    const { aanbieder, hulpvorm, verwijzer } = traject ?? toewijzing;
    const own = [domein, toewijzingNummer, traject?.nr ?? null, aanbieder, hulpvorm, verwijzer];
    return declaraties.flatMap(({ maand, boekingen }) =>
      boekingen.map(({ kasmaand, eenheid, volume, bedrag }) => [
        ...own,
        maand,
        kasmaand,
        eenheid,
        volume,
        BigInt(bedrag),
      ]),
    );
  });
}

function dateValue(date: PlainDate | null): DuckDBDateValue | null {
  return date === null ? null : new DuckDBDateValue(toDayNumber(date));
}
