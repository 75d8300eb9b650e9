import { describe, expect, it } from 'vitest';
import { bitsOf, type DataKind, dataKinds, kindBits, kindsOf } from './data-kinds.ts';
import { listZichtRegels, masksOf, maySee, rolesThatSee, rolesThatWrite } from './masks.ts';
import { type Cell, matrix } from './matrix.ts';
import { purposes, purposesByRole } from './purposes.ts';
import { longestInDays, relations } from './relations.ts';
import { familyRoles, gemeenteRoles, networkRoles, partnerRoles, roles } from './roles.ts';

/** The table of trust.md 3.2, row by row in its own order of kinds; BV are the message files of the message desk. */
const table = `
  consulent | betrokken | alle | ID=RW BSN=m GZ=RW ZP=R BS=RW PL=RW VG=R CN=RW DX=R/need VH=RW FI=R/own-decision LG=R/own-acts AG=k/team | Jw 7.4.0 lid 1 onder a
  consulent | waarnemer | alle | ID=RW BSN=m GZ=RW ZP=R BS=RW PL=RW VG=R CN=RW DX=R/need VH=RW FI=R/own-decision LG=R/own-acts AG=k/team | Jw 7.3.11 lid 2 onder a
  consulent | gemeente | alle | ID=m/known-at-team AG=k | Jw 7.4.0 lid 1 onder a en 7.4.4
  consulent | nood | alle | ID=R BSN=m GZ=R ZP=R BS=R PL=R VG=R CN=R VH=R | AVG 9 lid 2 onder c
  regisseur | betrokken | alle | ID=RW BSN=m GZ=RW ZP=R BS=R PL=RW VG=R CN=RW DX=R/need VH=RW LG=R/own-acts | Jw 7.4.0 lid 1 onder a
  regisseur | waarnemer | alle | ID=RW BSN=m GZ=RW ZP=R BS=R PL=RW VG=R CN=RW DX=R/need VH=RW LG=R/own-acts | Jw 7.3.11 lid 2 onder a
  regisseur | gemeente | alle | AG=k | Jw 7.4.4
  regisseur | nood | alle | ID=R BSN=m GZ=R ZP=R BS=R PL=R VG=R CN=R VH=R | AVG 9 lid 2 onder c
  regisseur-ander-domein | toestemming | alle | ID=c ZP=c BS=c PL=c VG=c | Wmo 5.1.1 lid 4 en 5.2.1 lid 1 onder b
  teamleider | team | alle | ID=R GZ=R ZP=R BS=R PL=R VG=R CN=b VH=b FI=k LG=R/team-acts AG=k | Jw 7.4.0 lid 1 onder a
  teamleider | gemeente | alle | FI=k AG=k | Jw 7.4.4
  teamleider | nood | alle | CN=R VH=R | AVG 9 lid 2 onder c
  accounthouder | portefeuille | alle | ID=m/case-number-and-age-band ZP=R BS=R/product-and-dates PL=R/goals-and-status VG=R/status FI=R/own LG=R/own-acts AG=k | Jw 7.4.0 lid 1 onder a en c
  accounthouder | gemeente | alle | AG=k | Jw 7.4.4
  contractmanager | gemeente | alle | ZP=k BS=k VG=k FI=k LG=R/own-acts AG=k | Jw 7.4.4
  gegevensbeheerder | gemeente | alle | ID=R BSN=u ZP=R/product-and-dates BS=R FI=RW LG=R/own-acts AG=k BV=RW | Jw 7.4.0 lid 1 onder c; Regeling Jw 6a en 6c
  controller | steekproef | alle | ID=R/sample BSN=u ZP=R/sample BS=R/sample PD=q FI=R/sample LG=R/own-acts | Jw 7.4.0 lid 1 onder d
  beleidsmedewerker | gemeente | alle | ZP=R/pseudonym BS=k VG=k FI=k AG=k | Jw 7.4.1 lid 2 en 7.4.4; AVG 5 lid 1 onder c
  functioneel-beheerder | gemeente | alle | LG=m/metadata | AVG 32
  fg | verzoekdossier | alle | ID=R ZP=R BS=R PL=R VG=R CN=R VH=R | AVG 15 tot en met 17 en 39
  fg | gemeente | alle | LG=R AG=k | AVG 39
  hulpverlener | toegewezen | alle | ID=R BSN=u GZ=R ZP=o BS=o PL=s VG=RW/own CN=s PD=RW/own DX=RW/own VH=RW/own LG=R/own-org AG=k/own-org | Jw 7.2.1, 7.3.8 en 7.4.0
  hulpverlener | toestemming | alle | ZP=c PL=s VG=s | Jw 7.3.11 lid 1
  hulpverlener | uitgenodigd | alle | ID=m/initials-and-age ZP=o PL=s DX=c/shared VH=m/flag | Jw 7.4.0 lid 1 onder a
  hulpverlener | beeindigd | alle | ZP=o BS=o VG=o PD=o DX=o LG=R/own-org | Jw 7.3.8 lid 3
  aanbiederadministratie | toegewezen | alle | ID=R BSN=u ZP=o/product-and-dates BS=o FI=o AG=k/own-org | Jw 7.2.1; Regeling Jw 6a en 6c
  aanbiederadministratie | beeindigd | alle | ZP=o/product-and-dates BS=o FI=o | Jw 7.3.8 lid 3
  verwijzer | auteur | alle | ID=o BSN=u ZP=c/status VG=c/closing-note | Jw 7.3.11 lid 1
  school | auteur | alle | ID=o ZP=c/status PL=c/agreements | Jw 7.3.11 lid 1; UAVG 46
  gi | maatregel | alle | ID=R BSN=u GZ=RW ZP=R BS=R PL=RW VG=R CN=s PD=q DX=q VH=RW LG=R/own-acts | Jw 7.3.11 lid 4 en 7.4.0
  gi | nood | alle | ID=R BSN=m GZ=R ZP=R BS=R PL=R VG=R CN=R VH=R | AVG 9 lid 2 onder c
  jeugdige | zelf | 16-150 | ID=RW BSN=m GZ=R ZP=R BS=R PL=RW VG=RW/own-view CN=R/minus-third-party PD=R/minus-third-party DX=R VH=R/minus-withheld FI=R LG=R | Jw 7.3.5 en 7.3.10; AVG 15
  jeugdige | zelf | 12-16 | ID=RW BSN=m GZ=R ZP=R BS=R PL=RW VG=RW/own-view CN=R/minus-third-party PD=R/minus-third-party DX=R VH=R/minus-withheld LG=R | Jw 7.3.4 en 7.3.10; AVG 15
  ouder | gezag | 0-12 | ID=RW BSN=m GZ=R ZP=R BS=R PL=RW VG=RW/own-view CN=R/minus-third-party PD=R/minus-third-party DX=R VH=R/minus-withheld FI=R LG=R | Jw 7.3.10 en 7.3.11 lid 2 onder b; UAVG 5
  ouder | gezag | 12-16 | ID=RW BSN=m GZ=R ZP=R BS=R PL=RW VG=R CN=R/minus-third-party-and-withheld PD=R/minus-third-party-and-withheld DX=R/minus-withheld VH=R/minus-withheld FI=R LG=R | Jw 7.3.11 lid 2 onder b
  ouder | gezag | 16-18 | ID=m/own GZ=R ZP=c BS=q/own PL=c VG=c CN=c PD=c DX=c VH=c LG=m/own | Jw 7.3.5 en 7.3.11 lid 1
  ouder | zonder-gezag | alle | ID=m/own ZP=q VG=q LG=m/own | BW 1:377c
  ouder | vertegenwoordiger | 16-150 | ID=RW BSN=m GZ=R ZP=R BS=R PL=RW VG=RW/own-view CN=R/minus-third-party PD=R/minus-third-party DX=R VH=R/minus-withheld FI=R LG=R | Jw 7.3.15
  pleegouder | pleegouder | alle | ID=m/own GZ=R ZP=c PL=s VG=s DX=q/need VH=q/need LG=m/own | Jw 7.3.11 lid 1
  netwerklid | netwerk | alle | PL=s/goals-and-status | Jw 7.3.11 lid 1; UAVG 46
  vertrouwenspersoon | geen | alle | - | Jw 4.1.9
`;

const purposeTable = `
  consulent: toeleiding bescherming nood beheer
  regisseur: toeleiding bescherming nood beheer
  regisseur-ander-domein: toeleiding beheer
  teamleider: toeleiding bescherming beleid nood beheer
  accounthouder: toeleiding bekostiging beleid beheer
  contractmanager: bekostiging beleid beheer
  gegevensbeheerder: bekostiging toeleiding beleid beheer
  controller: controle beheer
  beleidsmedewerker: beleid beheer
  functioneel-beheerder: beheer
  fg: toezicht inzage beleid beheer
  hulpverlener: hulpverlening beheer
  aanbiederadministratie: hulpverlening bekostiging beheer
  verwijzer: hulpverlening beheer
  school: hulpverlening beheer
  gi: bescherming nood beheer
  jeugdige: inzage beheer
  ouder: inzage beheer
  pleegouder: inzage beheer
  netwerklid: hulpverlening beheer
  vertrouwenspersoon: beheer
`;

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

const columns = ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'PL', 'VG', 'CN', 'PD', 'DX', 'VH', 'FI', 'LG', 'AG', 'BV'] as const;

describe('the matrix', () => {
  it('says what the table of the law says, cell by cell and with its article', () => {
    const written = matrix.map(({ role, relation, age, cells, article }) => {
      const ages = age === undefined ? 'alle' : `${age.from}-${age.to}`;
      const seen = columns.flatMap((kind) => (cells[kind] === undefined ? [] : [`${kind}=${cells[kind]}`])).join(' ');
      return [role, relation, ages, seen === '' ? '-' : seen, article].join(' | ');
    });
    expect(written).toEqual(linesOf(table));
  });

  it('knows every role, each in one group, and only known relations', () => {
    expect([...gemeenteRoles, ...partnerRoles, ...familyRoles, ...networkRoles].sort()).toEqual([...roles].sort());
    expect(new Set(matrix.map(({ role }) => role))).toEqual(new Set(roles));
    expect(matrix.every(({ relation }) => relations.includes(relation))).toBe(true);
    expect(longestInDays).toEqual({ waarnemer: 14, uitgenodigd: 10 });
  });

  it('gives each role the purposes of its own task, with the article of each purpose', () => {
    expect(roles.map((role) => `${role}: ${purposesByRole[role].join(' ')}`)).toEqual(linesOf(purposeTable));
    expect(purposes).toEqual({
      toeleiding: 'Jw 7.4.0 lid 1 onder a',
      bescherming: 'Jw 7.4.0 lid 1 onder b',
      bekostiging: 'Jw 7.4.0 lid 1 onder c',
      controle: 'Jw 7.4.0 lid 1 onder d',
      beleid: 'Jw 7.4.1 lid 2',
      hulpverlening: 'Jw 7.3.8 en 7.3.11 lid 2',
      inzage: 'Jw 7.3.10 en AVG 15',
      nood: 'AVG 6 lid 1 onder d en 9 lid 2 onder c',
      toezicht: 'AVG 39',
      beheer: 'AVG 32',
    });
  });

  it('never lets two rows of a role and relation hold at the same age', () => {
    for (const a of matrix) {
      const same = matrix.filter(
        (b) =>
          b.role === a.role &&
          b.relation === a.relation &&
          (a.age?.from ?? 0) < (b.age?.to ?? 150) &&
          (b.age?.from ?? 0) < (a.age?.to ?? 150),
      );
      expect(same).toEqual([a]);
    }
  });
});

describe('kinds as bits', () => {
  it('are one bit each and come back as they went in', () => {
    expect(new Set(Object.values(kindBits)).size).toBe(15);
    expect(Object.values(kindBits).every((bit) => Number.isInteger(Math.log2(bit)))).toBe(true);
    for (const kind of dataKinds) expect(kindsOf(bitsOf([kind]))).toEqual([kind]);
    expect(bitsOf(['ID', 'ZP', 'FI'])).toBe(19);
    expect(kindsOf(0)).toEqual([]);
  });
});

describe('a cell in the database', () => {
  const cases: [Cell, DataKind, string[]][] = [
    ['RW', 'CN', ['lezen', 'schrijven']],
    ['RW/own-view', 'VG', ['lezen', 'schrijven']],
    ['RW/own', 'PD', ['eigen', 'schrijven']],
    ['R', 'ZP', ['lezen']],
    ['R/pseudonym', 'ZP', ['lezen']],
    ['R/own', 'FI', ['eigen']],
    ['o', 'ZP', ['eigen']],
    ['o/product-and-dates', 'ZP', ['eigen']],
    ['s', 'PL', ['gedeeld']],
    ['c', 'ZP', ['toestemming']],
    ['c/shared', 'DX', ['toestemmingGedeeld']],
    ['c/closing-note', 'VG', ['toestemmingGedeeld']],
    ['c/status', 'ZP', []],
    ['R/status', 'VG', []],
    ['R/goals-and-status', 'PL', []],
    ['s/goals-and-status', 'PL', []],
    ['R/own-acts', 'LG', []],
    ['R/team-acts', 'LG', []],
    ['R/own-org', 'LG', []],
    ['m', 'BSN', ['lezen']],
    ['m', 'ID', []],
    ['u', 'BSN', []],
    ['k', 'AG', []],
    ['b', 'CN', []],
    ['q', 'PD', []],
  ];
  it.each(cases)('%s of %s opens %j', (cell, kind, masks) => {
    expect(masksOf(kind, cell)).toEqual(masks);
  });

  it('is summed per row, with the age limits and who the family is', () => {
    const regelOf = (rol: string, relatie: string, van = 0) =>
      listZichtRegels().find((r) => r.rol === rol && r.relatie === relatie && r.vanLeeftijd === van);
    expect(regelOf('hulpverlener', 'toegewezen')).toEqual({
      rol: 'hulpverlener',
      relatie: 'toegewezen',
      vanLeeftijd: 0,
      totLeeftijd: 150,
      lezen: bitsOf(['ID', 'GZ']),
      schrijven: bitsOf(['VG', 'PD', 'DX', 'VH']),
      eigen: bitsOf(['ZP', 'BS', 'VG', 'PD', 'DX', 'VH']),
      gedeeld: bitsOf(['PL', 'CN']),
      toestemming: 0,
      toestemmingGedeeld: 0,
      familie: 0,
    });
    expect(regelOf('jeugdige', 'zelf', 12)).toMatchObject({ totLeeftijd: 16, familie: 1 });
    expect(regelOf('ouder', 'gezag', 16)).toMatchObject({
      totLeeftijd: 18,
      familie: 2,
      lezen: bitsOf(['GZ']),
      schrijven: 0,
      toestemming: bitsOf(['ZP', 'PL', 'VG', 'CN', 'PD', 'DX', 'VH']),
    });
    expect(regelOf('pleegouder', 'pleegouder')).toMatchObject({ familie: 2, gedeeld: bitsOf(['PL', 'VG']) });
    expect(regelOf('hulpverlener', 'uitgenodigd')).toMatchObject({ toestemmingGedeeld: bitsOf(['DX']), lezen: 0 });
  });
});

describe('what a role may see or write of anybody', () => {
  it('is what a route may name', () => {
    expect(rolesThatSee('PD')).toEqual(['hulpverlener', 'jeugdige', 'ouder']);
    expect(rolesThatSee('BV')).toEqual(['gegevensbeheerder']);
    expect(rolesThatSee('ZP')).not.toContain('contractmanager');
    expect(rolesThatSee('LG')).toEqual(['fg', 'jeugdige', 'ouder']);
    expect(rolesThatWrite('CN')).toEqual(['consulent', 'regisseur']);
    expect(rolesThatWrite('GZ')).toEqual(['consulent', 'regisseur', 'gi']);
    expect(rolesThatWrite('FI')).toEqual(['gegevensbeheerder']);
    expect(maySee('regisseur-ander-domein', 'ZP')).toBe(true);
    expect(maySee('school', 'PL')).toBe(true);
    expect(maySee('school', 'VG')).toBe(false);
  });

  it('is of aggregates those of a whole gemeente', () => {
    expect(rolesThatSee('AG')).toEqual([
      'consulent',
      'regisseur',
      'teamleider',
      'accounthouder',
      'contractmanager',
      'gegevensbeheerder',
      'beleidsmedewerker',
      'fg',
    ]);
  });
});
