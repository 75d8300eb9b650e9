import type { Relation, Role } from '@samenpad/access';
import type { AnalyticsJeugdige, Database } from '@samenpad/database';
import { type GemeenteCode, type PlainDate, parseAgbCode } from '@samenpad/domain';
import { type DemoPerson, demoOrganisaties, demoTeam, listDemoPeople } from './people.ts';
import { provideControle } from './provide-controle.ts';

/** A jeugdige with care that runs, as far as the choice of demo relations asks. */
interface Kandidaat {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  /** Of the first toewijzing: an order that does not change with the random ids. */
  volgorde: number;
  leeftijd: number;
  verwijzers: Set<string>;
  hulpvormen: Set<string>;
  aanbieders: Set<string>;
}

/** Which jeugdigen each demo person stands in a relation to. */
export type ProvidedPeople = Map<string, Kandidaat[]>;

const caseload = 32;
const ofRegisseur = 8;
const relationsSince = new Date('2025-03-03T08:00:00Z');
const oneYearMs = 365 * 86_400_000;

export interface ProvideOptions {
  /** The demo stands still on its last day: what ran there with an aanbieder goes on, whatever the clock says. */
  standsStill?: boolean;
}

/**
 * Gives the demo people an organisation, a team, an account and their relations to jeugdigen of the synthetic region.
 * Chosen by age, referrer and order of the toewijzingen: the same in every demo.
 */
export async function providePeople(
  database: Pick<Database, 'accounts' | 'analytics' | 'controles' | 'provisioning'>,
  peildatum: PlainDate,
  { standsStill = false }: ProvideOptions = {},
): Promise<ProvidedPeople> {
  const { provisioning } = database;
  const { kandidaten, namen } = await readKandidaten(database.analytics, peildatum);
  await provideOrganisaties(provisioning, namen);
  const people = listDemoPeople();
  const gemeenten = listDemoGemeenten(people);
  const [first] = gemeenten;
  await saveDeelafspraken(provisioning, gemeenten);
  const provided: ProvidedPeople = new Map();
  const family = chooseFamily(kandidaten.filter(({ gemeente }) => gemeente === first));
  for (const person of people) {
    const accountId = await provisioning.saveAccount({ ...person, subject: person.login });
    const given = relationsOf(person, kandidaten, family);
    await provisioning.saveRelaties(
      given.map(({ kandidaat, relatie, grond }) => ({
        gemeente: kandidaat.gemeente,
        jeugdigeId: kandidaat.jeugdigeId,
        houder: houderOf(person, accountId),
        rol: person.rol,
        relatie,
        van: relationsSince,
        grond,
      })),
    );
    provided.set(
      person.login,
      given.map(({ kandidaat }) => kandidaat),
    );
  }
  await drawSteekproef(database, kandidaten, provided, peildatum);
  if (standsStill) await keepRunning(provisioning, kandidaten);
  return provided;
}

/** Of the aanbieder with the most jeugdigen in care: whose file the controller sees is for the lot to say. */
async function drawSteekproef(
  database: Pick<Database, 'accounts' | 'controles'>,
  kandidaten: readonly Kandidaat[],
  provided: ProvidedPeople,
  peildatum: PlainDate,
) {
  const person = listDemoPeople().find(({ rol }) => rol === 'controller');
  const own = kandidaten.filter(({ gemeente }) => person?.gemeenten.includes(gemeente));
  const counts = Map.groupBy(
    own.flatMap(({ aanbieders }) => [...aanbieders]),
    (agb) => agb,
  );
  const [largest] = [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  const aanbieder = parseAgbCode(largest?.[0] ?? '');
  if (person === undefined || aanbieder === undefined) return;
  const drawn = new Set(await provideControle(database, aanbieder, peildatum));
  provided.set(
    person.login,
    own.filter(({ jeugdigeId }) => drawn.has(jeugdigeId)),
  );
}

/** A toewijzing that has ended since the last day of the demo would leave a hulpverlener without names. */
async function keepRunning(provisioning: Database['provisioning'], kandidaten: readonly Kandidaat[]) {
  for (const person of listDemoPeople()) {
    const [organisatie] = person.organisaties ?? [];
    if (organisatie === undefined || !(person.rol === 'hulpverlener' || person.rol === 'aanbiederadministratie'))
      continue;
    const own = kandidaten.filter(({ aanbieders }) => aanbieders.has(organisatie));
    await provisioning.saveRelaties(
      own.map(({ gemeente, jeugdigeId }) => ({
        gemeente,
        jeugdigeId,
        houder: { organisatie },
        rol: person.rol,
        relatie: 'toegewezen',
        van: relationsSince,
        grond: 'Toewijzing loopt',
      })),
    );
  }
}

/** What an account of the demo people names: without these nobody of an organisation or team can sign in. */
export async function provideOrganisaties(
  provisioning: Database['provisioning'],
  namen: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { plaats: _plaats, ...organisatie } of demoOrganisaties) {
    await provisioning.saveOrganisatie({ ...organisatie, naam: namen.get(organisatie.sleutel) ?? organisatie.naam });
  }
  const [first] = listDemoGemeenten(listDemoPeople());
  if (first !== undefined) await provisioning.saveTeam(first, demoTeam);
}

function listDemoGemeenten(people: readonly DemoPerson[]): GemeenteCode[] {
  return [...new Set(people.flatMap((person) => person.gemeenten))];
}

async function saveDeelafspraken(provisioning: Database['provisioning'], gemeenten: readonly GemeenteCode[]) {
  const aanbieders = demoOrganisaties.filter(({ soort }) => soort === 'aanbieder');
  for (const gemeente of gemeenten) {
    for (const { sleutel } of aanbieders) {
      await provisioning.saveDeelafspraak({
        gemeente,
        organisatie: sleutel,
        doel: 'hulpverlening',
        kinds: ['PL', 'VG', 'CN', 'PD', 'DX', 'VH', 'LG'],
        van: relationsSince,
        tot: new Date(Date.now() + oneYearMs),
      });
    }
  }
}

/** People of a practice, a school or a GI hold what they have with their colleagues. */
function houderOf({ rol, organisaties = [] }: DemoPerson, accountId: string) {
  const [organisatie] = organisaties;
  const shares = rol === 'verwijzer' || rol === 'school' || rol === 'gi';
  return shares && organisatie !== undefined ? { organisatie } : { accountId };
}

interface Given {
  kandidaat: Kandidaat;
  relatie: Relation;
  grond: string;
}

type Family = ReturnType<typeof chooseFamily>;

function relationsOf(person: DemoPerson, kandidaten: readonly Kandidaat[], family: Family): Given[] {
  const own = kandidaten.filter(({ gemeente }) => person.gemeenten.includes(gemeente));
  const viaToegang = own.filter(({ verwijzers }) => verwijzers.has('01'));
  const give = (chosen: readonly (Kandidaat | undefined)[], relatie: Relation, grond: string): Given[] =>
    chosen.filter((kandidaat) => kandidaat !== undefined).map((kandidaat) => ({ kandidaat, relatie, grond }));
  const byRole: Partial<Record<Role, () => Given[]>> = {
    consulent: () => {
      const known = Object.values(family).filter((kandidaat) => own.some((other) => other === kandidaat));
      return give([...new Set([...known, ...viaToegang])].slice(0, caseload), 'betrokken', 'Leidt naar jeugdhulp');
    },
    regisseur: () => give(viaToegang.slice(0, ofRegisseur), 'betrokken', 'Voert regie over het gezinsplan'),
    gi: () => give(bySort(own, '04', '08').slice(0, 2), 'maatregel', 'Ondertoezichtstelling'),
    verwijzer: () => give(bySort(own, '02').slice(0, 6), 'auteur', 'Schreef de verwijzing'),
    school: () => give(viaToegang.slice(0, 3), 'auteur', 'Deed de aanmelding'),
  };
  return byRole[person.rol]?.() ?? give(...familyOf(person.login, family));
}

/** Those that one of these verwijzers sent, first; then others, so that a small region has some too. */
function bySort(kandidaten: readonly Kandidaat[], ...verwijzers: string[]): Kandidaat[] {
  const sent = (kandidaat: Kandidaat) => (verwijzers.some((code) => kandidaat.verwijzers.has(code)) ? 0 : 1);
  return kandidaten.toSorted((a, b) => sent(a) - sent(b));
}

function familyOf(login: string, family: Family): [(Kandidaat | undefined)[], Relation, string] {
  switch (login) {
    case 'jeugdige-16':
      return [[family.sixteen], 'zelf', 'Is de jeugdige'];
    case 'jeugdige-13':
      return [[family.thirteen], 'zelf', 'Is de jeugdige'];
    case 'ouder':
      return [[family.thirteen, family.young], 'gezag', 'Ouder met gezag'];
    case 'ouder-16':
      return [[family.sixteen], 'gezag', 'Ouder met gezag'];
    case 'ouder-zonder-gezag':
      return [[family.thirteen], 'zonder-gezag', 'Ouder zonder gezag'];
    case 'pleegouder':
      return [[family.fosterChild], 'pleegouder', 'Pleegouder'];
    default:
      return [[], 'geen', ''];
  }
}

const youngest = 8;

/** The children of the demo families; undefined when the region has none of that age. */
function chooseFamily(kandidaten: readonly Kandidaat[]) {
  const young = kandidaten.find(({ leeftijd }) => leeftijd >= 5 && leeftijd <= youngest);
  return {
    sixteen: kandidaten.find(({ leeftijd }) => leeftijd === 16),
    thirteen: kandidaten.find(({ leeftijd }) => leeftijd === 13),
    young,
    fosterChild: kandidaten.find((kandidaat) => kandidaat.hulpvormen.has('plg') && kandidaat !== young),
  };
}

/** Read from the feed of the figures: it knows no names, and choosing people is no look at a file. */
async function readKandidaten(analytics: Database['analytics'], peildatum: PlainDate) {
  return await analytics.read(null, async ({ batches, aanbieders }) => {
    const kandidaten: Kandidaat[] = [];
    for await (const batch of batches) {
      kandidaten.push(...batch.flatMap((jeugdige) => toKandidaat(jeugdige, peildatum)));
    }
    return {
      kandidaten: kandidaten.toSorted((a, b) => a.volgorde - b.volgorde),
      namen: new Map(aanbieders.map(({ agb, naam }) => [agb, naam])),
    };
  });
}

function toKandidaat(jeugdige: AnalyticsJeugdige, peildatum: PlainDate): Kandidaat[] {
  const lopend = jeugdige.trajecten.tInhoud.filter(({ eind }) => eind === null);
  const [eerste] = jeugdige.toewijzingen;
  if (lopend.length === 0 || jeugdige.geboortejaar === null || eerste === undefined) return [];
  return [
    {
      gemeente: jeugdige.gemeente,
      jeugdigeId: jeugdige.jeugdigeId,
      volgorde: Math.min(...jeugdige.toewijzingen.map(({ toewijzingNummer }) => toewijzingNummer)),
      leeftijd: Number(peildatum.slice(0, 4)) - jeugdige.geboortejaar,
      verwijzers: new Set(lopend.map(({ verwijzer }) => verwijzer)),
      hulpvormen: new Set(lopend.map(({ hulpvorm }) => hulpvorm)),
      aanbieders: new Set(lopend.map(({ aanbieder }) => aanbieder)),
    },
  ];
}
