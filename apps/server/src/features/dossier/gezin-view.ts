import { ageBandOf, ageOn, computePhaseRoles, computeRolkaart, needsRegiebehandelaar } from '@samenpad/access';
import { adrestypen, type GezinRowView, type GezinView } from '@samenpad/contract';
import type { Betrokkene, GeldendGezag, Gezin, GezinRow, Regie, Verblijf } from '@samenpad/database';
import {
  countWerkdagen,
  countWholeMonths,
  findUnbrokenSince,
  type PlainDate,
  type RegiePeriod,
} from '@samenpad/domain';

/** The name and birth date of a jeugdige, as far as the reader may know them. */
export interface Kind {
  naam: string;
  geboren: PlainDate | null;
}

export interface GezinBasis {
  gezin: Gezin;
  kinderen: ReadonlyMap<string, Kind>;
  /** The map of who is involved of each member now (S3-7). */
  betrokkenen: ReadonlyMap<string, readonly Betrokkene[]>;
  gezag: readonly GeldendGezag[];
  today: PlainDate;
}

/** S0-25: so many working days without a regisseur, and somebody is told. */
const longestVacancy = 5;
/** T19, S4-111: so many days, and nobody leads. */
const nobodyLeadsAfter = 60;

const familyRelations: readonly string[] = ['gezag', 'zonder-gezag', 'vertegenwoordiger', 'pleegouder'];

/** Whom the card shows elsewhere: the members, the grown-ups, and the own network. */
const aroundGezin: readonly string[] = ['zelf', 'netwerk', ...familyRelations];

export function leeftijdOf(kind: Kind | undefined, today: PlainDate): number | null {
  return kind?.geboren == null ? null : ageOn(kind.geboren, today);
}

/** The gezinskaart: what the stores gave, put together once. */
export function toGezinView({ gezin, kinderen, betrokkenen, gezag, today }: GezinBasis): GezinView {
  const personen = mergePersonen(betrokkenen);
  const aanbieders = countAanbieders(betrokkenen);
  const { handeling } = gezin;
  return {
    gezinId: gezin.gezinId,
    verborgen: gezin.verborgen,
    leden: gezin.leden.map((lid) => {
      const kind = kinderen.get(lid.jeugdigeId);
      return { ...lid, naam: kind?.naam ?? null, leeftijd: leeftijdOf(kind, today) };
    }),
    volwassenen: personen.filter(({ banden }) => banden.some(({ relatie }) => familyRelations.includes(relatie))),
    gezag: [...gezag],
    professionals: personen.filter(({ banden }) => !banden.some(({ relatie }) => aroundGezin.includes(relatie))),
    regie: gezin.regie.map(({ accountId: _account, skjTot: _skj, ...regie }) => regie),
    unbroken: toUnbroken(periodsOf(gezin.regie), gezin.vacantSinds, today),
    vacature: toVacature(gezin.vacantSinds, today),
    regiebehandelaarNodig: needsRegiebehandelaar(aanbieders),
    rolkaart: toRolkaart({ gezin, kinderen, betrokkenen, gezag, today }, aanbieders),
    phases: computePhaseRoles(situatieOf(gezin, today, aanbieders)).map(({ phase, inhoud, proces }) => ({
      phase,
      inhoud: [...inhoud],
      proces: [...proces],
    })),
    adressen: toAdressen(gezin.verblijf),
    geheim: [...new Set(gezin.verblijf.filter(({ geheim }) => geheim).map(({ jeugdigeId }) => jeugdigeId))],
    woonschema: gezin.woonschema,
    netwerk: gezin.netwerk,
    handeling: handeling === undefined ? null : { ...handeling, op: handeling.op.toISOString() },
    regisseurs: gezin.regisseurs.map(({ rol: _rol, ...regisseur }) => regisseur),
  };
}

/** Somebody who stands in the maps of several members stands here once; the jeugdigen themselves are the members. */
function mergePersonen(betrokkenen: GezinBasis['betrokkenen']): GezinView['professionals'] {
  const found = new Map<string, GezinView['professionals'][number]>();
  for (const [jeugdigeId, rows] of betrokkenen) {
    for (const { naam, rol, organisatie, contact, zelf, relatie, van, tot } of rows) {
      // An aanbieder without people in Samenpad stands there under its own name, with or without organisation.
      const key = naam === null ? crypto.randomUUID() : `${rol} ${naam} ${organisatie ?? naam}`;
      const persoon = found.get(key) ?? { naam, rol, organisatie, contact, zelf, banden: [] };
      persoon.banden.push({ jeugdigeId, relatie, van: van.toISOString(), tot: tot?.toISOString() ?? null });
      found.set(key, persoon);
    }
  }
  return [...found.values()];
}

/** Aanbieders with a toewijzing for somebody of the gezin, as far as the reader sees them. */
function countAanbieders(betrokkenen: GezinBasis['betrokkenen']): number {
  const rows = [...betrokkenen.values()].flat().filter(({ relatie }) => relatie === 'toegewezen');
  return new Set(rows.map(({ organisatie, naam }) => organisatie ?? naam)).size;
}

function toVacature(sinds: PlainDate | null, today: PlainDate): GezinView['vacature'] {
  if (sinds === null) return null;
  const werkdagen = countWerkdagen(sinds, today);
  return { sinds, werkdagen, teLang: werkdagen > longestVacancy };
}

function periodsOf(regie: readonly Regie[]): RegiePeriod[] {
  return regie.flatMap(({ soort, accountId, van, tot }) =>
    soort === 'regisseur' && accountId !== null ? [{ wie: accountId, van, tot }] : [],
  );
}

function toUnbroken(
  periods: readonly RegiePeriod[],
  vacantSinds: PlainDate | null,
  today: PlainDate,
): GezinView['unbroken'] {
  const sinds = vacantSinds === null ? findUnbrokenSince(periods, today) : undefined;
  return sinds === undefined ? null : { sinds, months: countWholeMonths(sinds, today) };
}

function situatieOf(gezin: Gezin, today: PlainDate, aanbieders: number) {
  const now = (soort: Regie['soort']) =>
    gezin.regie.find((row) => row.soort === soort && row.van <= today && (row.tot === null || row.tot > today));
  return {
    overname: now('overname')?.bij ?? null,
    regisseur: gezin.vacantSinds === null,
    regiebehandelaar: now('regiebehandelaar') !== undefined,
    aanbieders,
  };
}

function toRolkaart({ gezin, kinderen, betrokkenen, today }: GezinBasis, aanbieders: number): GezinView['rolkaart'] {
  return computeRolkaart({
    ...situatieOf(gezin, today, aanbieders),
    jeugdigen: gezin.leden.flatMap(({ jeugdigeId, tot }) => {
      const leeftijd = leeftijdOf(kinderen.get(jeugdigeId), today);
      if (tot !== null || leeftijd === null) return [];
      const maatregel = betrokkenen.get(jeugdigeId)?.some(({ relatie }) => relatie === 'maatregel') === true;
      return [{ jeugdigeId, band: ageBandOf(leeftijd), maatregel }];
    }),
  }).map((regel) => ({ ...regel, wie: [...regel.wie] }));
}

/** Addresses by number, the newest first: the card says who lived where together, never the address itself. */
function toAdressen(verblijf: readonly Verblijf[]): GezinView['adressen'] {
  const byHuishouden = Map.groupBy(
    verblijf.filter(({ huishouden }) => huishouden !== null),
    ({ huishouden }) => huishouden,
  );
  return [...byHuishouden.values()].flatMap((rows, index) => {
    const adrestype = adrestypen.find((type) => type === rows[0]?.adrestype);
    if (adrestype === undefined) return [];
    const bewoners = rows.flatMap(({ jeugdigeId, van, tot }) => (van === null ? [] : [{ jeugdigeId, van, tot }]));
    return [{ nummer: index + 1, adrestype, bewoners }];
  });
}

/** A line of the list of gezinnen. `namen`: by pseudonym as far as the reader may not know the name. */
export function toGezinRow(row: GezinRow, namen: readonly string[], today: PlainDate): GezinRowView {
  const { leden: _leden, vacantSinds, regies, regiebehandelaar, ...view } = row;
  const vacature = toVacature(vacantSinds, today);
  const days = vacantSinds === null ? 0 : (Date.parse(today) - Date.parse(vacantSinds)) / 86_400_000;
  return {
    ...view,
    namen: [...namen],
    unbroken: toUnbroken(regies, vacantSinds, today),
    vacature,
    regiebehandelaarOntbreekt: needsRegiebehandelaar(row.aanbieders) && !regiebehandelaar,
    midden: row.meervoudig && days > nobodyLeadsAfter,
  };
}
