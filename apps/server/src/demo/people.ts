import type { Role } from '@samenpad/access';
import type { OrganisatieLogin } from '@samenpad/database';
import { type Gemeente, listGemeenten } from '@samenpad/demo';
import type { GemeenteCode } from '@samenpad/domain';

/** How large the region of the demo is: enough to look real, small enough to start within a minute. */
export const demoSize = 'S';
/** From which its chances are drawn. */
export const demoSeed = 7;

/** An invented person as whom anyone can enter the demo. */
export interface DemoPerson {
  login: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
  /** What the entrance page shows: a gemeente, the region, an organisation, or what tells families apart. */
  plaats: string;
  /** Keys of the organisations that the person works for. */
  organisaties?: string[];
  team?: string;
}

/** The two largest aanbieders of the synthetic region: they share jeugdigen. Others have made-up keys. */
export const demoOrganisaties: readonly (OrganisatieLogin & { plaats: string })[] = [
  { sleutel: '99000101', agb: '99000101', naam: 'Aanbieder 99000101', soort: 'aanbieder', plaats: 'Aanbieder 1' },
  { sleutel: '99000108', agb: '99000108', naam: 'Aanbieder 99000108', soort: 'aanbieder', plaats: 'Aanbieder 2' },
  { sleutel: 'praktijk-veldkers', naam: 'Huisartsenpraktijk De Veldkers', soort: 'verwijzer', plaats: 'De Veldkers' },
  { sleutel: 'school-regenpijp', naam: 'Basisschool De Regenpijp', soort: 'school', plaats: 'De Regenpijp' },
  { sleutel: 'gi-wachtertoren', naam: 'Jeugdbescherming Wachtertoren', soort: 'gi', plaats: 'Wachtertoren' },
];
const [eersteAanbieder, tweedeAanbieder, praktijk, school, instelling] = demoOrganisaties;

/** The team of the demo: that of the toegang of the first gemeente. */
export const demoTeam = 'Beekstede';

/** One person for every role and every relation that differs; invented names. */
export function listDemoPeople(): DemoPerson[] {
  const gemeenten = listGemeenten(demoSize);
  return [...listWorkers(gemeenten), ...listPartners(gemeenten), ...listFamily(gemeenten)];
}

const regio = 'Regio Maasbroek';

function listWorkers(gemeenten: Gemeente[]): DemoPerson[] {
  const all = gemeenten.map((gemeente) => gemeente.code);
  const first = all.slice(0, 1);
  const plaats = gemeenten[0]?.naam ?? regio;
  const inFirst = { gemeenten: first, plaats };
  const inRegio = { gemeenten: all, plaats: regio };
  return [
    { login: 'beleid', naam: 'M. Haverdal', rol: 'beleidsmedewerker', ...inRegio },
    ...gemeenten.map((gemeente, i) => ({
      login: `consulent-${gemeente.naam.toLowerCase()}`,
      naam: ['J. Wisselaar', 'T. Oeverman', 'A. Brandsteeg'][i] ?? `Consulent ${gemeente.naam}`,
      rol: 'consulent' as const,
      gemeenten: [gemeente.code],
      plaats: gemeente.naam,
      ...(i === 0 && { team: demoTeam }),
    })),
    { login: 'berichten', naam: 'S. Molenwaard', rol: 'gegevensbeheerder', ...inRegio },
    { login: 'regisseur', naam: 'H. Kransberg', rol: 'regisseur', ...inFirst },
    { login: 'regisseur-wmo', naam: 'D. Lindewal', rol: 'regisseur-ander-domein', ...inFirst },
    { login: 'teamleider', naam: 'R. Steenhoek', rol: 'teamleider', ...inFirst, team: demoTeam },
    {
      login: 'accounthouder',
      naam: 'F. Duinkamp',
      rol: 'accounthouder',
      ...inRegio,
      organisaties: keysOf(eersteAanbieder),
    },
    { login: 'contractmanager', naam: 'B. Zomerkade', rol: 'contractmanager', ...inRegio },
    { login: 'controller', naam: 'N. Pruimboom', rol: 'controller', ...inFirst },
    { login: 'beheerder', naam: 'K. Sluiswater', rol: 'functioneel-beheerder', ...inRegio },
    { login: 'fg', naam: 'E. Wachtendorp', rol: 'fg', ...inRegio },
  ];
}

type Organisatie = (typeof demoOrganisaties)[number] | undefined;

function keysOf(organisatie: Organisatie): string[] {
  return organisatie === undefined ? [] : [organisatie.sleutel];
}

function listPartners(gemeenten: Gemeente[]): DemoPerson[] {
  const all = gemeenten.map((gemeente) => gemeente.code);
  const at = (organisatie: Organisatie) => ({
    gemeenten: all,
    organisaties: keysOf(organisatie),
    plaats: organisatie?.plaats ?? '',
  });
  return [
    { login: 'hulpverlener-1', naam: 'L. Vlierkamp', rol: 'hulpverlener', ...at(eersteAanbieder) },
    { login: 'hulpverlener-2', naam: 'O. Maanhoeve', rol: 'hulpverlener', ...at(tweedeAanbieder) },
    { login: 'administratie', naam: 'P. Kwartel', rol: 'aanbiederadministratie', ...at(eersteAanbieder) },
    { login: 'huisarts', naam: 'C. Beukenrode', rol: 'verwijzer', ...at(praktijk) },
    { login: 'school', naam: 'I. Tafelberg', rol: 'school', ...at(school) },
    { login: 'gi', naam: 'W. Torenvliet', rol: 'gi', ...at(instelling) },
    { login: 'vertrouwenspersoon', naam: 'Y. Lindehof', rol: 'vertrouwenspersoon', gemeenten: all, plaats: regio },
  ];
}

function listFamily(gemeenten: Gemeente[]): DemoPerson[] {
  const at = { gemeenten: gemeenten.slice(0, 1).map(({ code }) => code) };
  return [
    // Named as in the file that they find, which the seed of the demo gives them.
    { login: 'jeugdige-16', naam: 'Sem Bakker', rol: 'jeugdige', plaats: '16 jaar', ...at },
    { login: 'jeugdige-13', naam: 'Inaya Schippers', rol: 'jeugdige', plaats: '13 jaar', ...at },
    { login: 'ouder', naam: 'G. Appelveld', rol: 'ouder', plaats: 'kind van 13 en een jonger kind', ...at },
    { login: 'ouder-16', naam: 'V. Rietgors', rol: 'ouder', plaats: 'kind van 16', ...at },
    { login: 'ouder-code', naam: 'T. Esdoorn', rol: 'ouder', plaats: 'kwam binnen met een code', ...at },
    { login: 'ouder-zonder-gezag', naam: 'Z. Kiezelaar', rol: 'ouder', plaats: 'zonder gezag', ...at },
    { login: 'pleegouder', naam: 'U. Bochtdijk', rol: 'pleegouder', plaats: gemeenten[0]?.naam ?? regio, ...at },
    { login: 'oma', naam: 'Q. Kastanjelaan', rol: 'netwerklid', plaats: 'oma van een kind van 13', ...at },
  ];
}
