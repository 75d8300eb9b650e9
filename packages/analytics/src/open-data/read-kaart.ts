import { computeFactor, computeNational, listOpenGemeenten, type OpenGemeente, poolShares } from './list-gemeenten.ts';
import { readOpenData } from './read-table.ts';

/** A gemeente as it stands on the map. */
export interface KaartGemeente extends Pick<OpenGemeente, 'code' | 'naam' | 'jeugdregio'> {
  /** Share of the jongeren under 23 with jeugdzorg, 0 … 1; null: CBS gives none (R9). */
  aandeel: number | null;
  /** How many times Nederland. */
  factor: number | null;
  /** Place in `klassen`; null without aandeel. */
  klasse: number | null;
  /** Borders as rings of degrees: east, north, east, north … A ring within another is a hole. */
  rings: number[][];
}

export interface Gemeentekaart {
  periode: string;
  bron: string;
  licentie: string;
  nederland: number;
  /** Where each class begins, rising. */
  klassen: number[];
  gemeenten: KaartGemeente[];
  jeugdregios: { naam: string; aandeel: number | null; factor: number | null }[];
}

/** About equal numbers of gemeenten in each, at round per cents. */
const KLASSEN = [0, 0.09, 0.1, 0.11, 0.12];

let kaart: Promise<Gemeentekaart> | undefined;

/** Share of jongeren with jeugdzorg per gemeente in 2021 over the borders of 2026 (R9). Made once: the files do not change. */
export function readKaart(): Promise<Gemeentekaart> {
  kaart ??= makeKaart();
  return kaart;
}

async function makeKaart(): Promise<Gemeentekaart> {
  const gemeenten = await listOpenGemeenten();
  const nederland = await computeNational();
  const rings = await readRings();
  const factorOf = (share: number | null) => (share === null ? null : round(computeFactor(share, nederland), 100));
  const regions = Map.groupBy(gemeenten, ({ jeugdregio }) => jeugdregio);
  return {
    periode: '2021',
    bron: 'CBS 85039NED; CBS, Kadaster',
    licentie: 'CC BY 4.0',
    nederland: round(nederland, 1000),
    klassen: KLASSEN,
    gemeenten: gemeenten.map(({ code, naam, jeugdregio, aandeel }) => ({
      code,
      naam,
      jeugdregio,
      aandeel,
      factor: factorOf(aandeel),
      klasse: aandeel === null ? null : KLASSEN.filter((from) => aandeel >= from).length - 1,
      rings: rings.get(code) ?? [],
    })),
    jeugdregios: [...regions].map(([naam, own]) => {
      const share = poolShares(own) ?? null;
      return { naam, aandeel: share === null ? null : round(share, 1000), factor: factorOf(share) };
    }),
  };
}

interface Feature {
  properties: { code: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}
type Ring = [number, number][];

async function readRings(): Promise<Map<string, number[][]>> {
  // Our own file, unchanged since it was looked at; the tests read every border of it.
  const { features } = JSON.parse(await readOpenData('gemeentegrenzen/gemeenten_2026_vereenvoudigd.geojson')) as {
    features: Feature[];
  };
  return new Map(
    features.map(({ properties, geometry }) => [
      properties.code.replace('GM', ''),
      (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) => ring.flat()),
    ]),
  );
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
