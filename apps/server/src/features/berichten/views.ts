import type { BerichtRow as BerichtView, ImportView } from '@samenpad/contract';
import type { BerichtRow, ImportRow } from '@samenpad/database';
import type { z } from 'zod';
import { aanbiederNameOf } from '../../aanbieder-name.ts';

/** A bericht as the message desk sees it in a list. */
export function toBerichtView(row: BerichtRow, aanbieders: ReadonlyMap<string, string>): z.input<typeof BerichtView> {
  return {
    gemeente: row.gemeente,
    berichtId: row.berichtId,
    domein: row.domein,
    soort: row.soort,
    identificatie: row.identificatie,
    aanbieder: row.aanbieder,
    aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
    dagtekening: row.dagtekening,
    ontvangenOp: row.ontvangenOp.toISOString(),
    bestandsnaam: row.bestandsnaam,
    status: row.status,
    regels: row.regels,
  };
}

/** An import with its progress. */
export function toImportView(row: ImportRow): ImportView {
  const { nieuw, bekend, apart, geweigerd } = row.counts;
  return {
    importId: row.importId,
    naam: row.naam,
    begonnenOp: row.begonnenOp.toISOString(),
    klaarOp: row.klaarOp?.toISOString() ?? null,
    toestand: row.toestand,
    stap: row.stap,
    gelezen: nieuw + bekend + apart + geweigerd,
    totaal: row.totaal,
    ...row.counts,
    melding: row.melding,
  };
}
