import { type Bericht, type BerichtIdentificatie, cents, type GemeenteCode, plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import {
  aanbieder,
  change,
  codesOf,
  credit,
  gemeente,
  given,
  judge,
  kop,
  line,
  make301,
  make305,
  make307,
  make315,
  make317,
  make319,
  make323,
  make325,
  nummer,
  other,
  paid,
  paidBefore,
  period,
  product,
  referentie,
  removed,
  start,
  stop,
  wish,
} from '../../test/make-history.ts';
import { explainRule } from '../rules/explain-rule.ts';
import type { Known } from './history-rule.ts';
import { historyRules } from './judge-history.ts';

interface Case {
  before?: Bericht[];
  wrong: Bericht;
  right: Bericht;
  known?: Partial<Known>;
}

/** For each rule a bericht that breaks it, and as little else as can be, and one that does not. */
const cases: Record<string, Case> = {
  TR056: {
    before: [{ ...make315('A'), identificatie: 'TWICE' as BerichtIdentificatie }, make319('A', '1')],
    wrong: { ...make315('B'), identificatie: 'TWICE' as BerichtIdentificatie },
    right: make315('B'),
  },
  TR135: { wrong: { ...make315('A'), dagtekening: plainDate('2026-04-16') }, right: make315('A') },
  TR378: {
    wrong: { ...make315('A'), gemeente: '0001' as GemeenteCode },
    right: make315('A'),
    known: { gemeenten: new Set([gemeente]) },
  },
  TR381: {
    wrong: make301({ product: { categorie: '45', code: '41A03' } }),
    right: make301({ product: { categorie: '41', code: '41A03' } }),
    known: { categorieByCode: new Map([['41A03', '41']]) },
  },
  TR332: { before: [given], wrong: make301({}, { bsn: other }), right: make301() },
  TR379: {
    before: [make315('A')],
    wrong: make301({ referentieAanbieder: referentie('B') }),
    right: make301({ referentieAanbieder: referentie('A') }),
  },
  TR385: {
    before: paidBefore,
    wrong: removed,
    right: make301({ einddatum: plainDate('2026-06-30'), redenWijziging: '05' }),
  },
  TR355: { before: [make315('A')], wrong: make319('B', '1'), right: make319('A', '1') },
  TR359: {
    before: [make315('A'), make301({ referentieAanbieder: referentie('A') })],
    wrong: make319('A', '1'),
    right: make301({ referentieAanbieder: referentie('A') }),
  },
  TR360: { before: [make315('A'), make319('A', '2')], wrong: make319('A', '2'), right: make319('A', '1') },
  TR365: { before: [make315('A'), make319('A', '1')], wrong: make319('A', '1'), right: make315('B') },
  TR019: {
    before: [given],
    wrong: make305(start('2026-01-05', { toewijzingNummer: nummer(9) })),
    right: make305(start()),
  },
  TR063: {
    before: [given, make305(start())],
    wrong: make305(start('2026-01-06', { statusAanlevering: '3' })),
    right: make305(start('2026-01-05', { statusAanlevering: '3' })),
  },
  TR071: {
    before: [given, make305(start()), make307(stop('2026-03-01', '31'))],
    wrong: make305(start('2026-01-05', { statusAanlevering: '3' })),
    right: make307(stop('2026-03-01', '31', { statusAanlevering: '3' })),
  },
  TR074: {
    before: [given, make305(start())],
    wrong: make305(start()),
    right: make305(start('2026-01-05', { statusAanlevering: '3' }), start()),
  },
  TR326: {
    before: [given, make305(start())],
    wrong: make305(start('2026-04-01')),
    right: make305(start('2026-01-05', { statusAanlevering: '3' }), start('2026-04-01')),
  },
  TR382: {
    before: [given, make305(start())],
    wrong: make307({ ...stop('2026-03-01', '31'), begindatum: plainDate('2026-01-06') }),
    right: make307(stop('2026-03-01', '31')),
  },
  TR413: {
    before: [given, make305(start()), make307(stop('2026-03-01', '20'))],
    wrong: make307(stop('2026-03-15', '20')),
    right: make307(stop('2026-03-15', '31')),
  },
  TR414: {
    before: [given, make305(start()), make307(stop('2026-03-01', '20'))],
    wrong: make307(stop('2026-02-15', '31')),
    right: make307(stop('2026-03-01', '31')),
  },
  TR415: {
    before: [given, make305(start()), make307(stop('2026-03-01', '31'))],
    wrong: make307(stop('2026-03-01', '34')),
    right: make307(stop('2026-03-01', '31', { statusAanlevering: '3' }), stop('2026-03-01', '34')),
  },
  TR347: { before: [make315('A', other)], wrong: make315('A'), right: make315('B') },
  TR374: { before: [make315('A')], wrong: make315('B'), right: make315('B', other) },
  TR304: { before: [given], wrong: make317('W1', { bsn: other }), right: wish() },
  TR349: {
    before: [given, make301({ toewijzingNummer: nummer(1002), product: { categorie: '54', code: '54001' } })],
    wrong: wish(),
    right: make317('W1', { teWijzigenProducten: [change()], ongewijzigdeProducten: [nummer(1002)] }),
  },
  TR350: {
    before: [given],
    wrong: make317('W1', { teWijzigenProducten: [change()], ongewijzigdeProducten: [nummer(7)] }),
    right: wish(),
  },
  TR351: {
    before: [given],
    wrong: make317('W1', { teWijzigenProducten: [change(), change({ toewijzingNummer: nummer(7) })] }),
    right: wish(),
  },
  TR357: {
    before: [given],
    wrong: wish({ gewensteIngangsdatum: plainDate('2026-03-01') }),
    right: wish({ gewensteIngangsdatum: plainDate('2026-01-05') }),
  },
  TR361: {
    before: [given],
    wrong: make317('W1', {
      ongewijzigdeProducten: [nummer(1001)],
      nieuweProducten: [{ product, gewensteIngangsdatum: plainDate('2026-06-01') }],
    }),
    right: make317('W1', {
      ongewijzigdeProducten: [nummer(1001)],
      nieuweProducten: [{ product, gewensteIngangsdatum: plainDate('2027-01-01') }],
    }),
  },
  TR373: {
    before: [make301({ product: { categorie: '45' }, omvang: undefined, budget: cents(400_000) })],
    wrong: wish({ omvang: undefined, budget: cents(500_000) }),
    right: wish({ omvang: undefined, budget: cents(500_000), gewensteIngangsdatum: plainDate('2026-01-05') }),
  },
  TR375: {
    before: [make301({ product: undefined, omvang: undefined, budget: cents(400_000) })],
    wrong: wish(),
    right: wish({ omvang: undefined, budget: cents(400_000) }),
  },
  TR411: { before: [given], wrong: wish({ omvang: undefined }), right: wish() },
  TR412: {
    before: [make301({ product: { categorie: '45' }, omvang: undefined, budget: cents(400_000) })],
    wrong: wish(),
    right: wish({ omvang: undefined, budget: cents(400_000) }),
  },
  TR307: {
    before: [make301({ ingangsdatum: plainDate('2026-03-10') })],
    wrong: make323([line()]),
    right: make323([line(period('2026-03-10', '2026-03-31'))]),
  },
  TR308: {
    before: [make301({ einddatum: plainDate('2026-03-15') })],
    wrong: make323([line()]),
    right: make323([line(period('2026-03-01', '2026-03-15'))]),
  },
  TR314: {
    before: paidBefore,
    wrong: make323([line({ referentieNummer: 'P1', ...period('2026-02-01', '2026-02-28') })]),
    right: make323([line(period('2026-02-01', '2026-02-28'))]),
  },
  TR318: {
    before: paidBefore,
    wrong: make323([line(period('2026-02-01', '2026-02-28'))], { maand: '2026-02' }),
    right: make323([line(period('2026-02-01', '2026-02-28'))]),
  },
  TR321: {
    before: [given],
    wrong: make323([line({ geleverdVolume: 11, ingediendBedrag: { bedrag: cents(71_500), debetCredit: 'D' } })]),
    right: make323([line()]),
  },
  TR322: {
    before: [
      make301({ omvang: { volume: 15, eenheid: '04', frequentie: '6' } }),
      make323([line(period('2026-02-01', '2026-02-28'))], { id: 'C2' }),
      make325('C2'),
    ],
    wrong: make323([line()]),
    right: make323([line({ geleverdVolume: 5, ingediendBedrag: { bedrag: cents(32_500), debetCredit: 'D' } })]),
  },
  TR323: { before: paidBefore, wrong: make323([credit('P2')]), right: make323([credit('P1')]) },
  TR333: {
    before: paidBefore,
    wrong: make323([line(period('2026-02-01', '2026-02-28'))], { nr: 'N1' }),
    right: make323([line(period('2026-02-01', '2026-02-28'))], { nr: 'N2' }),
  },
  TR338: { before: [given], wrong: make323([line({ toewijzingNummer: nummer(9) })]), right: make323([line()]) },
  TR339: { before: [given], wrong: make323([line({ productCategorie: '54' })]), right: make323([line()]) },
  TR340: { before: [given], wrong: make323([line({ productCode: '45A05' })]), right: make323([line()]) },
  TR341: {
    before: [given],
    wrong: make323([line({ eenheid: '14' })]),
    right: make323([line({ eenheid: '01', geleverdVolume: 600, productTarief: cents(108) })]),
  },
  TR346: {
    before: [given],
    wrong: make323([line({ ingediendBedrag: { bedrag: cents(66_000), debetCredit: 'D' } })]),
    right: make323([line()]),
  },
  TR369: {
    before: [make301({ product: { categorie: '45' }, omvang: undefined, budget: cents(60_000) })],
    wrong: make323([line()]),
    right: make323([line({ geleverdVolume: 5, ingediendBedrag: { bedrag: cents(32_500), debetCredit: 'D' } })]),
  },
  TR384: { before: [removed], wrong: make323([line()]), right: make315('A') },
  TR387: { before: [given], wrong: make323([line(period('2026-03-03', '2026-03-31'))]), right: make323([line()]) },
  TR388: { before: [given], wrong: make323([line(period('2026-03-01', '2026-03-28'))]), right: make323([line()]) },
  TR389: { before: paidBefore, wrong: make323([line()]), right: make323([credit('P1'), line()]) },
  TR390: {
    before: [...paidBefore, make323([credit('P1', { referentieNummer: 'K0' })], { id: 'C3' }), make325('C3')],
    wrong: make323([credit('P1')]),
    right: make323([line()]),
  },
  TR418: {
    before: [given],
    wrong: make323([
      line({ productTarief: cents(6700), ingediendBedrag: { bedrag: cents(67_000), debetCredit: 'D' } }),
    ]),
    right: make323([line()]),
    known: { findTarief: () => 6500 },
  },
  TR366: { before: paidBefore, wrong: make325('C1', [line({ referentieNummer: 'P9' })]), right: make325('C1', [paid]) },
  TR367: { before: paidBefore, wrong: make325('C1', [{ ...paid, geleverdVolume: 9 }]), right: make325('C1', [paid]) },
};

describe('judging against what came before (levels 3 and 4)', () => {
  it('has a wrong and a right bericht for every rule', () => {
    expect(Object.keys(cases).sort()).toEqual(historyRules.map(({ code }) => code).sort());
  });

  it.each(Object.keys(cases))('%s refuses the wrong bericht with its own code and passes the right one', (code) => {
    const { before = [], wrong, right, known = {} } = cases[code]!;
    const rule = historyRules.find((one) => one.code === code)!;
    const breaches = judge(wrong, before, known).filter((one) => one.rule === code);
    expect(breaches.length).toBeGreaterThan(0);
    for (const breach of breaches) expect(breach).toMatchObject({ retourCode: rule.retourCode, message: rule.message });
    expect(codesOf(right, before, known)).toEqual([]);
    expect(explainRule(code)?.own?.wrong).toBe(rule.wrong);
  });

  it('names the class at fault as a retour does, with its number when there are more', () => {
    const wrong = make305(start(), start('2026-02-01', { toewijzingNummer: nummer(9) }));
    expect(judge(wrong, [given])).toMatchObject([{ rule: 'TR019', element: 'Client/StartProducten/StartProduct[2]' }]);
    expect(judge({ ...make315('A'), dagtekening: plainDate('2026-05-01') }, [])).toMatchObject([{ element: '' }]);
  });

  it('counts a bericht that its retour rejected as never sent (IV008)', () => {
    const first = make305(start());
    const retour: Bericht = {
      ...kop('306', '2026-04-10', { identificatie: first.identificatie, afzender: aanbieder }),
      identificatieRetour: 'R' as BerichtIdentificatie,
      dagtekeningRetour: plainDate('2026-04-10'),
      xsdVersieRetour: { basisschema: '1.0.0', bericht: '1.0.0' },
      retourCodes: [{ element: 'Client/StartProducten/StartProduct', code: '9019' }],
    };
    expect(codesOf(make305(start()), [given, first])).toEqual(['TR074']);
    expect(codesOf(make305(start()), [given, first, retour])).toEqual([]);
  });

  it('asks no start message before a claim (OP364)', () => {
    expect(codesOf(make323([line()]), [given])).toEqual([]);
  });

  it('judges an orphan, a removed and a taakgerichte delivery', () => {
    expect(codesOf(make305(start()), [])).toEqual(['TR019']);
    expect(codesOf(make305(start()), [removed])).toEqual(['TR019']);
    expect(codesOf(make305(start('2026-01-05', { toewijzingNummer: undefined })), [])).toEqual([]);
  });

  it('lets a new start follow a temporary or a definitive stop', () => {
    for (const reden of ['20', '31']) {
      const before = [given, make305(start()), make307(stop('2026-03-01', reden))];
      expect(codesOf(make305(start('2026-04-01')), before)).toEqual([]);
    }
  });
});
