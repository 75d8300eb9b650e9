import { describe, expect, it } from 'vitest';
import type { DataKind } from './data-kinds.ts';
import { type AccessContext, type Act, type Asker, may, type Subject } from './may.ts';
import { type Purpose, purposesByRole } from './purposes.ts';
import { reasonCodes, reasonOf } from './reasons.ts';
import type { Relation } from './relations.ts';
import { type Role, roles } from './roles.ts';

interface Case {
  asker: Asker;
  act?: Act;
  kind: DataKind;
  subject?: Partial<Subject>;
  context?: Partial<AccessContext>;
}

const as = (role: Role, ...relations: Relation[]): Asker => ({ role, relations });
const firstPurpose = (role: Role): Purpose => purposesByRole[role][0] ?? 'beheer';

function ask({ asker, act = 'lezen', kind, subject, context }: Case) {
  return may(asker, act, kind, { age: 10, ...subject }, { purpose: firstPurpose(asker.role), ...context });
}
const outcomeOf = (question: Case) => `${ask(question).outcome} ${ask(question).reason.code}`;

describe('who stands in no relation', () => {
  it('may nothing, whatever the role, the kind or the act', () => {
    for (const role of roles) {
      for (const kind of ['ID', 'CN', 'PD', 'DX', 'VH', 'BSN'] as const) {
        expect(['denied no-relation', 'denied not-in-matrix', 'needs-consent no-consent']).toContain(
          outcomeOf({ asker: as(role), kind }),
        );
        expect(ask({ asker: as(role), act: 'schrijven', kind }).outcome).toBe('denied');
      }
    }
    expect(outcomeOf({ asker: as('consulent', 'gemeente'), kind: 'CN' })).toBe('denied not-in-matrix');
    expect(outcomeOf({ asker: as('consulent', 'gemeente'), kind: 'ID' })).toBe('masked part-only');
  });

  it('may nothing for a purpose that does not belong to the role', () => {
    const asker = as('consulent', 'betrokken');
    expect(outcomeOf({ asker, kind: 'CN', context: { purpose: 'beleid' } })).toBe('denied wrong-purpose');
    expect(outcomeOf({ asker, kind: 'CN', context: { purpose: 'toeleiding' } })).toBe('allowed granted');
  });
});

describe('each row of the matrix', () => {
  const cases: [Case, string][] = [
    [{ asker: as('consulent', 'betrokken'), kind: 'CN' }, 'allowed granted'],
    [{ asker: as('consulent', 'betrokken'), kind: 'CN', act: 'schrijven' }, 'allowed granted'],
    [{ asker: as('consulent', 'betrokken'), kind: 'ZP', act: 'schrijven' }, 'denied read-only'],
    [{ asker: as('consulent', 'betrokken'), kind: 'BSN' }, 'masked reveal'],
    [{ asker: as('consulent', 'betrokken'), kind: 'PD' }, 'denied not-in-matrix'],
    [{ asker: as('consulent', 'betrokken'), kind: 'LG' }, 'masked own-acts'],
    [{ asker: as('regisseur', 'waarnemer'), kind: 'BS', act: 'schrijven' }, 'denied read-only'],
    [{ asker: as('regisseur-ander-domein'), kind: 'ZP' }, 'needs-consent no-consent'],
    [{ asker: as('regisseur-ander-domein'), kind: 'ZP', context: { consentKinds: ['ZP'] } }, 'allowed consented'],
    [{ asker: as('regisseur-ander-domein'), kind: 'CN', context: { consentKinds: ['CN'] } }, 'denied not-in-matrix'],
    [{ asker: as('teamleider', 'team'), kind: 'CN' }, 'denied break-glass'],
    [{ asker: as('teamleider', 'team'), kind: 'CN', context: { breakGlass: true } }, 'allowed granted'],
    [{ asker: as('teamleider', 'team'), kind: 'FI' }, 'denied numbers-only'],
    [{ asker: as('contractmanager', 'gemeente'), kind: 'ZP' }, 'denied numbers-only'],
    [{ asker: as('contractmanager', 'gemeente'), kind: 'AG' }, 'allowed granted'],
    [{ asker: as('gegevensbeheerder', 'gemeente'), kind: 'BSN' }, 'denied used-not-shown'],
    [{ asker: as('gegevensbeheerder', 'gemeente'), kind: 'BV', act: 'schrijven' }, 'allowed granted'],
    [{ asker: as('controller', 'steekproef'), kind: 'PD' }, 'denied on-request'],
    [{ asker: as('beleidsmedewerker', 'gemeente'), kind: 'ID' }, 'denied not-in-matrix'],
    [{ asker: as('functioneel-beheerder', 'gemeente'), kind: 'LG' }, 'masked own-acts'],
    [{ asker: as('fg', 'verzoekdossier'), kind: 'CN' }, 'allowed granted'],
    [{ asker: as('fg', 'gemeente'), kind: 'CN' }, 'denied not-in-matrix'],
    [{ asker: as('fg', 'gemeente'), kind: 'LG' }, 'allowed granted'],
    [{ asker: as('aanbiederadministratie', 'toegewezen'), kind: 'FI', subject: { own: true } }, 'allowed own-part'],
    [{ asker: as('aanbiederadministratie', 'toegewezen'), kind: 'FI' }, 'denied not-own'],
    [{ asker: as('verwijzer', 'auteur'), kind: 'ZP' }, 'needs-consent no-consent'],
    [{ asker: as('verwijzer', 'auteur'), kind: 'ZP', context: { consentKinds: ['ZP'] } }, 'masked part-only'],
    [{ asker: as('verwijzer', 'auteur'), kind: 'VG', context: { consentKinds: ['VG'] } }, 'denied not-shared'],
    [
      { asker: as('verwijzer', 'auteur'), kind: 'VG', subject: { shared: true }, context: { consentKinds: ['VG'] } },
      'allowed consented',
    ],
    [{ asker: as('verwijzer', 'auteur'), kind: 'VG', subject: { shared: true } }, 'needs-consent no-consent'],
    [{ asker: as('school', 'auteur'), kind: 'BSN' }, 'denied not-in-matrix'],
    [{ asker: as('gi', 'maatregel'), kind: 'GZ', act: 'schrijven' }, 'allowed granted'],
    [{ asker: as('gi', 'maatregel'), kind: 'CN' }, 'denied not-shared'],
    [{ asker: as('gi', 'maatregel'), kind: 'CN', subject: { shared: true } }, 'allowed shared'],
    [{ asker: as('ouder', 'zonder-gezag'), kind: 'ZP' }, 'denied on-request'],
    [{ asker: as('ouder', 'zonder-gezag'), kind: 'ID' }, 'masked part-only'],
    [{ asker: as('pleegouder', 'pleegouder'), kind: 'PL', subject: { shared: true } }, 'allowed shared'],
    [{ asker: as('vertrouwenspersoon', 'geen'), kind: 'ID' }, 'denied not-in-matrix'],
  ];
  it.each(cases)('%j: %s', (question, expected) => {
    expect(outcomeOf(question)).toBe(expected);
  });
});

describe('the notes of the matrix', () => {
  it('(1) lets another aanbieder see that one is involved only with consent, and its file never', () => {
    const asker = as('hulpverlener', 'toegewezen');
    expect(outcomeOf({ asker, kind: 'ZP', subject: { own: true } })).toBe('allowed own-part');
    expect(outcomeOf({ asker, kind: 'ZP' })).toBe('needs-consent no-consent');
    expect(outcomeOf({ asker, kind: 'ZP', context: { consentKinds: ['ZP'] } })).toBe('allowed consented');
    for (const kind of ['PD', 'DX'] as const) {
      const context = { consentKinds: [kind], agreementKinds: [kind] };
      expect(outcomeOf({ asker, kind, subject: { shared: true }, context })).toBe('denied not-own');
    }
  });

  it('(1) gives another aanbieder of plan and progress what was shared, and only with consent', () => {
    const question = { asker: as('hulpverlener'), kind: 'PL' } as const;
    const context = { consentKinds: ['PL'] } as const;
    expect(outcomeOf({ ...question, subject: { shared: true } })).toBe('needs-consent no-consent');
    expect(outcomeOf({ ...question, context })).toBe('denied not-shared');
    expect(outcomeOf({ ...question, subject: { shared: true }, context })).toBe('allowed shared');
  });

  it('(2) gives the accounthouder dates and a status, not the words of plan and progress', () => {
    const asker = as('accounthouder', 'portefeuille');
    expect(outcomeOf({ asker, kind: 'ZP' })).toBe('allowed granted');
    expect(outcomeOf({ asker, kind: 'PL' })).toBe('masked part-only');
    expect(ask({ asker, kind: 'PL' }).cell).toBe('R/goals-and-status');
    expect(outcomeOf({ asker, kind: 'VG' })).toBe('masked part-only');
    expect(outcomeOf({ asker, kind: 'CN' })).toBe('denied not-in-matrix');
  });

  it('(3) keeps what is about a third party from the family', () => {
    for (const [role, relation] of [
      ['ouder', 'gezag'],
      ['jeugdige', 'zelf'],
    ] as const) {
      const question = { asker: as(role, relation), kind: 'CN', subject: { age: 13, thirdParty: true } } as const;
      expect(outcomeOf(question)).toBe('denied third-party');
      expect(outcomeOf({ ...question, act: 'schrijven' })).toBe('denied third-party');
      expect(outcomeOf({ ...question, subject: { age: 13 } })).toBe('allowed granted');
    }
    const worker = { asker: as('consulent', 'betrokken'), kind: 'CN', subject: { thirdParty: true } } as const;
    expect(outcomeOf(worker)).toBe('allowed granted');
  });

  it('(4) gives numbers as numbers: the right to them opens no row of a person', () => {
    const asker = as('beleidsmedewerker', 'gemeente');
    expect(outcomeOf({ asker, kind: 'AG' })).toBe('allowed granted');
    for (const kind of ['BS', 'VG', 'FI'] as const) expect(outcomeOf({ asker, kind })).toBe('denied numbers-only');
    expect(outcomeOf({ asker, kind: 'AG', act: 'schrijven' })).toBe('denied read-only');
  });

  it('(5) says no in the same way whether the jeugdige is known or not: it knows relations only', () => {
    const asker = as('consulent');
    expect(ask({ asker, kind: 'ID', subject: { age: 3 } })).toEqual(ask({ asker, kind: 'ID', subject: { age: 17 } }));
  });
});

describe('what is withheld', () => {
  it('stays from whom it is named for, and from nobody else', () => {
    const subject = { age: 13, withheldFor: ['ouder'] } as const;
    expect(outcomeOf({ asker: as('ouder', 'gezag'), kind: 'DX', subject })).toBe('denied withheld');
    expect(outcomeOf({ asker: as('jeugdige', 'zelf'), kind: 'DX', subject })).toBe('allowed granted');
    const other = { age: 13, withheldFor: ['jeugdige'] } as const;
    expect(outcomeOf({ asker: as('jeugdige', 'zelf'), kind: 'VH', subject: other })).toBe('denied withheld');
    expect(outcomeOf({ asker: as('ouder', 'gezag'), kind: 'VH', subject: other })).toBe('allowed granted');
    const care = { shared: true, withheldFor: ['ouder'] } as const;
    expect(outcomeOf({ asker: as('pleegouder', 'pleegouder'), kind: 'PL', subject: care })).toBe('denied withheld');
  });
});

describe('age', () => {
  const outcomesOf = (asker: Asker, kind: DataKind, ages: number[]) =>
    ages.map((age) => outcomeOf({ asker, kind, subject: { age } }));

  it('closes the file for parents on the sixteenth birthday, and wholly on the eighteenth', () => {
    expect(outcomesOf(as('ouder', 'gezag'), 'PL', [11, 12, 15, 16, 17, 18])).toEqual([
      'allowed granted',
      'allowed granted',
      'allowed granted',
      'needs-consent no-consent',
      'needs-consent no-consent',
      'denied no-relation',
    ]);
    expect(
      outcomeOf({ asker: as('ouder', 'gezag'), kind: 'PL', subject: { age: 16 }, context: { consentKinds: ['PL'] } }),
    ).toBe('allowed consented');
  });

  it('opens the own file for the jeugdige on the twelfth birthday, and the costs on the sixteenth', () => {
    expect(outcomesOf(as('jeugdige', 'zelf'), 'PD', [11, 12])).toEqual(['denied no-relation', 'allowed granted']);
    expect(outcomesOf(as('jeugdige', 'zelf'), 'FI', [15, 16])).toEqual(['denied not-in-matrix', 'allowed granted']);
  });
});

describe('an agreement with an organisation (S4-121)', () => {
  it('opens what the toewijzing itself does not bring, as long as it runs', () => {
    const asker = as('hulpverlener', 'toegewezen');
    const subject = { own: true };
    expect(outcomeOf({ asker, kind: 'PD', subject })).toBe('denied no-agreement');
    expect(outcomeOf({ asker, kind: 'PD', subject, context: { agreementKinds: ['PD'] } })).toBe('allowed own-part');
    expect(outcomeOf({ asker, kind: 'VG', subject, context: { agreementKinds: ['VG'] } })).toBe('allowed own-part');
    expect(outcomeOf({ asker, kind: 'VG', act: 'schrijven', subject })).toBe('denied no-agreement');
    expect(outcomeOf({ asker, kind: 'VG', act: 'schrijven', subject, context: { agreementKinds: ['VG'] } })).toBe(
      'allowed granted',
    );
    expect(outcomeOf({ asker, kind: 'VG', act: 'schrijven', context: { agreementKinds: ['VG'] } })).toBe(
      'denied not-own',
    );
    expect(outcomeOf({ asker, kind: 'BS', subject })).toBe('allowed own-part');
    expect(outcomeOf({ asker: as('hulpverlener', 'beeindigd'), kind: 'PD', subject })).toBe('allowed own-part');
    expect(outcomeOf({ asker, kind: 'AG' })).toBe('allowed granted');
  });
});

describe('a state flag', () => {
  const worker = as('consulent', 'betrokken');
  it('freezes the file of who died, but for a request at the FG', () => {
    const subject = { flags: ['overleden'] } as const;
    for (const [role, relation] of [
      ['consulent', 'betrokken'],
      ['ouder', 'gezag'],
      ['gi', 'maatregel'],
    ] as const) {
      expect(outcomeOf({ asker: as(role, relation), kind: 'PL', subject })).toBe('denied deceased');
    }
    expect(outcomeOf({ asker: worker, kind: 'PL', subject, context: { breakGlass: true } })).toBe('denied deceased');
    expect(outcomeOf({ asker: as('fg', 'verzoekdossier'), kind: 'PL', subject })).toBe('allowed granted');
  });

  it('closes the child of a colleague but for the closed group, break-glass and those outside the gemeente', () => {
    const subject = { age: 13, flags: ['kind-van-collega'] } as const;
    expect(outcomeOf({ asker: worker, kind: 'CN', subject })).toBe('denied closed-group');
    expect(outcomeOf({ asker: { ...worker, inClosedGroup: true }, kind: 'CN', subject })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('consulent'), kind: 'CN', subject, context: { breakGlass: true } })).toBe(
      'allowed granted',
    );
    expect(outcomeOf({ asker: as('ouder', 'gezag'), kind: 'CN', subject })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('fg', 'verzoekdossier'), kind: 'CN', subject })).toBe('allowed granted');
    expect(
      outcomeOf({ asker: as('regisseur-ander-domein'), kind: 'ZP', subject, context: { consentKinds: ['ZP'] } }),
    ).toBe('denied closed-group');
  });

  it('ends the task of the gemeente after a move, not the sight of the family', () => {
    const subject = { flags: ['verhuisd'] } as const;
    expect(outcomeOf({ asker: worker, kind: 'ZP', subject })).toBe('denied moved');
    expect(outcomeOf({ asker: worker, kind: 'ZP', subject, context: { breakGlass: true } })).toBe('denied moved');
    expect(outcomeOf({ asker: as('ouder', 'gezag'), kind: 'ZP', subject })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('gegevensbeheerder', 'gemeente'), kind: 'FI', subject })).toBe('allowed granted');
  });

  it('hides who looked from the family under a safety hold, and only that', () => {
    const subject = { age: 13, flags: ['veiligheidsstop'] } as const;
    expect(outcomeOf({ asker: as('jeugdige', 'zelf'), kind: 'LG', subject })).toBe('denied safety-hold');
    expect(outcomeOf({ asker: as('jeugdige', 'zelf'), kind: 'CN', subject })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('jeugdige', 'zelf'), kind: 'LG', subject: { age: 13 } })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('fg', 'gemeente'), kind: 'LG', subject })).toBe('allowed granted');
  });
});

describe('a switch', () => {
  it('takes away in its own role and relation only', () => {
    const switches = ['beleid-alleen-aantallen'] as const;
    const beleid = as('beleidsmedewerker', 'gemeente');
    expect(outcomeOf({ asker: beleid, kind: 'ZP' })).toBe('allowed granted');
    expect(outcomeOf({ asker: beleid, kind: 'ZP', context: { switches } })).toBe('denied switched-off');
    expect(outcomeOf({ asker: beleid, kind: 'AG', context: { switches } })).toBe('allowed granted');
    expect(outcomeOf({ asker: as('consulent', 'betrokken'), kind: 'ZP', context: { switches } })).toBe(
      'allowed granted',
    );
    const leader = { asker: as('teamleider', 'team'), kind: 'CN', context: { breakGlass: true } } as const;
    expect(ask(leader).outcome).toBe('allowed');
    const closed = { breakGlass: true, switches: ['teamleider-zonder-noodtoegang'] } as const;
    expect(ask({ ...leader, context: closed }).outcome).toBe('denied');
  });
});

describe('break-glass', () => {
  it('opens reading, never writing, and only while it lasts', () => {
    const asker = as('consulent', 'nood');
    expect(outcomeOf({ asker, kind: 'CN' })).toBe('denied no-relation');
    expect(outcomeOf({ asker, kind: 'CN', context: { breakGlass: true } })).toBe('allowed granted');
    expect(outcomeOf({ asker, kind: 'CN', act: 'schrijven', context: { breakGlass: true } })).toBe('denied read-only');
    expect(outcomeOf({ asker, kind: 'PD', context: { breakGlass: true } })).toBe('denied not-in-matrix');
    expect(outcomeOf({ asker: as('hulpverlener'), kind: 'CN', context: { breakGlass: true } })).toBe(
      'denied not-in-matrix',
    );
  });
});

describe('the reason', () => {
  it('names the article of the row, or its own, and the relation and cell that decided', () => {
    expect(ask({ asker: as('consulent', 'betrokken'), kind: 'CN' })).toEqual({
      outcome: 'allowed',
      reason: {
        code: 'granted',
        article: 'Jw 7.4.0 lid 1 onder a',
        nl: 'Dit mag, omdat het bij uw taak hoort.',
        en: 'This is allowed: it belongs to your task.',
      },
      relation: 'betrokken',
      cell: 'RW',
    });
    expect(ask({ asker: as('ouder', 'gezag'), kind: 'CN', subject: { thirdParty: true } }).reason.article).toBe(
      'Jw 7.3.10',
    );
    expect(ask({ asker: as('consulent'), kind: 'CN' })).not.toHaveProperty('relation');
    expect(ask({ asker: as('fg', 'gemeente'), kind: 'CN' }).relation).toBe('gemeente');
  });

  it('has a sentence in both languages for every code', () => {
    for (const code of reasonCodes) {
      const { nl, en, article } = reasonOf(code, 'Jw 1.1');
      expect(nl).toMatch(/^[A-Z].{10,}\.$/);
      expect(en).toMatch(/^[A-Z].{10,}\.$/);
      expect(article).not.toBe('');
    }
    expect(reasonOf('granted', 'Jw 1.1').article).toBe('Jw 1.1');
    const own = Object.fromEntries(
      reasonCodes
        .map((code): [string, string] => [code, reasonOf(code, '').article])
        .filter(([, article]) => article !== ''),
    );
    expect(own).toEqual({
      'no-consent': 'Jw 7.3.11 lid 1',
      'no-relation': 'Jw 7.3.11 lid 1; AVG 5 lid 1 onder b',
      'not-in-matrix': 'AVG 5 lid 1 onder b en c',
      'wrong-purpose': 'Jw 7.4.0 lid 1; AVG 5 lid 1 onder b',
      'not-own': 'Jw 7.3.11 lid 1',
      'not-shared': 'Jw 7.3.11 lid 1',
      'no-agreement': 'AVG 28 en 32',
      'switched-off': 'AVG 5 lid 1 onder c',
      'used-not-shown': 'UAVG 46',
      'numbers-only': 'Jw 7.4.4',
      'break-glass': 'AVG 9 lid 2 onder c',
      'third-party': 'Jw 7.3.10',
      withheld: 'Jw 7.3.2 lid 4',
      'safety-hold': 'UAVG 41 lid 1 onder i',
      'closed-group': 'AVG 32',
      deceased: 'Jw 7.3.8 lid 3',
      moved: 'Jw 1.1 en 7.4.0',
    });
  });
});
