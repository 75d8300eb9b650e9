import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import { type PlainDate, type Traject, toDayNumber } from '@samenpad/domain';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';
import { stopsAtEighteen } from './eighteen.ts';
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
    traject: variants.flatMap((variant) =>
      jeugdige.trajecten[variant].map((traject, i) => [
        ...key,
        ...[variant, i + 1],
        ...trajectValues(jeugdige, traject),
        wijk,
      ]),
    ),
    toewijzing: jeugdige.toewijzingen.map((toewijzing) => [
      ...key,
      ...toewijzingValues(toewijzing),
      findTrajectNr(jeugdige, toewijzing),
      wijk,
    ]),
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

/** What belongs to a traject counts for its hulpvorm, aanbieder and verwijzer, so that costs and trajecten filter alike. */
function boekingValues({ toewijzingen, trajecten: { tInhoud } }: SourceJeugdige): Row[] {
  const places = new Map(
    tInhoud.flatMap(({ domein, toewijzingNummers, aanbieder, hulpvorm, verwijzer }, i) =>
      toewijzingNummers.map(
        (nummer) => [`${domein} ${nummer}`, { nr: i + 1, aanbieder, hulpvorm, verwijzer }] as const,
      ),
    ),
  );
  return toewijzingen.flatMap((toewijzing) => {
    const { domein, wet, toewijzingNummer, declaraties } = toewijzing;
    const traject = places.get(`${domein} ${toewijzingNummer}`);
    const { aanbieder, hulpvorm, verwijzer } = traject ?? toewijzing;
    const own = [domein, wet, toewijzingNummer, traject?.nr ?? null, aanbieder, hulpvorm, verwijzer];
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
