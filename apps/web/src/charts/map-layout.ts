export interface MapArea {
  key: string;
  /** Rings of degrees: east, north, east, north … */
  rings: readonly (readonly number[])[];
}

/** Where the Netherlands lie, in degrees. */
const WEST = 3.34;
const EAST = 7.24;
const NORTH = 53.57;
const SOUTH = 50.74;
/** A degree east is this much of a degree north halfway the country; over so small a country no better projection shows. */
const NARROWING = Math.cos((((NORTH + SOUTH) / 2) * Math.PI) / 180);

/** Height of the map of the Netherlands of this width. */
export function mapHeight(width: number): number {
  return Math.round((width * (NORTH - SOUTH)) / ((EAST - WEST) * NARROWING));
}

/** Where a place lies on a map of this width. */
export function placeOf(east: number, north: number, width: number): { x: number; y: number } {
  const scale = width / ((EAST - WEST) * NARROWING);
  return { x: round((east - WEST) * NARROWING * scale), y: round((NORTH - north) * scale) };
}

/** The borders of an area as an SVG path; holes are for the even-odd rule. */
export function pathOf({ rings }: MapArea, width: number): string {
  return rings.map((ring) => `M${listPlaces(ring, width).join('L')}Z`).join('');
}

/** The middle of the top of the box around the largest ring of an area: its name stands above it. */
export function topOf({ rings }: MapArea, width: number): { x: number; y: number } {
  const largest = rings.reduce<readonly number[]>((most, ring) => (ring.length > most.length ? ring : most), []);
  const east = largest.filter((_, i) => i % 2 === 0);
  const north = largest.filter((_, i) => i % 2 === 1);
  return placeOf((Math.min(...east) + Math.max(...east)) / 2, Math.max(...north), width);
}

function listPlaces(ring: readonly number[], width: number): string[] {
  const places: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const { x, y } = placeOf(ring[i] ?? 0, ring[i + 1] ?? 0, width);
    places.push(`${x} ${y}`);
  }
  return places;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
