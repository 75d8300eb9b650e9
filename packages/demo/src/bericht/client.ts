import type { Adres, BerichtClient, Bsn, Contact, Relatie, ToewijzingClient, VerkorteNaam } from '@samenpad/domain';
import { adresOf } from '../gezin/adres.ts';
import type { Jeugdige } from '../gezin/jeugdige.ts';
import { drawVoornaam, type Naam } from '../gezin/namen.ts';
import { Stream } from '../random/stream.ts';
import { addYears, type Day, dateOf } from '../regio/kalender.ts';

function verkorteNaam({ voornaam, voorvoegsel, geslachtsnaam }: Naam): VerkorteNaam {
  return {
    geslachtsnaam: { naam: geslachtsnaam, ...(voorvoegsel === undefined ? {} : { voorvoegsel }) },
    voornamen: voornaam,
    voorletters: voornaam.slice(0, 1),
  };
}

/** The client as the aanbieder sends it (305, 307, 315). */
export function clientOf(jeugdige: Jeugdige, bsn: Bsn): BerichtClient {
  return {
    bsn,
    geboortedatum: { datum: dateOf(jeugdige.geboren) },
    geslacht: jeugdige.geslacht === 'm' ? '1' : '2',
    naam: verkorteNaam(jeugdige.naam),
  };
}

function contactAt(soort: string, adres: Adres): Contact {
  return { soort, adres };
}

function gezagsdragerOf(seed: number, jeugdige: Jeugdige, adres: Adres): Relatie {
  const stream = new Stream(seed, 'ouder', jeugdige.huishouden);
  const geslacht = stream.chance(0.8) ? 'v' : 'm';
  const { voorvoegsel, geslachtsnaam } = jeugdige.naam;
  const naam = {
    voornaam: drawVoornaam(stream, geslacht, 'ouder'),
    geslachtsnaam,
    ...(voorvoegsel ? { voorvoegsel } : {}),
  };
  return {
    nummer: '1',
    volgorde: 1,
    soort: '10',
    geslacht: geslacht === 'm' ? '1' : '2',
    naam: { ...verkorteNaam(naam), naamGebruik: '1' },
    contact: contactAt('03', adres),
  };
}

/** The client as the gemeente sends it (301); the gezagsdrager goes along until 18 (OP002). */
export function toewijzingClientOf(
  { seed, areaOf }: { seed: number; areaOf: (huishouden: number) => number },
  jeugdige: Jeugdige,
  bsn: Bsn,
  dagtekening: Day,
): ToewijzingClient {
  const { gemeente, huishouden } = jeugdige;
  const adres = adresOf(seed, gemeente, huishouden, areaOf(huishouden));
  const minor = dagtekening < addYears(jeugdige.geboren, 18);
  return {
    ...clientOf(jeugdige, bsn),
    naam: { ...verkorteNaam(jeugdige.naam), naamGebruik: '1' },
    relaties: minor ? [gezagsdragerOf(seed, jeugdige, adres)] : [],
    contactgegevens: [contactAt('01', adres)],
  };
}
