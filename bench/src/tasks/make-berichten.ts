import {
  addDays,
  type Bsn,
  cents,
  type Declaratiebericht,
  type Prestatie,
  parseAgbCode,
  parseBerichtIdentificatie,
  parseBsn,
  parseGemeenteCode,
  parseToewijzingNummer,
  plainDate,
  type Startbericht,
} from '@samenpad/domain';
import { writeBericht } from '@samenpad/ijw';

/** A value that its parser takes; a bench makes only good ones. */
function good<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('Not a good value for a bench');
  return value;
}

/** Fictitious BSNs that pass the elfproef, each once. */
function* iterateBsns(): Generator<Bsn, undefined> {
  for (let nummer = 100_000_000; nummer < 999_999_999; nummer++) {
    const bsn = parseBsn(String(nummer));
    if (bsn !== undefined) yield bsn;
  }
}

const [gemeente, aanbieder] = [good(parseGemeenteCode('0384')), good(parseAgbCode('42429011'))];
const maand = { begindatum: plainDate('2026-04-01'), einddatum: plainDate('2026-04-30') };
const TARIEF = 1250;

const kop = {
  domein: 'jw' as const,
  release: '3.2',
  gemeente,
  aanbieder,
  afzender: aanbieder,
  identificatie: good(parseBerichtIdentificatie('BENCH')),
  dagtekening: plainDate('2026-05-06'),
  xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
};

function prestatie(nummer: number): Prestatie {
  const volume = 1 + (nummer % 40);
  return {
    referentieNummer: `RN${nummer}`,
    toewijzingNummer: good(parseToewijzingNummer(String(nummer))),
    productCategorie: '45',
    productCode: '45A04',
    productPeriode: maand,
    geleverdVolume: volume,
    eenheid: '04',
    productTarief: cents(TARIEF),
    ingediendBedrag: { bedrag: cents(volume * TARIEF), debetCredit: 'D' },
  };
}

/** A good claim of this many clients with two lines each. */
export function makeDeclaratie(clienten: number): Uint8Array {
  const bsns = iterateBsns();
  const lines = Array.from({ length: clienten }, (_, i) => [prestatie(2 * i), prestatie(2 * i + 1)]);
  const totaal = lines.flat().reduce((sum, line) => sum + line.ingediendBedrag.bedrag, 0);
  const bericht: Declaratiebericht = {
    ...kop,
    soort: '323',
    declaratieNummer: 'DN001',
    declaratiePeriode: maand,
    declaratieDagtekening: kop.dagtekening,
    totaalIngediendBedrag: { bedrag: cents(totaal), debetCredit: 'D' },
    clienten: lines.map((prestaties) => ({ bsn: good(bsns.next().value), prestaties })),
  };
  return writeBericht(bericht);
}

/** Good starts, one client each. */
export function makeStarts(count: number): Uint8Array[] {
  const bsns = iterateBsns();
  return Array.from({ length: count }, (_, i) => {
    const bericht: Startbericht = {
      ...kop,
      soort: '305',
      client: {
        bsn: good(bsns.next().value),
        geboortedatum: { datum: addDays(plainDate('2010-01-01'), i % 4000) },
        geslacht: String(1 + (i % 2)),
        naam: { geslachtsnaam: { naam: 'Voorbeeld' }, voornamen: 'Kim', voorletters: 'K' },
      },
      startProducten: [
        {
          toewijzingNummer: good(parseToewijzingNummer(String(i))),
          product: { categorie: '45', code: '45A04' },
          toewijzingIngangsdatum: plainDate('2026-04-01'),
          begindatum: plainDate('2026-04-03'),
          statusAanlevering: '1',
        },
      ],
    };
    return writeBericht(bericht);
  });
}
