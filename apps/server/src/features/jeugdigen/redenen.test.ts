import type { FocusFacts, FocusTraject } from '@samenpad/database';
import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { listRedenen } from './redenen.ts';

const care = (begin: string, eind: string | null, rest: Partial<FocusTraject> = {}): FocusTraject => ({
  hulpvorm: 'beg',
  aanbieder: '42429011',
  verwijzer: '02',
  begin: plainDate(begin),
  eind: eind === null ? null : plainDate(eind),
  rang: 1,
  gestapeld: false,
  openEnded: false,
  ...rest,
});
const facts = (...trajecten: FocusTraject[]): FocusFacts => ({
  peildatum: plainDate('2025-12-31'),
  trajecten: trajecten.map((traject, i) => ({ ...traject, rang: i + 1 })),
  ijwStapelingen: [],
  over: [],
});
const naamOf = (agb: string) => `naam ${agb}`;

describe('S0-16 why a jeugdige is stacked', () => {
  it('names three trajecten at three aanbieders at once (case A)', () => {
    const three = facts(
      care('2025-01-01', null, { aanbieder: '42429011', gestapeld: true }),
      care('2025-03-01', null, { aanbieder: '42429012', gestapeld: true }),
      care('2025-05-01', '2025-05-28', { aanbieder: '42429013', gestapeld: true }),
    );
    expect(listRedenen(three, { stapeling: 'trajecten' }, naamOf)).toEqual([
      { soort: 'tegelijk', trajecten: 3, aanbieders: 3, op: '2025-05-01' },
    ]);
  });

  it('counts less than 28 days beside each other not as at once, but the third within 24 months as stacked', () => {
    const quick = facts(
      care('2024-01-01', '2024-06-30'),
      care('2024-09-01', '2025-05-27'),
      care('2025-05-01', '2025-09-30', { gestapeld: true }),
    );
    expect(listRedenen(quick, { stapeling: 'trajecten' }, naamOf)).toEqual([
      { soort: 'snel-na-elkaar', rang: 3, begin: '2025-05-01' },
    ]);
  });

  it('keeps the same product twice at one aanbieder apart (case B)', () => {
    const twice = { ...facts(care('2024-09-02', '2025-08-29')), ijwStapelingen: [100701] };
    expect(listRedenen(twice, { stapeling: 'ijw' }, naamOf)).toEqual([
      { soort: 'ijw-stapeling', toewijzingNummers: [100701] },
    ]);
  });
});

describe('S0-13 why a jeugdige is a repeat', () => {
  it('counts the trajecten', () => {
    const two = facts(care('2024-01-01', '2024-06-30'), care('2024-07-01', null));
    expect(listRedenen(two, { herhaald: 'traject' }, naamOf)).toEqual([{ soort: 'herhaald-traject', trajecten: 2 }]);
    expect(listRedenen(two, { herhaald: 'beroep' }, naamOf)).toEqual([]);
  });

  it('names the newest begin after a time without care', () => {
    const back = facts(care('2024-01-01', '2024-06-30'), care('2025-01-01', '2025-01-31'), care('2025-03-01', null));
    expect(listRedenen(back, { herhaald: 'beroep' }, naamOf)).toEqual([
      { soort: 'herhaald-beroep', begin: '2025-03-01', dagen: 28 },
    ]);
  });
});

describe('S0-7 why a traject gives a signal', () => {
  it('names the traject of a huisarts with all its signals, not that of the toegang', () => {
    const mixed = facts(care('2020-01-01', null, { verwijzer: '01' }), care('2023-01-01', null, { openEnded: true }));
    expect(listRedenen(mixed, { signaal: 'lang' }, naamOf)).toEqual([
      {
        soort: 'signaal',
        hulpvorm: 'beg',
        aanbieder: 'naam 42429011',
        verwijzer: '02',
        begin: '2023-01-01',
        signalen: ['lang', 'herhaald', 'zonder-einddatum'],
      },
    ]);
  });
});

describe('S1-11 why a jeugdige is over a kader', () => {
  it('names each traject of the hulpvorm that runs for nine months or more, to the day', () => {
    const three = facts(care('2025-03-31', null), care('2025-04-01', null));
    const over = three.trajecten.slice(0, 1);
    expect(listRedenen({ ...three, over }, { over: { maat: 'duur', hulpvorm: 'beg', grens: 9 } }, naamOf)).toEqual([
      {
        soort: 'kader-duur',
        hulpvorm: 'beg',
        aanbieder: 'naam 42429011',
        begin: '2025-03-31',
        maanden: 9,
        grens: 9,
      },
    ]);
  });

  it('says how many run at once when the kader is about that', () => {
    const three = facts(care('2025-01-01', null), care('2025-02-01', null), care('2024-01-01', '2025-01-01'));
    const over = { maat: 'tegelijk', hulpvorm: null, grens: 1 } as const;
    expect(listRedenen({ ...three, over: three.trajecten.slice(0, 2) }, { over }, naamOf)).toEqual([
      { soort: 'kader-tegelijk', hulpvorm: null, trajecten: 2, grens: 1 },
    ]);
  });
});
