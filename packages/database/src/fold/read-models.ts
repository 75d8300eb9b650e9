import type { Columns } from '../connection/insert-rows.ts';

/**
 * The tables that the fold writes, in every place that must know them all: migration, writer, reader, checksum.
 * A column is the snake_case name of the field; every table also has gemeente, jeugdige_id and nr (place in its list).
 */
export const readModels = {
  toewijzing: {
    domein: 'text',
    wet: 'text',
    toewijzing_nummer: 'int',
    aanbieder: 'text',
    toestand: 'text',
    begin: 'date',
    eind: 'date',
    product: 'jsonb',
    hulpvorm: 'text',
    reden_wijziging: 'text',
    versies: 'int',
    verlengingen: 'int',
    verlengde_dagen: 'int',
    verlengd_vanaf: 'jsonb',
    wacht: 'jsonb',
    levertijd: 'jsonb',
    verwijzer: 'text',
    verwijzer_afgeleid: 'boolean',
    praktijk: 'text',
  },
  levering: {
    domein: 'text',
    toewijzing_nummer: 'int',
    begin: 'date',
    eind: 'date',
    eind_soort: 'text',
    eind_reden: 'text',
    begin_bron: 'text',
    eind_precisie: 'text',
    pauzes: 'jsonb',
    actieve_dagen: 'int',
  },
  declaratie_maand: {
    domein: 'text',
    toewijzing_nummer: 'int',
    maand: 'text',
    ingediend: 'bigint',
    toegekend: 'bigint',
    afgewezen: 'bigint',
    gecrediteerd: 'bigint',
    boekingen: 'jsonb',
  },
  verzoek: {
    soort: 'text',
    toestand: 'text',
    aanbieder: 'text',
    domein: 'text',
    referentie_aanbieder: 'text',
    dagtekening: 'date',
    toewijzing_nummers: 'jsonb',
    verwijzer: 'text',
    reden_afwijzing: 'text',
    woonplaats_gemeente: 'text',
  },
  traject: {
    variant: 'text',
    domein: 'text',
    toewijzing_nummers: 'jsonb',
    aanbieder: 'text',
    hulpvorm: 'text',
    begin: 'date',
    eind: 'date',
    eind_soort: 'text',
    eind_reden: 'text',
    begin_bron: 'text',
    rang: 'int',
    verlengingen: 'int',
    verlengde_dagen: 'int',
    verlengd_vanaf: 'jsonb',
    administratieve_voortzettingen: 'int',
    parallel: 'boolean',
    gestapeld: 'boolean',
    verwijzer: 'text',
    verwijzer_afgeleid: 'boolean',
    praktijk: 'text',
    onvolledig: 'boolean',
    actieve_dagen: 'int',
  },
  zorgperiode: { toewijzing_nummers: 'jsonb', begin: 'date', eind: 'date', langdurig: 'boolean' },
  signaal: { soort: 'text', bericht_id: 'text', domein: 'text', toewijzing_nummer: 'int', code: 'text' },
  apart: { bestand: 'text', grond: 'text', code: 'text' },
  /** One row per jeugdige, by which lists are filtered and sorted; over the trajecten tInhoud. */
  jeugdige_overzicht: {
    trajecten: 'int',
    begin: 'date',
    laatste_begin: 'date',
    eind: 'date',
    lopend: 'boolean',
    gezien: 'boolean',
    langdurig: 'boolean',
    herhaald_beroep: 'boolean',
    trajecten_lopend: 'int',
    aanbieders: 'text[]',
    gestapeld_sinds: 'date',
    verlengingen: 'int',
    verlengd_op: 'date',
    einden: 'date[]',
    wees_sinds: 'date',
    zorg_begin: 'date',
    ijw_stapelingen: 'int',
  },
  /** Net costs of the twelve whole months before the peildatum; of everything, and of what the toegang referred. */
  jeugdige_kosten: { bedrag: 'bigint', bedrag_toegang: 'bigint' },
} as const satisfies Record<string, Columns>;

export type ReadModel = keyof typeof readModels;

/** Columns that every read model starts with. */
export const jeugdigeColumns = { gemeente: 'text', jeugdige_id: 'uuid' } as const satisfies Columns;
export const keyColumns = { ...jeugdigeColumns, nr: 'int' } as const satisfies Columns;

/** Names of all read models. */
export function listReadModels(): ReadModel[] {
  // The keys of a constant object are exactly its type's keys.
  return Object.keys(readModels) as ReadModel[];
}
