import { createHash } from 'node:crypto';
import {
  type AgbCode,
  type Antwoordbericht,
  type BeantwoordBericht,
  type Bericht,
  type BerichtIdentificatie,
  type BerichtKop,
  type BerichtSoort,
  type Bsn,
  cents,
  type Declaratiebericht,
  type GemeenteCode,
  parseAgbCode,
  parseBerichtIdentificatie,
  parseBsn,
  parseGemeenteCode,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  plainDate,
  type Retourbericht,
  retourSoortOf,
  type Startbericht,
  type Stopbericht,
  splitBericht,
  type Toewijzingbericht,
  type VerzoekToewijzingBericht,
} from '@samenpad/domain';
import type { BerichtInvoer } from '../importer/bericht-invoer.ts';

/** Fictional values that every test may use. */
export const gemeente: GemeenteCode = sure(parseGemeenteCode('0384'));
export const aanbieder: AgbCode = sure(parseAgbCode('42429011'));

const bsns: Bsn[] = [];
const lastBsn = 999_999_999;

/** The n-th BSN from 999900006 on that passes the elfproef. There are 9,091: a test with more people needs more gemeenten. */
export function makeBsn(n: number): Bsn {
  const last = bsns.at(-1);
  let candidate = last === undefined ? 999_900_006 : Number(last) + 1;
  for (; bsns.length <= n && candidate <= lastBsn; candidate++) {
    const bsn = parseBsn(String(candidate));
    if (bsn !== undefined) bsns.push(bsn);
  }
  return sure(bsns[n]);
}

interface Head {
  bsn: Bsn;
  /** Identificatie; each soort counts for itself. */
  id: string;
  dagtekening: string;
  nummer: number;
  naam?: string;
}

function kop<S extends BerichtSoort>(soort: S, head: { id: string; dagtekening: string }): BerichtKop<S> {
  const fromGemeente = soort === '301' || soort === '319' || soort === '325';
  return {
    domein: 'jw',
    soort,
    release: '3.2',
    gemeente,
    aanbieder,
    afzender: fromGemeente ? gemeente : aanbieder,
    identificatie: identificatie(head.id),
    dagtekening: plainDate(head.dagtekening),
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  };
}

function client({ bsn, naam = 'Jansen' }: Head) {
  return {
    bsn,
    geboortedatum: { datum: plainDate('2012-03-04') },
    geslacht: '1',
    naam: { geslachtsnaam: { naam }, voornamen: 'Noor' },
  };
}

const product = { categorie: '45', code: '45A04' };

/** A 301 with one toewijzing from `ingangsdatum` to `einddatum`. */
export function make301(head: Head & { einddatum: string; tijd?: string }): Toewijzingbericht {
  const { naam, ...rest } = client(head);
  return {
    ...kop('301', head),
    client: { ...rest, naam: { ...naam, naamGebruik: '1' }, relaties: [], contactgegevens: [] },
    toegewezenProducten: [
      {
        toewijzingNummer: nummer(head.nummer),
        product,
        toewijzingsdatum: plainDate(head.dagtekening),
        toewijzingstijd: head.tijd ?? '10:00:00',
        ingangsdatum: plainDate('2025-01-01'),
        einddatum: plainDate(head.einddatum),
        referentieAanbieder: referentie(head.nummer),
      },
    ],
  };
}

export function make305(head: Head & { begindatum: string; status?: string }): Startbericht {
  return {
    ...kop('305', head),
    client: client(head),
    startProducten: [
      {
        toewijzingNummer: nummer(head.nummer),
        product,
        begindatum: plainDate(head.begindatum),
        statusAanlevering: head.status ?? '1',
      },
    ],
  };
}

export function make307(head: Head & { begindatum: string; einddatum: string; reden?: string }): Stopbericht {
  return {
    ...kop('307', head),
    client: client(head),
    stopProducten: [
      {
        toewijzingNummer: nummer(head.nummer),
        product,
        begindatum: plainDate(head.begindatum),
        einddatum: plainDate(head.einddatum),
        redenBeeindiging: head.reden ?? '31',
        statusAanlevering: '1',
      },
    ],
  };
}

export function make315(head: Head): VerzoekToewijzingBericht {
  return {
    ...kop('315', head),
    client: client(head),
    aangevraagdeProducten: [
      {
        referentieAanbieder: referentie(head.nummer),
        product,
        toewijzingIngangsdatum: plainDate('2025-01-01'),
        verwijzer: { type: '02' },
      },
    ],
  };
}

/** Answers the 315 of the same number; carries no BSN, so it finds its jeugdige by reference. */
export function make319(head: Omit<Head, 'bsn'>): Antwoordbericht {
  return { ...kop('319', head), referentieAanbieder: referentie(head.nummer), verzoekAntwoord: '2' };
}

/** The retour on a heenbericht; with a code on its header it refuses. */
export function makeRetour(heen: BeantwoordBericht, id: string, code?: string): Retourbericht {
  const { domein, soort, release, afzender, dagtekening, xsdVersie } = heen;
  return {
    ...{ domein, release, gemeente, aanbieder, afzender, identificatie: heen.identificatie, dagtekening, xsdVersie },
    soort: retourSoortOf[soort],
    identificatieRetour: identificatie(id),
    dagtekeningRetour: dagtekening,
    xsdVersieRetour: xsdVersie,
    retourCodes: code === undefined ? [] : [{ element: '', code }],
  };
}

export function make323(head: Head & { maand: string; bedrag: number }): Declaratiebericht {
  const periode = { begindatum: plainDate(`${head.maand}-01`), einddatum: plainDate(`${head.maand}-28`) };
  const bedrag = { bedrag: cents(head.bedrag), debetCredit: 'D' as const };
  return {
    ...kop('323', head),
    declaratieNummer: head.id,
    declaratiePeriode: periode,
    declaratieDagtekening: plainDate(head.dagtekening),
    totaalIngediendBedrag: bedrag,
    clienten: [
      {
        bsn: head.bsn,
        prestaties: [
          {
            referentieNummer: `r${head.id}`,
            toewijzingNummer: nummer(head.nummer),
            productCategorie: product.categorie,
            productCode: product.code,
            productPeriode: periode,
            geleverdVolume: 1,
            eenheid: '16',
            ingediendBedrag: bedrag,
          },
        ],
      },
    ],
  };
}

/** A bericht as the importer gets it. The content stands in for the XML: it holds the same BSN and names. */
export function toInvoer(bericht: Bericht, naam?: string): BerichtInvoer {
  const inhoud = Buffer.from(JSON.stringify(bericht));
  const name = naam ?? `${bericht.soort}-${bericht.identificatie}.xml`;
  return {
    naam: name,
    hash: createHash('sha256').update(inhoud).digest('hex'),
    inhoud,
    bericht,
    delen: splitBericht(bericht, name),
    ontvangenOp: new Date('2026-01-01T09:00:00Z'),
  };
}

/** The usual life of one jeugdige: verzoek, answer, toewijzing, stretch, start, claims and (for even ones) a stop. */
export function makeHistory(n: number): Bericht[] {
  return makeHistoryOf(makeBsn(n), n);
}

/** The same of somebody who may have had such a life before, under other numbers. */
export function makeHistoryOf(bsn: Bsn, n: number): Bericht[] {
  const head = (part: number, dagtekening: string) => ({
    bsn,
    id: String(n * 20 + part),
    dagtekening,
    nummer: 1000 + n,
    naam: `Jansen${n}`,
  });
  const stop = make307({ ...head(7, '2025-07-02'), begindatum: '2025-01-06', einddatum: '2025-06-30' });
  return [
    make315(head(1, '2024-12-10')),
    make319(head(2, '2024-12-12')),
    make301({ ...head(3, '2024-12-20'), einddatum: '2025-06-30' }),
    make305({ ...head(4, '2025-01-08'), begindatum: '2025-01-06' }),
    make323({ ...head(5, '2025-02-05'), maand: '2025-01', bedrag: 12_500 }),
    make301({ ...head(6, '2025-06-01'), einddatum: '2025-12-31' }),
    ...(n % 2 === 0 ? [stop] : []),
  ];
}

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A test value is wrong');
  return value;
}

function identificatie(text: string): BerichtIdentificatie {
  return sure(parseBerichtIdentificatie(text));
}

function nummer(n: number) {
  return sure(parseToewijzingNummer(String(n)));
}

function referentie(n: number) {
  return sure(parseReferentieAanbieder(`ref${n}`));
}
